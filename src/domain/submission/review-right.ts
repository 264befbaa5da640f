import type { LedGroups, Reviewer } from './led-groups';
import { holds, type Reviewable, type ReviewStep, stageOf } from './review-stage';

export type ReviewRight = 'mayReview' | 'ownPiece' | 'notYours';

/** A right to decide: at which step, and in whose stead where it is not one's own. */
export interface DecidingRight {
  readonly right: 'mayReview';
  readonly step: ReviewStep;
  readonly inSteadOf: string | null;
}

/**
 * Whether this person decides on this piece as it waits now. Nobody decides on their own, nobody takes both steps of two,
 * and a stand-in has no right that the leader does not have.
 */
export function decidingRight(
  reviewer: Reviewer,
  piece: Reviewable,
  led: LedGroups,
): DecidingRight | { readonly right: 'ownPiece' | 'notYours' } {
  if (reviewer.schoolId !== piece.schoolId) return { right: 'notYours' };
  if (reviewer.memberId === piece.memberId) return { right: 'ownPiece' };
  const { levels, step, except } = stageOf(piece, led);
  const may = (person: Reviewer) =>
    !except.includes(person.memberId) && levels.some((level) => holds(person, level, piece));
  if (may(reviewer)) return { right: 'mayReview', step, inSteadOf: null };
  if (except.includes(reviewer.memberId)) return { right: 'notYours' };
  const leader = leadersBehind(reviewer, piece, led).find(may);
  if (leader === undefined) return { right: 'notYours' };
  return { right: 'mayReview', step, inSteadOf: leader.memberId };
}

/** The leaders whose stead somebody stands in, but for one who wrote the piece. */
function leadersBehind({ memberId }: Reviewer, piece: Reviewable, { standIns }: LedGroups): Reviewer[] {
  return standIns.flatMap(({ delegateId, leader }) =>
    delegateId === memberId && leader.memberId !== piece.memberId ? [leader] : [],
  );
}

/** Whether this person is one of a piece's reviewers, at whichever step: they may read it, and what was said about it. */
export function reviewRight(reviewer: Reviewer, piece: Reviewable, led: LedGroups): ReviewRight {
  if (reviewer.schoolId !== piece.schoolId) return 'notYours';
  if (reviewer.memberId === piece.memberId) return 'ownPiece';
  const reads = ({ step, passedOnBy = [] }: Pick<Reviewable, 'step' | 'passedOnBy'>) => {
    const { levels } = stageOf({ ...piece, step, passedOnBy }, led);
    return [reviewer, ...leadersBehind(reviewer, piece, led)].some((person) =>
      levels.some((level) => holds(person, level, piece)),
    );
  };
  return reads(piece) || reads({ step: 0 }) || reads({ step: 1 }) ? 'mayReview' : 'notYours';
}
