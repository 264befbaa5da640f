import type { homecomingActions } from '@/contract/homecoming';
import type { Handlers } from '../../_shared/entry';
import { digestDesk } from './digest-desk';
import { extendCascade } from './extend-cascade';
import { homecoming } from './homecoming';
import { judgeCascade } from './judge-cascade';
import { saveDigest } from './save-digest';

export const homecomingHandlers: Handlers<typeof homecomingActions> = {
  homecoming,
  digestDesk,
  saveDigest,
  extendCascade,
  judgeCascade,
};
