import type { Cohort } from '../people/cohort';
import type { DutyPeriod, ScoredWork, WorkKind } from '../submission/work-kind';

/** How often a series falls due; `once`: a single date. */
export type SeriesPeriod = DutyPeriod | 'once';

/** What the office asks for: so many of these, so often, of these people, from one school day until another. */
export interface DutySeriesDraft {
  /** Any of these will do; the first is the usual one. */
  readonly kinds: readonly WorkKind[];
  readonly title: string;
  readonly owedBy: Cohort;
  readonly per: SeriesPeriod;
  /** How many each time. */
  readonly count: number;
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly until: string;
  /** 1 for Monday to 7 for Sunday: the last of its period; null: the last school day of the period. */
  readonly weekday: number | null;
  /** `HH:mm` */
  readonly time: string;
  /** How many days before it is due it can be begun; null: from its period's first day. */
  readonly opensDaysBefore: number | null;
}

/** A series as it was saved: who asked for what, and when. Its duties stand in the term. One document. */
export interface DutySeries {
  readonly schoolId: string;
  readonly termId: string;
  readonly seriesId: string;
  readonly draft: DutySeriesDraft;
  readonly countsAs: ScoredWork | null;
  readonly byMemberId: string;
  readonly atMs: number;
  /** From then on nothing of it is asked for anew; what somebody wrote for stays. */
  readonly stoppedAtMs: number | null;
}

/** No term has more duties than this; more is a slip of the thumb. */
export const MOST_DUTIES = 200;

/** `2026-1-qmj3k2h9-03`: no other term's and no other series' duty has it. */
export function seriesDutyId(termId: string, seriesId: string, n: number): string {
  return `${termId}-q${seriesId}-${String(n).padStart(2, '0')}`;
}
