import type { Caller } from '@/contract/policy';
import { type TalkRole, talkRole } from '@/domain/submission/comment-right';
import type { LedGroups } from '@/domain/submission/led-groups';
import { reviewRight } from '@/domain/submission/review-right';
import type { Submission } from '@/domain/submission/submission';
import { findPiece, readLedGroups } from '../_shared/repositories/submissions';

/** A piece, and what it is to the caller. */
export interface Concerned {
  readonly piece: Submission;
  readonly led: LedGroups;
  /** As what the caller may speak about it. */
  readonly role: TalkRole | null;
  /** Whether the caller may invite experts and recommend it: who may review it, and the office; never its author. */
  readonly answers: 'mayReview' | 'ownPiece' | 'notYours';
}

/** Two reads in one step. Null for a piece that this school does not have. */
export async function findConcerned(caller: Caller, submissionId: string): Promise<Concerned | null> {
  const [piece, led] = await Promise.all([
    findPiece(caller.schoolId, submissionId),
    readLedGroups(caller.schoolId),
  ]);
  if (piece === null) return null;
  const right = reviewRight(caller, piece, led);
  const isOffice = caller.roles.includes('academicAffairs');
  const answers = right === 'notYours' && isOffice ? 'mayReview' : right;
  return { piece, led, role: talkRole(caller, piece, led), answers };
}
