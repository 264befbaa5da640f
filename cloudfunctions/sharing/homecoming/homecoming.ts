import type { homecomingActions } from '@/contract/homecoming';
import type { Handler } from '../../_shared/entry';
import { homecomingView } from './homecoming-view';
import { readReturned } from './read-homecoming';

export const homecoming: Handler<typeof homecomingActions.homecoming> = async (
  { caller, now },
  { tripId },
) => {
  const returned = await readReturned(caller, tripId);
  return returned.ok ? { ok: true, data: await homecomingView(caller, returned.data, now) } : returned;
};
