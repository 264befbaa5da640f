import type { Member } from '../people/member';
import { accept, type Result, refusalsOf } from '../refusal';
import { endOfDayAfter, schoolDay } from '../term/school-day';

/** While a leader is away, somebody else decides in the leader's stead. It ends by itself after its last day. */
export interface Delegation {
  readonly schoolId: string;
  readonly leaderId: string;
  /** From 0, without gaps, of this leader. */
  readonly n: number;
  readonly delegateId: string;
  /** `YYYY-MM-DD`, both days included. */
  readonly from: string;
  readonly to: string;
  readonly namedBy: string;
  readonly namedAtMs: number;
  /** Ended before its last day; null while it was not. */
  readonly endedAtMs: number | null;
}

export type Delegate = Pick<
  Member,
  'schoolId' | 'memberId' | 'roles' | 'researchGroupId' | 'prepGroupId' | 'boundAtMs'
>;

export interface DelegationDraft {
  readonly n: number;
  readonly delegateId: string;
  readonly from: string;
  readonly to: string;
}

export const delegationRefusals = {
  notALeader: '只有在小程序里绑定了身份的组长，才需要请人代审。请返回看看选对了没有。',
  notEligible: '代审的人要是同组老师、别组的组长或教务处老师，并且已经绑定身份。请换一位。',
  badDays: '请选今天以后的日子，先后不要颠倒，一次最多 90 天。',
  daysTaken: '这几天已经请了人代审。请先结束原来的，或换别的日子。',
  delegationChanged: '代审的安排刚刚变过，请看一看最新的再决定。',
} as const;

const refused = refusalsOf(delegationRefusals);

/** A longer absence is a change of office, and the roster's business. */
export const MOST_DAYS = 90;

const dayMs = 86_400_000;

/** Whether somebody decides in the leader's stead at this moment. */
export function isRunning({ from, to, endedAtMs }: Delegation, now: number): boolean {
  const today = schoolDay(now);
  return endedAtMs === null && from <= today && today <= to;
}

/** Running or still to come. */
export function isOpen({ to, endedAtMs }: Delegation, now: number): boolean {
  return endedAtMs === null && schoolDay(now) <= to;
}

export function isLeader({ roles }: Pick<Delegate, 'roles'>): boolean {
  return roles.includes('groupLeader') || roles.includes('prepLeader');
}

/** Who may be asked: a colleague of the group that is led, another leader, or somebody of the office. */
export function mayStandIn(leader: Delegate, person: Delegate): boolean {
  if (person.schoolId !== leader.schoolId || person.memberId === leader.memberId) return false;
  if (person.boundAtMs === null) return false;
  if (isLeader(person) || person.roles.includes('academicAffairs')) return true;
  if (!person.roles.includes('teacher')) return false;
  const ofGroup = leader.roles.includes('groupLeader') && person.researchGroupId === leader.researchGroupId;
  const ofPrepGroup =
    leader.roles.includes('prepLeader') &&
    leader.prepGroupId !== null &&
    person.prepGroupId === leader.prepGroupId;
  return ofGroup || ofPrepGroup;
}

export type DelegationRefusal = keyof typeof delegationRefusals;

/**
 * Names somebody. `all` are the leader's delegations so far. The same naming sent again meets its first result; a number
 * that is taken by another one, or was not reached yet, means that the list on the phone is old.
 */
export function decideDelegation(
  leader: Delegate,
  delegate: Delegate,
  all: readonly Delegation[],
  { n, from, to }: DelegationDraft,
  by: { readonly memberId: string; readonly now: number },
): Result<{ readonly repeated: Delegation } | { readonly delegation: Delegation }, DelegationRefusal> {
  if (!isLeader(leader) || leader.boundAtMs === null) return refused('notALeader');
  if (!mayStandIn(leader, delegate)) return refused('notEligible');
  const { schoolId, memberId: leaderId } = leader;
  const { memberId: delegateId } = delegate;
  const standing = all.find((each) => each.n === n);
  if (standing !== undefined) {
    const same =
      standing.delegateId === delegateId &&
      standing.from === from &&
      standing.to === to &&
      standing.namedBy === by.memberId;
    return same ? accept({ repeated: standing }) : refused('delegationChanged');
  }
  if (n !== all.length) return refused('delegationChanged');
  if (!areDays(from, to, by.now)) return refused('badDays');
  const taken = all.some((each) => each.endedAtMs === null && each.from <= to && from <= each.to);
  if (taken) return refused('daysTaken');
  const named = { namedBy: by.memberId, namedAtMs: by.now, endedAtMs: null };
  return accept({ delegation: { schoolId, leaderId, n, delegateId, from, to, ...named } });
}

function areDays(from: string, to: string, now: number): boolean {
  const days = (Date.parse(to) - Date.parse(from)) / dayMs;
  const latest = schoolDay(endOfDayAfter(now, 365));
  return schoolDay(now) <= from && days >= 0 && days < MOST_DAYS && to <= latest;
}
