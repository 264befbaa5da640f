import type { Caller } from '@/contract/policy';
import { newPiece, submissionIdOf } from '@/domain/submission/piece';
import type { Submission } from '@/domain/submission/submission';
import type { Duty } from '@/domain/term/term';
import { findCurrentTerm, findTerm } from '../_shared/repositories/schools';
import { findPiece } from '../_shared/repositories/submissions';
import type { Transaction } from '../_shared/transaction';

/** A duty and the caller's piece for it; a piece nobody has written on yet is made up and not stored. */
export interface Work {
  readonly duty: Duty;
  readonly termId: string;
  readonly piece: Submission;
}

/** Two dependent reads. Null when no such duty is owed: neither now nor when the piece was begun. */
export async function findWork(caller: Caller, dutyId: string, now: number): Promise<Work | null> {
  const { schoolId, memberId } = caller;
  const [piece, currentTerm] = await Promise.all([
    findPiece(schoolId, submissionIdOf(dutyId, memberId)),
    findCurrentTerm(schoolId),
  ]);
  const isOfEarlierTerm = piece !== null && piece.termId !== currentTerm?.termId;
  const term = isOfEarlierTerm ? await findTerm(schoolId, piece.termId) : currentTerm;
  const duty = term?.duties.find((each) => each.dutyId === dutyId);
  if (!term || duty === undefined) return null;
  return { duty, termId: term.termId, piece: piece ?? newPiece(caller, term.termId, duty, now) };
}

/** The piece as it stands inside a transaction, made up where none is stored yet. */
export async function pieceWithin(
  transaction: Transaction,
  caller: Caller,
  { duty, termId }: Work,
  id: string,
  now: number,
): Promise<Submission> {
  return (await transaction.get<Submission>('submissions', id)) ?? newPiece(caller, termId, duty, now);
}
