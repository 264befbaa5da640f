import { accept, type Result, refuse } from '../refusal';
import type { Term } from '../term/term';
import { factIdOf, type RecordFact } from './fact';
import type { OfficeRecord } from './office-record';

export const recordRefusals = {
  outsideTerm: '这一天不在本学期里，请核对日期。',
  badDays: '二次培训不能早于返校，延期也不能早于返校，请核对日期。',
  ownRecord: '自己的记录请由教务处的其他老师来登记。',
  alreadyDecided: '这一次登记已经提交过，内容不同。请返回重新打开登记页再填。',
} as const;

export interface RecordCommand {
  /** Made once by the form, so that a resend is the same act. */
  readonly key: string;
  readonly memberIds: readonly string[];
  readonly day: string;
  readonly what: OfficeRecord;
}

/**
 * One fact for each person. A title that is entered again under a new key is a new record: a person may well hold the
 * same training twice.
 */
export function decideRecord(
  { key, memberIds, day, what }: RecordCommand,
  { schoolId, termId, from, to }: Pick<Term, 'schoolId' | 'termId' | 'from' | 'to'>,
  by: { readonly memberId: string; readonly now: number },
): Result<RecordFact[], 'outsideTerm' | 'badDays' | 'ownRecord'> {
  if (day < from || day > to) return refuse('outsideTerm', recordRefusals.outsideTerm);
  if (
    what.kind === 'cascadeTraining' &&
    (day < what.returnedOn || isBefore(what.extendedTo, what.returnedOn))
  )
    return refuse('badDays', recordRefusals.badDays);
  if (memberIds.includes(by.memberId)) return refuse('ownRecord', recordRefusals.ownRecord);
  return accept(
    [...new Set(memberIds)].map((memberId) => {
      const subject = `${by.memberId}-${key}.${memberId}`;
      return {
        schoolId,
        termId,
        factId: factIdOf('record', subject, 0),
        kind: 'record',
        subject,
        n: 0,
        memberId,
        recordedAtMs: by.now,
        recordedBy: by.memberId,
        day,
        what,
      };
    }),
  );
}

/** Whether what stands under the same key says the same. */
export function isSameRecord(standing: RecordFact, entered: RecordFact): boolean {
  return standing.day === entered.day && sorted(standing.what) === sorted(entered.what);
}

/** The database may give an object's fields back in another order. */
function sorted(what: OfficeRecord): string {
  return JSON.stringify(Object.entries(what).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isBefore(day: string | null, other: string): boolean {
  return day !== null && day < other;
}
