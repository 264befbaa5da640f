import type { Member } from '../people/member';
import type { Catalogue } from './catalogue';

export type Reviewer = Pick<Member, 'schoolId' | 'memberId' | 'roles' | 'researchGroupId' | 'prepGroupId'>;

/** Somebody who decides in a leader's stead today. */
interface StandIn {
  readonly delegateId: string;
  readonly leader: Reviewer;
}

/** The groups that have somebody who can decide, who stands in for whom, and which kinds are approved twice. */
export interface LedGroups {
  /** Leaders by the group they lead. */
  readonly research: ReadonlyMap<string, readonly string[]>;
  readonly preparation: ReadonlyMap<string, readonly string[]>;
  readonly office: readonly string[];
  readonly standIns: readonly StandIn[];
  readonly catalogue: Catalogue;
}

type Holder = Reviewer & Pick<Member, 'boundAtMs'>;

/**
 * `running`: the delegations of today. A leader who never bound a WeChat account cannot decide in the app, so such a
 * group counts as without a leader.
 */
export function ledGroups(
  members: readonly Holder[],
  running: readonly { readonly leaderId: string; readonly delegateId: string }[],
  catalogue: Catalogue,
): LedGroups {
  const research = new Map<string, string[]>();
  const preparation = new Map<string, string[]>();
  const office: string[] = [];
  const bound = members.filter(({ boundAtMs }) => boundAtMs !== null);
  for (const { memberId, roles, researchGroupId, prepGroupId } of bound) {
    if (roles.includes('groupLeader')) addTo(research, researchGroupId, memberId);
    if (roles.includes('prepLeader') && prepGroupId !== null) addTo(preparation, prepGroupId, memberId);
    if (roles.includes('academicAffairs')) office.push(memberId);
  }
  const standIns = running.flatMap(({ leaderId, delegateId }) => {
    const leader = bound.find(({ memberId }) => memberId === leaderId);
    return leader === undefined ? [] : [{ delegateId, leader }];
  });
  return { research, preparation, office, standIns, catalogue };
}

function addTo(groups: Map<string, string[]>, groupId: string, memberId: string): void {
  groups.set(groupId, [...(groups.get(groupId) ?? []), memberId]);
}
