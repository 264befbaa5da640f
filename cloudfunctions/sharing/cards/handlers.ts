import type { cardActions } from '@/contract/cards';
import type { Handlers } from '../../_shared/entry';
import { cardFile } from './card-file';
import { cardOf } from './card-of';
import { opened } from './opened';

export const cardHandlers: Handlers<typeof cardActions> = { cardOf, opened, cardFile };
