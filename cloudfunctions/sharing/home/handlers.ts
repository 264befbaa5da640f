import type { sharingHomeActions } from '@/contract/sharing-home';
import type { Handlers } from '../../_shared/entry';
import { home } from './home';

export const sharingHomeHandlers: Handlers<typeof sharingHomeActions> = { home };
