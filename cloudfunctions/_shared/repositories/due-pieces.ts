import type { Submission } from '@/domain/submission/submission';
import { inBatches } from '../batches';
import { command } from '../cloud';
import { documentId, getDocuments, readAll, readStartingWith } from '../documents';

/** What a due list needs to know of a piece. */
export type DuePiece = Pick<Submission, 'dutyId' | 'memberId' | 'state' | 'returnDueAtMs'>;

const stateOnly = { dutyId: true, memberId: true, state: true, returnDueAtMs: true };
const AT_ONCE = 10;

/** The whole school's pieces for some duties. */
export async function readPiecesFor(schoolId: string, dutyIds: readonly string[]): Promise<DuePiece[]> {
  const read = await inBatches(dutyIds, AT_ONCE, (dutyId) =>
    readStartingWith<DuePiece>('submissions', `${documentId(schoolId, dutyId)}.`, stateOnly),
  );
  // An id that goes on with a dot is another duty's.
  return read.flat().filter(({ dutyId }) => dutyIds.includes(dutyId));
}

/** The pieces of some people for some duties, in one step whatever the size of the school. */
export function readPiecesBy(
  schoolId: string,
  memberIds: readonly string[],
  dutyIds: readonly string[],
): Promise<DuePiece[]> {
  const ids = dutyIds.flatMap((dutyId) =>
    memberIds.map((memberId) => documentId(schoolId, `${dutyId}.${memberId}`)),
  );
  return getDocuments<DuePiece>('submissions', ids, stateOnly);
}

/** The returned pieces of a term that are asked for again until a moment still to come. */
export async function readAskedAgain(schoolId: string, termId: string, now: number): Promise<DuePiece[]> {
  const where = { schoolId, state: 'returned', termId, returnDueAtMs: command.gt(now) };
  return readAll<DuePiece>('submissions', where, stateOnly);
}
