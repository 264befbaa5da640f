import type { submission } from '@/contract/submission';
import type { School } from '@/domain/people/member';
import { accept } from '@/domain/refusal';
import { withChecksDue } from '@/domain/submission/silent-checks';
import { findAccountOf } from '../_shared/caller';
import { command } from '../_shared/cloud';
import { readAll, updateDocument } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { findPiece, type PieceSummary, pieceDocumentId } from '../_shared/repositories/submissions';
import { sweepEntries } from './inspections/recheck-entries';
import { tendLikeness } from './likeness/tend-likeness';
import { recheck } from './recheck';

/** As many as fit into one run; the next run takes up the rest. */
const MOST_PER_RUN = 40;

type Due = Pick<PieceSummary, 'schoolId' | 'submissionId' | 'memberId' | 'checksDueAtMs'>;

/**
 * Asks again about texts and pictures whose check stayed silent for 30 minutes, the longest waiting first; then takes up
 * what was cut off in the search for like pieces. Pictures of notebooks are asked about the same way.
 */
export const sweep: Handler<typeof submission.actions.sweep> = async ({ now }) => {
  const schools = await readAll<Pick<School, 'schoolId'>>('schools', {}, { schoolId: true });
  const due: Due[] = [];
  for (const { schoolId } of schools) due.push(...(await readDue(schoolId, now)));
  due.sort((a, b) => (a.checksDueAtMs ?? 0) - (b.checksDueAtMs ?? 0));
  let asked = 0;
  for (const one of due.slice(0, MOST_PER_RUN)) if (await askAgain(one, now)) asked += 1;
  for (const { schoolId } of schools) asked += await sweepEntries(schoolId, now);
  await tendLikeness(
    schools.map(({ schoolId }) => schoolId),
    now,
  );
  return accept({ asked });
};

/** Whether its author could be asked for. One piece in trouble does not keep the others waiting: it goes behind them. */
async function askAgain({ schoolId, submissionId, memberId }: Due, now: number): Promise<boolean> {
  const [piece, openId] = await Promise.all([
    findPiece(schoolId, submissionId),
    findAccountOf(schoolId, memberId),
  ]);
  if (piece === null) return false;
  try {
    await recheck(piece, openId, now);
  } catch (error) {
    console.warn(`the checks of ${submissionId} wait for another turn`, error);
    const { checksDueAtMs } = withChecksDue(piece, now);
    await updateDocument('submissions', pieceDocumentId(piece), { checksDueAtMs });
  }
  return openId !== null;
}

function readDue(schoolId: string, now: number) {
  return readAll<Due>(
    'submissions',
    { schoolId, checksDueAtMs: command.lte(now) },
    { schoolId: true, submissionId: true, memberId: true, checksDueAtMs: true },
  );
}
