import type { Group, Member } from '../people/member';
import { teaches } from '../people/role';
import { refusalsOf } from '../refusal';
import { owes } from '../term/owes';
import type { Duty, Term } from '../term/term';
import type { Submission } from './submission';

/** Refusals about a group's numbers. */
export const dueRefusals = {
  noTerm: '本学期的研修计划还没有发布，请稍后再来看。',
  notYours: '这个组的任务由它的组长和教务处查看，请返回看自己的组。',
} as const satisfies Record<string, string>;

export const dueRefused = refusalsOf(dueRefusals);

type Person = Pick<
  Member,
  'memberId' | 'roles' | 'researchGroupId' | 'prepGroupId' | 'bornMonth' | 'joinedMonth'
>;
export type PieceState = Pick<Submission, 'dutyId' | 'memberId' | 'state'>;

/** How far a duty has come in a group. */
export interface DutyNumbers {
  readonly owed: number;
  readonly handedIn: number;
  readonly approved: number;
  /** Who has not handed in. Not to be told to anybody before the duty is due. */
  readonly missingIds: readonly string[];
}

type Leading = Pick<Member, 'roles' | 'researchGroupId' | 'prepGroupId'>;

/** The groups that a person leads. */
export function ledGroupIds({ roles, researchGroupId, prepGroupId }: Leading): string[] {
  return [
    ...(roles.includes('groupLeader') ? [researchGroupId] : []),
    ...(roles.includes('prepLeader') && prepGroupId !== null ? [prepGroupId] : []),
  ];
}

/** The groups whose numbers a person sees: a leader's own, for the office all. */
export function groupsSeen(person: Leading, groups: readonly Group[]): Group[] {
  if (person.roles.includes('academicAffairs')) return [...groups];
  const led = ledGroupIds(person);
  return groups.filter(({ groupId }) => led.includes(groupId));
}

/** The teachers of a group, its leader among them. */
export function teachersOf<P extends Person>(groupId: string, members: readonly P[]): P[] {
  return members.filter(
    (member) => teaches(member) && (member.researchGroupId === groupId || member.prepGroupId === groupId),
  );
}

/** How many of these people owe a duty, and how many of them did what. A returned piece was handed in. */
export function dutyNumbers(
  duty: Duty,
  people: readonly Person[],
  pieces: ReadonlyMap<string, PieceState>,
  term: Pick<Term, 'from'>,
): DutyNumbers {
  const debtors = people.filter((person) => teaches(person) && owes(person, duty, term));
  const stateOf = ({ memberId }: Person) => pieces.get(`${duty.dutyId}.${memberId}`)?.state ?? 'none';
  const missing = debtors.filter((person) => ['none', 'draft'].includes(stateOf(person)));
  return {
    owed: debtors.length,
    handedIn: debtors.length - missing.length,
    approved: debtors.filter((person) => stateOf(person) === 'approved').length,
    missingIds: missing.map(({ memberId }) => memberId),
  };
}

/** Pieces by their own id, `DUTY.MEMBER`. */
export function byPieceId<P extends PieceState>(pieces: readonly P[]): Map<string, P> {
  return new Map(pieces.map((piece) => [`${piece.dutyId}.${piece.memberId}`, piece]));
}
