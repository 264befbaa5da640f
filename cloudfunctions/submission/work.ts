import type { Caller } from '@/contract/policy';
import { type Catalogue, formsOf } from '@/domain/submission/catalogue';
import { newPiece, submissionIdOf } from '@/domain/submission/piece';
import type { Submission } from '@/domain/submission/submission';
import type { WorkForm, WorkKind } from '@/domain/submission/work-kind';
import type { Duty } from '@/domain/term/term';
import { findCurrentTerm, findTerm } from '../_shared/repositories/schools';
import { findPiece } from '../_shared/repositories/submissions';
import { readCatalogue } from '../_shared/repositories/work-kinds';
import type { Transaction } from '../_shared/transaction';

/** A duty and the caller's piece for it; a piece nobody has written on yet is made up and not stored. */
export interface Work {
  readonly duty: Duty;
  /** The forms that a piece for this duty may be written in, as they are now; never empty. */
  readonly forms: readonly WorkForm[];
  /** All kinds of the school, for a piece that was handed in under an earlier form. */
  readonly catalogue: Catalogue;
  readonly termId: string;
  readonly piece: Submission;
}

/** Two dependent reads. Null when no such duty is owed: neither now nor when the piece was begun. */
export async function findWork(caller: Caller, dutyId: string, now: number): Promise<Work | null> {
  const { schoolId, memberId } = caller;
  const [piece, currentTerm, catalogue] = await Promise.all([
    findPiece(schoolId, submissionIdOf(dutyId, memberId)),
    findCurrentTerm(schoolId),
    readCatalogue(schoolId),
  ]);
  const isOfEarlierTerm = piece !== null && piece.termId !== currentTerm?.termId;
  const term = isOfEarlierTerm ? await findTerm(schoolId, piece.termId) : currentTerm;
  const duty = term?.duties.find((each) => each.dutyId === dutyId);
  if (!term || duty === undefined) return null;
  const forms = formsOf(catalogue, duty);
  if (forms.length === 0) return null;
  const { termId } = term;
  return { duty, forms, catalogue, termId, piece: piece ?? newPiece(caller, termId, duty, now) };
}

/** The form that this kind is written in for this duty; null where the duty does not ask for it. */
export function formFor({ forms }: Pick<Work, 'forms'>, kind: WorkKind): WorkForm | null {
  return forms.find((form) => form.kind === kind) ?? null;
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

/** Where a person's photos and files for a duty go: `SCHOOL/MEMBER/DUTY/`. */
export function uploadPathOf(
  { schoolId, memberId }: Pick<Caller, 'schoolId' | 'memberId'>,
  { dutyId }: Pick<Duty, 'dutyId'>,
): string {
  return `${schoolId}/${memberId}/${dutyId}/`;
}
