import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import type { ReviewView, submission } from '@/contract/submission';
import { accept, refuse } from '@/domain/refusal';
import { partStates } from '@/domain/submission/parts';
import { isLate } from '@/domain/submission/piece';
import { isReadable } from '@/domain/submission/queue';
import { refused } from '@/domain/submission/refusals';
import { reviewRight } from '@/domain/submission/review-right';
import type { Submission } from '@/domain/submission/submission';
import { workForms } from '@/domain/submission/work-kind';
import type { Handler } from '../_shared/entry';
import { findMember } from '../_shared/repositories/members';
import { findSchool } from '../_shared/repositories/schools';
import {
  findPiece,
  findRound,
  type RoundSummary,
  readLedGroups,
  readQueue,
  readRounds,
} from '../_shared/repositories/submissions';
import { readDuties } from './duties-of-pieces';
import { photoViews, roundViews } from './piece-view';

/** One piece for its reviewer. Drafts, and texts that were not checked yet, are not there for anybody but the author. */
export const review: Handler<typeof submission.actions.review> = async ({ caller }, { submissionId }) => {
  const [piece, led] = await Promise.all([
    findPiece(caller.schoolId, submissionId),
    readLedGroups(caller.schoolId),
  ]);
  if (piece === null) return refuse('notFound', commonRefusals.notFound);
  const right = reviewRight(caller, piece, led);
  if (right !== 'mayReview') return refused(right);
  if (!isReadable(piece)) return refused('notSubmitted');
  return accept(await reviewView(caller, piece));
};

async function reviewView(caller: Caller, piece: Submission): Promise<ReviewView> {
  const { schoolId, submissionId } = piece;
  const [rounds, duties, author, school, queue] = await Promise.all([
    readRounds(schoolId, submissionId),
    readDuties(schoolId, [piece]),
    findMember(schoolId, piece.memberId),
    findSchool(schoolId),
    readQueue(caller),
  ]);
  const shown = await handedIn(piece, rounds);
  const duty = duties.get(piece.dutyId);
  const form = workForms[piece.kind];
  return {
    submissionId,
    title: duty?.title ?? '',
    author: author?.name ?? '已离校的老师',
    group: school?.groups.find((group) => group.groupId === piece.researchGroupId)?.name ?? '',
    state: piece.state,
    submittedAtMs: piece.submittedAtMs ?? 0,
    draft: piece.timesSubmitted,
    late: duty !== undefined && isLate(piece, duty),
    nextRound: piece.rounds,
    form,
    parts: shown.parts,
    checks: partStates(form, shown.parts),
    photos: await photoViews(shown.photos, (photo) => photo.check === 'pass'),
    rounds: await roundViews(schoolId, rounds),
    position: {
      index: queue.findIndex((waiting) => waiting.submissionId === submissionId) + 1,
      of: queue.length,
    },
  };
}

/** What was handed in last. A returned piece may hold newer words that its author has not handed in: those stay private. */
async function handedIn(
  piece: Submission,
  rounds: readonly RoundSummary[],
): Promise<Pick<Submission, 'parts' | 'photos'>> {
  if (piece.state !== 'returned') return piece;
  const last = rounds.filter((round) => round.act === 'submitted').at(-1);
  const round = last && (await findRound(piece.schoolId, piece.submissionId, last.n));
  const checks = new Map(piece.photos.map((photo) => [photo.fileId, photo.check]));
  const photos = (round?.photos ?? []).map((photo) => ({
    ...photo,
    check: checks.get(photo.fileId) ?? photo.check,
  }));
  return { parts: round?.parts ?? {}, photos };
}
