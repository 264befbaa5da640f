import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import type { ruleBookActions, VerdictTrial } from '@/contract/rule-books';
import { tryVerdict as tryOutVerdict } from '@/domain/ledger/try-verdict';
import { accept, type Result, refuse } from '@/domain/refusal';
import { creditRangeOf } from '@/domain/scoring/credit-range';
import { formOfPiece } from '@/domain/submission/catalogue';
import type { VerdictRefusal } from '@/domain/submission/decide-verdict';
import { refused } from '@/domain/submission/refusals';
import { decidingRight } from '@/domain/submission/review-right';
import type { Handler } from '../_shared/entry';
import { findRuleBook } from '../_shared/repositories/rule-books';
import { findSchool, findTerm } from '../_shared/repositories/schools';
import { findPiece, readLedGroups } from '../_shared/repositories/submissions';
import { findTermEnd } from '../_shared/repositories/term-ends';
import { whileOpen } from './running-term';
import { readSchoolTerm } from './school-term';
import { keepTried, type TriedOut } from './try-out';

/** What a decision would move, for whoever may make it. Numbers only: who else moves is not the reviewer's to know. */
export const tryVerdict: Handler<typeof ruleBookActions.tryVerdict> = async ({ caller, now }, { trial }) => {
  const tried = await tryVerdictNow({ ...caller, now }, trial);
  return tried.ok ? accept(tried.data.dryRun) : tried;
};

/** Computes a decision for the piece's own term from everybody's records. */
export async function tryVerdictNow(
  by: Caller & { readonly now: number },
  trial: VerdictTrial,
): Promise<Result<TriedOut, 'notFound' | 'notYours' | 'ownPiece' | 'termClosed' | VerdictRefusal>> {
  const { schoolId, memberId: reviewerId, now } = by;
  const [piece, led] = await Promise.all([findPiece(schoolId, trial.submissionId), readLedGroups(schoolId)]);
  if (piece === null) return refuse('notFound', commonRefusals.notFound);
  const right = decidingRight(by, piece, led);
  if (right.right !== 'mayReview') return refused(right.right);
  const [school, term, termEnd] = await Promise.all([
    findSchool(schoolId),
    findTerm(schoolId, piece.termId),
    findTermEnd(piece),
  ]);
  const duty = term?.duties.find(({ dutyId }) => dutyId === piece.dutyId);
  const form = formOfPiece(led.catalogue, piece);
  if (school === null || term === null || duty === undefined || form === null)
    return refuse('notFound', commonRefusals.notFound);
  const open = whileOpen(termEnd);
  if (!open.ok) return open;

  const [book, { records, settings }] = await Promise.all([findRuleBook(term), readSchoolTerm(term)]);
  const ground = { book, records, groups: school.groups, settings };
  const { step, inSteadOf } = right;
  const credits = creditRangeOf(book);
  const tried = tryOutVerdict(ground, piece, trial, {
    reviewerId,
    inSteadOf,
    step,
    duty,
    form,
    credits,
    now,
  });
  if (!tried.ok) return tried;
  return accept(await keepTried({ school, term, records, ...tried.data }, trial, by));
}
