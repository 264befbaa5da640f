import type { submission } from '@/contract/submission';
import type { School } from '@/domain/people/member';
import { accept } from '@/domain/refusal';
import type { Binding } from '../_shared/caller';
import { command } from '../_shared/cloud';
import { readAll, readSome } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { findPiece, type PieceSummary } from '../_shared/repositories/submissions';
import { recheck } from './recheck';

/** As many as fit into one run; the next run takes up the rest. */
const MOST_PER_RUN = 40;

/** Asks again about texts and pictures whose check stayed silent for 30 minutes, the longest waiting first. */
export const sweep: Handler<typeof submission.actions.sweep> = async ({ now }) => {
  const schools = await readAll<Pick<School, 'schoolId'>>('schools', {}, { schoolId: true });
  const due: Pick<PieceSummary, 'schoolId' | 'submissionId' | 'memberId' | 'checksDueAtMs'>[] = [];
  for (const { schoolId } of schools) due.push(...(await readDue(schoolId, now)));
  due.sort((a, b) => (a.checksDueAtMs ?? 0) - (b.checksDueAtMs ?? 0));
  let asked = 0;
  for (const { schoolId, submissionId, memberId } of due.slice(0, MOST_PER_RUN)) {
    const [piece, [binding]] = await Promise.all([
      findPiece(schoolId, submissionId),
      readSome<Binding>('bindings', { schoolId, memberId }, { field: '_id', direction: 'asc' }, 1),
    ]);
    if (piece === null) continue;
    await recheck(piece, binding?._id ?? null, now);
    if (binding !== undefined) asked += 1;
  }
  return accept({ asked });
};

function readDue(schoolId: string, now: number) {
  return readAll<Pick<PieceSummary, 'schoolId' | 'submissionId' | 'memberId' | 'checksDueAtMs'>>(
    'submissions',
    { schoolId, checksDueAtMs: command.lte(now) },
    { schoolId: true, submissionId: true, memberId: true, checksDueAtMs: true },
  );
}
