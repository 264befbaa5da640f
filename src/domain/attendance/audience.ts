import type { Member } from '../people/member';
import { teaches } from '../people/role';
import { schoolMonth } from '../term/school-day';
import type { GrowthStage } from './audience-kind';
import type { TrainingSession } from './training-session';

/** What decides whether somebody is of an audience. */
export type Attendee = Pick<
  Member,
  'memberId' | 'campus' | 'researchGroupId' | 'prepGroupId' | 'bornMonth' | 'joinedMonth'
>;

/** Whether a session is meant for somebody, on the day it begins. A list's answer is its ids. */
export function isMeantFor(
  { audience, campus, startsAtMs, audienceMemberIds }: SessionAudience,
  person: Attendee,
): boolean {
  if (audienceMemberIds !== null) return audienceMemberIds.includes(person.memberId);
  if (campus !== '' && person.campus !== campus) return false;
  switch (audience.kind) {
    case 'school':
      return true;
    case 'groups':
      return audience.groupIds.some((id) => id === person.researchGroupId || id === person.prepGroupId);
    case 'stage':
      return audience.stages.includes(stageOf(person, startsAtMs) as GrowthStage);
    case 'under35':
      return monthsSince(person.bornMonth, startsAtMs) < 35 * 12;
    case 'list':
      return false;
  }
}

export type SessionAudience = Pick<
  TrainingSession,
  'audience' | 'campus' | 'startsAtMs' | 'audienceMemberIds'
>;

/** Whoever teaches and is of the audience, as the roster stands now: what closing takes down. */
export function membersOf(session: SessionAudience, members: readonly Member[]): string[] {
  return members
    .filter((member) => teaches(member) && isMeantFor(session, member))
    .map(({ memberId }) => memberId);
}

/** The session as one person needs it: its audience says no more than whether this person is of it. */
export function asSeenBy(session: TrainingSession, person: Attendee): TrainingSession {
  return { ...session, audienceMemberIds: isMeantFor(session, person) ? [person.memberId] : [] };
}

/** Up to 3, 6 and 10 full years of service; null beyond. */
export function stageOf({ joinedMonth }: Pick<Attendee, 'joinedMonth'>, atMs: number): GrowthStage | null {
  const years = Math.floor(monthsSince(joinedMonth, atMs) / 12);
  if (years < 3) return 'three';
  if (years < 6) return 'six';
  return years < 10 ? 'ten' : null;
}

function monthsSince(month: string, atMs: number): number {
  const now = schoolMonth(atMs);
  const count = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return count(now) - count(month);
}
