import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import type { ReviewView, submission } from '@/contract/submission';
import { verdictTime } from '@/domain/ledger/verdict-time';
import { accept, refuse } from '@/domain/refusal';
import { formOfPiece } from '@/domain/submission/catalogue';
import type { LedGroups } from '@/domain/submission/led-groups';
import { partStates } from '@/domain/submission/parts';
import { isLate } from '@/domain/submission/piece';
import { isReadable, mayBeDecided } from '@/domain/submission/queue';
import { refused } from '@/domain/submission/refusals';
import { decidingRight, reviewRight } from '@/domain/submission/review-right';
import type { Submission } from '@/domain/submission/submission';
import { wholeChecks } from '@/domain/submission/whole-checks';
import type { Handler } from '../_shared/entry';
import { groupNamer, nameOf } from '../_shared/names';
import { findMember } from '../_shared/repositories/members';
import { findSchool, findTerm } from '../_shared/repositories/schools';
import { findPiece, readLedGroups, readQueueWith, readRounds } from '../_shared/repositories/submissions';
import { findTermEnd } from '../_shared/repositories/term-ends';
import { handedIn } from './handed-in';
import { nothingJudged, readJudging } from './judging';
import { fileViews, photoViews, roundViews } from './piece-view';

/** One piece for its reviewer. Drafts, and texts that were not checked yet, are not there for anybody but the author. */
export const review: Handler<typeof submission.actions.review> = async (
  { caller, now },
  { submissionId },
) => {
  const { schoolId } = caller;
  const [piece, led] = await Promise.all([findPiece(schoolId, submissionId), readLedGroups(schoolId)]);
  if (piece === null) return refuse('notFound', commonRefusals.notFound);
  const right = reviewRight(caller, piece, led);
  if (right !== 'mayReview') return refused(right);
  if (!isReadable(piece) || piece.state === 'draft') return refused('notSubmitted');
  return accept(await reviewView({ caller, piece, led, now }));
};

interface ReviewGround {
  readonly caller: Caller;
  readonly piece: Submission;
  readonly led: LedGroups;
  readonly now: number;
}

async function reviewView({ caller, piece, led, now }: ReviewGround): Promise<ReviewView> {
  const { schoolId, submissionId } = piece;
  const [rounds, term, termEnd, author, school, queue] = await Promise.all([
    readRounds(schoolId, submissionId),
    findTerm(schoolId, piece.termId),
    findTermEnd(piece),
    findMember(schoolId, piece.memberId),
    findSchool(schoolId),
    readQueueWith(caller, led),
  ]);
  const duty = term?.duties.find(({ dutyId }) => dutyId === piece.dutyId);
  const form = formOfPiece(led.catalogue, piece);
  if (form === null) throw new Error(`${submissionId} is of no kind that ${schoolId} has`);
  const time = term === null ? 'beforeResults' : verdictTime(termEnd, term, now);
  const [shown, deciding] = await Promise.all([handedIn(piece, rounds), decidingOf(caller, piece, led)]);
  const ground = term && duty && { author, term, duty, form, piece, time, isWaiting: deciding !== null };
  const [photos, files, views, judging] = await Promise.all([
    photoViews(shown.photos, (photo) => photo.check === 'pass'),
    fileViews(shown.files),
    roundViews(schoolId, rounds),
    ground ? readJudging(ground, now) : nothingJudged,
  ]);
  return {
    submissionId,
    title: duty?.title ?? '',
    author: nameOf(author),
    group: groupNamer(school)(piece.researchGroupId),
    state: piece.state,
    submittedAtMs: piece.submittedAtMs ?? 0,
    draft: piece.timesSubmitted,
    late: duty !== undefined && isLate(piece, duty),
    verdictTime: time,
    nextRound: piece.rounds,
    deciding,
    likenessFound: piece.likenessFound ?? null,
    ...judging,
    form,
    parts: shown.parts,
    checks: partStates(form, shown.parts),
    wholeChecks: wholeChecks(form, shown),
    photos,
    files,
    rounds: views,
    position: {
      index: queue.findIndex((waiting) => waiting.piece.submissionId === submissionId) + 1,
      of: queue.length,
    },
  };
}

/** Whether it waits for the caller, at which step, and in whose stead. */
async function decidingOf(
  caller: Caller,
  piece: Submission,
  led: LedGroups,
): Promise<ReviewView['deciding']> {
  const right = decidingRight(caller, piece, led);
  if (right.right !== 'mayReview' || !mayBeDecided(piece)) return null;
  const { step, inSteadOf } = right;
  if (inSteadOf === null) return { step, inSteadOf };
  return { step, inSteadOf: nameOf(await findMember(caller.schoolId, inSteadOf)) };
}
