import type { LedGroups, Reviewer } from './led-groups';
import { reviewRight } from './review-right';
import type { Reviewable } from './review-stage';
import { type Round, type Submission, systemMemberId } from './submission';

type Piece = Reviewable & Pick<Submission, 'expertId'>;

/** As what somebody speaks about a piece. */
export type TalkRole = 'author' | 'expert' | 'reviewer' | 'office';

/** As what this person may read and say something about a piece; null for everybody whom it does not concern. */
export function talkRole(person: Reviewer, piece: Piece, led: LedGroups): TalkRole | null {
  if (person.schoolId !== piece.schoolId) return null;
  if (person.memberId === piece.memberId) return 'author';
  if (person.memberId === piece.expertId) return 'expert';
  if (reviewRight(person, piece, led) === 'mayReview') return 'reviewer';
  return person.roles.includes('academicAffairs') ? 'office' : null;
}

interface Talk {
  readonly piece: Piece;
  readonly rounds: readonly Pick<Round, 'byMemberId'>[];
  readonly comments: readonly { readonly memberId: string }[];
}

/**
 * Who is told of something new that `speakerId` said: the author, the invited expert, and whoever took part already and
 * still may. As long as nobody did but the author, those who may review the piece are.
 */
export function readersOf(
  { piece, rounds, comments }: Talk,
  speakerId: string,
  people: readonly Reviewer[],
  led: LedGroups,
): string[] {
  const spoke = new Set([
    ...rounds.map(({ byMemberId }) => byMemberId),
    ...comments.map(({ memberId }) => memberId),
  ]);
  spoke.delete(systemMemberId);
  const roles = new Map(people.map((person) => [person.memberId, talkRole(person, piece, led)]));
  const concerned = [...roles].filter(([, role]) => role !== null);
  const told = concerned.filter(
    ([memberId, role]) => role === 'author' || role === 'expert' || spoke.has(memberId),
  );
  const isHeard = told.some(([, role]) => role !== 'author');
  const reviewers = isHeard ? [] : concerned.filter(([, role]) => role === 'reviewer');
  return [...told, ...reviewers].map(([memberId]) => memberId).filter((memberId) => memberId !== speakerId);
}
