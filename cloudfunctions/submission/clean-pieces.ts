import type { CleanPiece } from '@/contract/review-desk';
import type { submission } from '@/contract/submission';
import { verdictTime } from '@/domain/ledger/verdict-time';
import { accept } from '@/domain/refusal';
import { creditRangeOf } from '@/domain/scoring/credit-range';
import { isClean } from '@/domain/submission/batch';
import type { Submission } from '@/domain/submission/submission';
import type { Term } from '@/domain/term/term';
import type { Handler } from '../_shared/entry';
import { findRuleBook } from '../_shared/repositories/rule-books';
import { findTerm } from '../_shared/repositories/schools';
import { findPiece, type QueuedPiece, readQueue } from '../_shared/repositories/submissions';
import { findTermEnd } from '../_shared/repositories/term-ends';
import { queueEntries } from './queue';

/** As many are looked into at once; the oldest first, and more when these are decided. */
const LOOKED_INTO = 40;

/** Which of the caller's waiting pieces may be approved together. Their content is read one by one, for a few dozen at most. */
export const cleanPieces: Handler<typeof submission.actions.cleanPieces> = async ({ caller, now }) => {
  const { schoolId } = caller;
  const queued = await readQueue(caller);
  const looked = queued.slice(0, LOOKED_INTO);
  const termIds = [...new Set(looked.map(({ piece }) => piece.termId))];
  const [pieces, terms] = await Promise.all([
    Promise.all(looked.map(({ piece }) => findPiece(schoolId, piece.submissionId))),
    Promise.all(termIds.map((termId) => readTermGround(schoolId, termId, now))),
  ]);
  const groundOf = new Map(
    terms.flatMap((ground) => (ground === null ? [] : [[ground.term.termId, ground]])),
  );
  const clean = looked.filter(({ form }, index) => {
    const piece = pieces[index] ?? null;
    const ground = piece === null ? undefined : groundOf.get(piece.termId);
    const duty = ground?.term.duties.find(({ dutyId }) => dutyId === piece?.dutyId);
    if (piece === null || ground === undefined || duty === undefined || form === null) return false;
    return isAsListed(piece, looked[index]!) && isClean(piece, { duty, form }, ground.time);
  });
  const rows = await queueEntries(caller, clean, now);
  const entries = rows.map((row, index): CleanPiece => {
    const { piece, step } = clean[index]!;
    const credits = step === 'first' ? null : (groundOf.get(piece.termId)?.credits ?? null);
    return { ...row, round: piece.rounds, credits };
  });
  return accept({ entries, others: queued.length - entries.length });
};

/** Whatever happened between the list and the look is left to the next list. */
function isAsListed(piece: Submission, { piece: listed }: QueuedPiece): boolean {
  return piece.rounds === listed.rounds && piece.state === listed.state;
}

async function readTermGround(schoolId: string, termId: string, now: number) {
  const [term, termEnd] = await Promise.all([findTerm(schoolId, termId), findTermEnd({ schoolId, termId })]);
  if (term === null) return null;
  const credits = creditRangeOf(await findRuleBook(term));
  return { term: term as Term, time: verdictTime(termEnd, term, now), credits };
}
