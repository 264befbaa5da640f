import type { RuleBook } from '../../scoring/rule-book';
import { factIdOf, type RecordFact } from '../fact';
import type { ConductReport } from './report';
import { conductTitle } from './words';

/** From the least to the most that the school's rules let a penalty take. */
export interface PenaltyRange {
  readonly leastHundredths: number;
  readonly mostHundredths: number;
}

/** What the book's clauses on penalties leave to be judged; null where no clause reads them. */
export function penaltyRangeOf({ items }: Pick<RuleBook, 'items'>): PenaltyRange | null {
  for (const { clauses } of items)
    for (const clause of clauses)
      if (clause.kind === 'judgedAmount' && clause.fact === 'penalty')
        return { leastHundredths: clause.minHundredths, mostHundredths: clause.maxHundredths };
  return null;
}

/** The penalty as a fact of the person's ledger; its id is the report's, so that a report is answered by one at most. */
export function penaltyFact(
  report: ConductReport,
  creditsHundredths: number,
  by: { readonly memberId: string; readonly now: number },
): RecordFact {
  const { schoolId, termId, reportId, aboutMemberId: memberId, training } = report;
  const subject = `conduct-${reportId}.${memberId}`;
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
    day: training.day,
    what: { kind: 'penalty', title: conductTitle(report), creditsHundredths },
    evidence: { kind: 'conductReport', reportId },
  };
}
