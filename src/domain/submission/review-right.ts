import type { Member } from '../people/member';
import type { Submission } from './submission';

export type Reviewer = Pick<Member, 'schoolId' | 'memberId' | 'roles' | 'researchGroupId' | 'prepGroupId'>;

/** The parts of a piece that decide who reviews it. */
export type Reviewable = Pick<
  Submission,
  'schoolId' | 'memberId' | 'researchGroupId' | 'prepGroupId' | 'authorLeads'
>;

/** The groups that have somebody who can decide. */
export interface LedGroups {
  readonly research: ReadonlySet<string>;
  readonly preparation: ReadonlySet<string>;
}

/** A leader who never bound a WeChat account cannot decide in the app, so such a group counts as without a leader. */
export function ledGroups(
  members: readonly Pick<Member, 'roles' | 'researchGroupId' | 'prepGroupId' | 'boundAtMs'>[],
): LedGroups {
  const research = new Set<string>();
  const preparation = new Set<string>();
  for (const { roles, researchGroupId, prepGroupId, boundAtMs } of members) {
    if (boundAtMs === null) continue;
    if (roles.includes('groupLeader')) research.add(researchGroupId);
    if (roles.includes('prepLeader') && prepGroupId !== null) preparation.add(prepGroupId);
  }
  return { research, preparation };
}

/**
 * Whether this person decides on this piece. Leaders decide within their own group; a leader's own piece and the pieces
 * of a group without a leader go to the office; nobody decides on their own.
 */
export function reviewRight(
  reviewer: Reviewer,
  piece: Reviewable,
  led: LedGroups,
): 'mayReview' | 'ownPiece' | 'notYours' {
  if (reviewer.schoolId !== piece.schoolId) return 'notYours';
  if (reviewer.memberId === piece.memberId) return 'ownPiece';
  const allowed =
    leads(reviewer, piece) || (reviewer.roles.includes('academicAffairs') && goesToOffice(piece, led));
  return allowed ? 'mayReview' : 'notYours';
}

function goesToOffice(piece: Reviewable, led: LedGroups): boolean {
  if (piece.authorLeads) return true;
  const groupLed = led.research.has(piece.researchGroupId);
  const prepGroupLed = piece.prepGroupId !== null && led.preparation.has(piece.prepGroupId);
  return !groupLed && !prepGroupLed;
}

function leads(reviewer: Reviewer, piece: Reviewable): boolean {
  if (piece.authorLeads) return false;
  if (reviewer.roles.includes('groupLeader') && reviewer.researchGroupId === piece.researchGroupId)
    return true;
  return (
    reviewer.roles.includes('prepLeader') &&
    reviewer.prepGroupId !== null &&
    reviewer.prepGroupId === piece.prepGroupId
  );
}
