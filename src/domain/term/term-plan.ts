import type { ScoredWork, WorkKind } from '../submission/work-kind';
import type { PlannedArrangement } from './plan-arrangement';
import type { MonthlyTheme } from './term';

export interface PlannedSession extends PlannedArrangement {
  /** Its row in the sheet 活动. */
  readonly row: number;
  readonly number: number;
  readonly title: string;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly hoursHundredths: number;
  readonly required: boolean;
  readonly place: string;
  readonly presenter: string;
}

export interface PlannedDuty {
  readonly row: number;
  /** 编号; null: the duty is known by its title. */
  readonly number: number | null;
  readonly kind: WorkKind;
  readonly countsAs: ScoredWork | null;
  readonly title: string;
  readonly opensAtMs: number;
  readonly dueAtMs: number;
}

/** A term plan as the office's workbook tells it. */
export interface TermPlan {
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly to: string;
  readonly targetHoursHundredths: number | null;
  readonly themes: readonly MonthlyTheme[];
  readonly sessions: readonly PlannedSession[];
  readonly duties: readonly PlannedDuty[];
}

/** `2026-1`: the school year begins in August; a term that begins from then to December is its first. */
export function termIdOf(from: string): string {
  const year = Number(from.slice(0, 4));
  return from.slice(5, 7) >= '08' ? `${year}-1` : `${year - 1}-2`;
}

/** `2026-1-s08`: unlike any other term's, the same whenever this plan is imported. */
export function sessionIdOf(termId: string, number: number): string {
  return `${termId}-s${String(number).padStart(2, '0')}`;
}

/** `2026-1-d03` by its number; without one by its title, so that moving rows about never moves pieces to another duty. */
export function dutyIdOf(termId: string, duty: Pick<PlannedDuty, 'number' | 'title'>): string {
  return duty.number === null
    ? `${termId}-dt${hashOf(duty.title)}`
    : `${termId}-d${String(duty.number).padStart(2, '0')}`;
}

/** FNV-1a, 32 bits: short and the same everywhere; two titles that meet are refused as double. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
