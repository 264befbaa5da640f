import type { Submission } from '@/domain/submission/submission';
import { command } from '../../_shared/cloud';
import { readSome } from '../../_shared/documents';
import { findPiece } from '../../_shared/repositories/submissions';
import { renewIndex } from '../../_shared/school-index/renew-index';
import { lookForLikeness } from './look-for-likeness';
import { likenessIndex } from './searchable';

/** As many as fit into one run beside everything else; the next run takes up the rest. */
const MOST_LOOKS = 20;
const MOST_RENEWALS = 4;

/** The timer's share: pieces whose looking-for was cut off, the longest waiting first, then indexes that grew old. */
export async function tendLikeness(schoolIds: readonly string[], now: number): Promise<void> {
  await takeUp(schoolIds, now);
  let renewed = 0;
  for (const schoolId of schoolIds) {
    if (renewed === MOST_RENEWALS) return;
    try {
      if (await renewIndex(likenessIndex, schoolId, now)) renewed += 1;
    } catch (error) {
      console.warn(`the index of ${schoolId} is not renewed yet`, error);
    }
  }
}

type Due = Pick<Submission, 'submissionId' | 'schoolId' | 'likenessDueAtMs'>;

async function takeUp(schoolIds: readonly string[], now: number): Promise<void> {
  const due: Due[] = [];
  for (const schoolId of schoolIds) {
    const where = { schoolId, likenessDueAtMs: command.lte(now) };
    const order = { field: 'likenessDueAtMs', direction: 'asc' } as const;
    due.push(...(await readSome<Due>('submissions', where, order, MOST_LOOKS)));
  }
  due.sort((one, other) => (one.likenessDueAtMs ?? 0) - (other.likenessDueAtMs ?? 0));
  for (const { schoolId, submissionId } of due.slice(0, MOST_LOOKS)) {
    const piece = await findPiece(schoolId, submissionId);
    if (piece !== null) await lookForLikeness(piece, now);
  }
}
