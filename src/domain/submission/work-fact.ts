import { factIdOf, type WorkFact } from '../ledger/fact';
import type { Duty } from '../term/term';
import type { Judgement, Round, Submission } from './submission';
import type { WorkForm } from './work-kind';

/** Approving ticks the duty off and, when it was done on time, gives the judged credits: one fact for both. */
export function workFact(
  piece: Submission,
  round: Pick<Round, 'n' | 'atMs' | 'byMemberId'>,
  judgement: Judgement,
  { duty, form }: { readonly duty: Duty; readonly form: WorkForm },
): WorkFact {
  const { schoolId, termId, submissionId, dutyId, memberId, kind, timesReopened, timesSubmitted } = piece;
  return {
    schoolId,
    termId,
    factId: factIdOf('work', submissionId, timesReopened),
    kind: 'work',
    subject: submissionId,
    n: timesReopened,
    memberId,
    recordedAtMs: round.atMs,
    recordedBy: round.byMemberId,
    work: kind,
    workName: form.name,
    countsAs: duty.countsAs === undefined ? form.countsAs : duty.countsAs,
    submissionId,
    dutyId,
    round: round.n,
    draft: timesSubmitted,
    judgement,
  };
}
