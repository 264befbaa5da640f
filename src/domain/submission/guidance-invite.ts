import type { Member } from '../people/member';
import { accept, type Result } from '../refusal';
import type { Guidance, GuidanceEnding } from './guidance';
import { guidanceRefused } from './guidance-refusals';
import { isReadable } from './queue';
import type { Submission } from './submission';

export interface Invitation {
  readonly expertId: string;
  readonly note: string;
}

/** What an invitation or its end writes, in one transaction. */
export interface GuidanceStep {
  readonly piece: Submission;
  readonly guidance: Guidance;
}

type By = { readonly memberId: string; readonly now: number };

/** Whether somebody can be invited for this piece: bound, of the school, and neither its author nor the one who invites. */
export function mayGuide(
  person: Pick<Member, 'schoolId' | 'memberId' | 'boundAtMs'>,
  piece: Pick<Submission, 'schoolId' | 'memberId'>,
  inviterId: string,
): boolean {
  return (
    person.schoolId === piece.schoolId &&
    person.boundAtMs !== null &&
    person.memberId !== piece.memberId &&
    person.memberId !== inviterId
  );
}

/** A piece that was handed in and is not decided: with its reviewer, or back with its author. */
export function takesGuidance(piece: Pick<Submission, 'state' | 'timesSubmitted' | 'textCheck'>): boolean {
  return isReadable(piece) && (piece.state === 'submitted' || piece.state === 'returned');
}

/**
 * Invites an expert. `last` is the newest invitation of this piece. While one is open no other can be made; the same one
 * sent again meets it (`repeated`).
 */
export function decideInvitation(
  piece: Submission,
  last: Guidance | null,
  invitation: Invitation,
  by: By,
): Result<{ readonly repeated: Guidance } | { readonly invited: GuidanceStep }, 'alreadyGuided' | 'notOpen'> {
  if (last !== null && last.state === 'open') {
    const same =
      last.expertId === invitation.expertId &&
      last.note === invitation.note &&
      last.invitedBy === by.memberId;
    return same ? accept({ repeated: last }) : guidanceRefused('alreadyGuided');
  }
  if (!takesGuidance(piece)) return guidanceRefused('notOpen');
  const { schoolId, submissionId, termId, dutyId, memberId } = piece;
  const guidance: Guidance = {
    schoolId,
    submissionId,
    n: last === null ? 0 : last.n + 1,
    termId,
    dutyId,
    authorId: memberId,
    expertId: invitation.expertId,
    invitedBy: by.memberId,
    invitedAtMs: by.now,
    note: invitation.note,
    state: 'open',
    ending: null,
    endedBy: null,
    endedAtMs: null,
  };
  return accept({ invited: { piece: { ...piece, expertId: invitation.expertId }, guidance } });
}

/** Ends what is open. The same end sent again meets the first; another one comes too late. */
export function decideEnding(
  piece: Submission,
  last: Guidance | null,
  ending: GuidanceEnding,
  by: By,
): Result<{ readonly repeated: Guidance } | { readonly ended: GuidanceStep }, 'notGuided' | 'alreadyEnded'> {
  if (last === null) return guidanceRefused('notGuided');
  if (last.state === 'closed') {
    const same = last.ending === ending && last.endedBy === by.memberId;
    return same ? accept({ repeated: last }) : guidanceRefused('alreadyEnded');
  }
  const guidance: Guidance = {
    ...last,
    state: 'closed',
    ending,
    endedBy: by.memberId,
    endedAtMs: by.now,
  };
  return accept({ ended: { piece: { ...piece, expertId: null }, guidance } });
}
