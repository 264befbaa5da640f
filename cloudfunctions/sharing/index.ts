import { sharing } from '@/contract/sharing';
import { serve } from '../_shared/entry';
import { bookHandlers } from './books/handlers';
import { callHandlers } from './calls/handlers';
import { cardHandlers } from './cards/handlers';
import { feedHandlers } from './feed/handlers';
import { sharingHomeHandlers } from './home/handlers';
import { homecomingHandlers } from './homecoming/handlers';
import { questionHandlers } from './questions/handlers';
import { resourceHandlers } from './resources/handlers';
import { readSignal } from './signal';
import { tend } from './tend';
import { tripHandlers } from './trips/handlers';

export const main = serve(
  sharing,
  {
    ...tripHandlers,
    ...feedHandlers,
    ...questionHandlers,
    ...cardHandlers,
    ...homecomingHandlers,
    ...resourceHandlers,
    ...bookHandlers,
    ...callHandlers,
    ...sharingHomeHandlers,
    tend,
  },
  readSignal,
);
