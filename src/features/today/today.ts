import type { SessionView } from '@/contract/attendance';
import type { TodayView } from '@/contract/ledger';
import { schoolDay } from '@/domain/term/school-day';
import { showUnread } from '@/platform/badge';
import { call } from '@/platform/call';
import { createResource } from '@/platform/resource';

/** Everything of the first tab in one call, remembered so that it opens at once. */
const today = createResource<TodayView>(() => call('ledger', 'today', {}), 'today');

export const useToday = today.use;

/** Reads the day anew and puts the tab's badge right. Answers the refusal's code, if it was refused. */
export async function refreshToday(): Promise<string | undefined> {
  await today.refresh();
  const { data, refusal } = today.current();
  if (data !== null && refusal === null) showUnread(data.unread);
  return refusal?.code;
}

/** The sessions of the day it is now: a page remembered from yesterday shows none of yesterday's. */
export function sessionsOfDay({ sessions }: TodayView, nowMs: number): readonly SessionView[] {
  const day = schoolDay(nowMs);
  return sessions.filter(({ startsAtMs }) => schoolDay(startsAtMs) === day);
}
