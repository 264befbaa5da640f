import type { RecordFact } from '../ledger/fact';
import { chineseDay } from '../scoring/wording';
import type { WorkingDay } from '../term/working-days';
import { thirdWorkingDay } from './cascade-deadline';

/** 10月11日（暂定） */
export function deadlineWords({ date, provisional }: WorkingDay): string {
  return `${chineseDay(date)}${provisional ? '（暂定）' : ''}`;
}

/** Why a training that is held on that day gives nothing, as the scoring engine will find; null when it counts. */
export function lateWords(deadline: WorkingDay, heldOn: string): string | null {
  if (heldOn <= deadline.date) return null;
  return `${deadlineWords(deadline)}截止，${chineseDay(heldOn)}举行，逾期不计学分`;
}

/** The same of what was judged, by the deadline that stood then. */
export function lateFact({ what, day }: Pick<RecordFact, 'what' | 'day'>): string | null {
  if (what.kind !== 'cascadeTraining') return null;
  const { returnedOn, extendedTo } = what;
  const third = thirdWorkingDay({ returnedOn, to: returnedOn });
  return lateWords(extendedTo === null ? third : { date: extendedTo, provisional: false }, day);
}
