import type { TermPlan } from '@/contract/attendance';
import type { SessionView } from '@/contract/session-view';
import { schoolMonth } from '@/domain/term/school-day';
import { call } from '@/platform/call';
import { createResource } from '@/platform/resource';

/** The term's plan with the caller's own seals; remembered, so that it opens in a hallway without network. */
const plan = createResource<TermPlan>(() => call('attendance', 'plan', {}), 'term-plan');

export const refreshPlan = plan.refresh;
export const usePlan = plan.use;

export interface PlannedMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly theme: string | null;
  readonly sessions: readonly SessionView[];
}

/** The months of a plan in order: those with a theme or a session, sessions by time. */
export function monthsOf({ themes, sessions }: Pick<TermPlan, 'themes' | 'sessions'>): PlannedMonth[] {
  const titles = new Map(themes.map(({ month, title }) => [month, title]));
  const byTime = [...sessions].sort((a, b) => a.startsAtMs - b.startsAtMs);
  const months = new Set([...titles.keys(), ...byTime.map(({ startsAtMs }) => schoolMonth(startsAtMs))]);
  return [...months].sort().map((month) => ({
    month,
    theme: titles.get(month) ?? null,
    sessions: byTime.filter(({ startsAtMs }) => schoolMonth(startsAtMs) === month),
  }));
}
