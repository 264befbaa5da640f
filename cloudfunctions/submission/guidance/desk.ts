import { commonRefusals } from '@/contract/common-refusals';
import type { GuidanceDesk, InvitationView } from '@/contract/guidance';
import type { Caller } from '@/contract/policy';
import type { submission } from '@/contract/submission';
import { accept, refuse } from '@/domain/refusal';
import type { Guidance } from '@/domain/submission/guidance';
import { mayGuide, takesGuidance } from '@/domain/submission/guidance-invite';
import { refused } from '@/domain/submission/refusals';
import type { Submission } from '@/domain/submission/submission';
import { readDuties } from '../../_shared/duties-of-pieces';
import type { Handler } from '../../_shared/entry';
import { groupNamer, namer } from '../../_shared/names';
import { readGuidances } from '../../_shared/repositories/guidances';
import { readMembers } from '../../_shared/repositories/members';
import { findSchool } from '../../_shared/repositories/schools';
import { findConcerned } from '../concerned';

export const guidanceDesk: Handler<typeof submission.actions.guidanceDesk> = async (
  { caller },
  { submissionId },
) => {
  const concerned = await findConcerned(caller, submissionId);
  if (concerned === null) return refuse('notFound', commonRefusals.notFound);
  if (concerned.answers !== 'mayReview') return refused(concerned.answers);
  return accept(await deskView(caller, concerned.piece));
};

/** The piece's invitations, and whom the caller may ask: who came as an expert first, then by group. */
export async function deskView(caller: Caller, piece: Submission): Promise<GuidanceDesk> {
  const { schoolId } = caller;
  const [guidances, members, school, duties] = await Promise.all([
    readGuidances(piece),
    readMembers(schoolId),
    findSchool(schoolId),
    readDuties(schoolId, [piece]),
  ]);
  const names = new Map(members.map(({ memberId, name }) => [memberId, name]));
  const groupOf = groupNamer(school);
  const choices = members
    .filter((person) => mayGuide(person, piece, caller.memberId))
    .map(({ memberId, name, roles, researchGroupId }) => ({
      memberId,
      name,
      group: groupOf(researchGroupId),
      isExpert: roles.includes('expert'),
    }))
    .sort((a, b) => Number(b.isExpert) - Number(a.isExpert) || a.group.localeCompare(b.group, 'zh-Hans-CN'));
  return {
    submissionId: piece.submissionId,
    title: duties.get(piece.dutyId)?.title ?? '',
    author: namer(names)(piece.memberId),
    state: piece.state,
    takesGuidance: takesGuidance(piece),
    commended: piece.commendedAtMs !== null,
    invitations: guidances.map((guidance) => invitationView(guidance, namer(names))).reverse(),
    choices,
  };
}

function invitationView(guidance: Guidance, personOf: (memberId: string) => string): InvitationView {
  const { n, invitedAtMs, note, state, ending, endedAtMs, expertId, invitedBy } = guidance;
  return {
    n,
    invitedAtMs,
    note,
    state,
    ending,
    endedAtMs,
    expert: personOf(expertId),
    invitedBy: personOf(invitedBy),
  };
}
