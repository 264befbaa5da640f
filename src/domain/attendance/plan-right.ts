import type { Member } from '../people/member';
import type { Audience } from './audience-kind';
import type { AudienceDraft } from './session-draft';

type Planner = Pick<Member, 'memberId' | 'roles' | 'researchGroupId' | 'prepGroupId'>;

/** The groups somebody leads: their own research group, their own preparation group. */
export function ledGroups({ roles, researchGroupId, prepGroupId }: Planner): string[] {
  return [
    ...(roles.includes('groupLeader') ? [researchGroupId] : []),
    ...(roles.includes('prepLeader') && prepGroupId !== null ? [prepGroupId] : []),
  ];
}

/**
 * Whether somebody may plan, change or cancel a session: the office any; a leader one that is for groups they lead alone
 * and is hosted by themselves or by one of those groups.
 */
export function mayPlan(
  planner: Planner,
  session: { readonly audience: Audience | AudienceDraft; readonly hostMemberId: string | null },
  members: readonly Pick<Member, 'memberId' | 'researchGroupId' | 'prepGroupId'>[],
): boolean {
  if (planner.roles.includes('academicAffairs')) return true;
  const { audience, hostMemberId } = session;
  const led = ledGroups(planner);
  if (audience.kind !== 'groups' || audience.groupIds.length === 0) return false;
  if (!audience.groupIds.every((id) => led.includes(id))) return false;
  if (hostMemberId === planner.memberId) return true;
  const host = members.find(({ memberId }) => memberId === hostMemberId);
  return host !== undefined && led.some((id) => id === host.researchGroupId || id === host.prepGroupId);
}
