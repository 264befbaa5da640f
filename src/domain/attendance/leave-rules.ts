import { atSchoolTime, endOfDayAfter } from '../term/school-day';
import type { Term } from '../term/term';
import type { TrainingSession } from './training-session';

/** What a school agreed on about being away from sessions (本次研修请假). */
export interface LeaveRules {
  /** A group's leader approves a request of up to so many sessions, 0–5; what is more goes to the office. */
  readonly leaderSessions: number;
  /** A session may still be asked for so many days after its day, 0–30. */
  readonly daysAfter: number;
}

export const usualLeaveRules: LeaveRules = { leaderSessions: 1, daysAfter: 3 };

/** The last moment at which a session may be asked for: the end of a school day. */
export function askUntilMs({ startsAtMs }: Pick<TrainingSession, 'startsAtMs'>, rules: LeaveRules): number {
  return endOfDayAfter(startsAtMs, rules.daysAfter);
}

/** A leader's own request goes one level up, and so does one of more sessions than the leader may approve. */
export function leaveGoesTo(sessions: number, askerLeads: boolean, rules: LeaveRules): 'leader' | 'office' {
  return askerLeads || sessions > rules.leaderSessions ? 'office' : 'leader';
}

/** When reasons and slips of a term are deleted: once the last session of its last day can not be asked for any more. */
export function secretsEndAtMs({ to }: Pick<Term, 'to'>, rules: LeaveRules): number {
  return endOfDayAfter(atSchoolTime(to, '12:00'), rules.daysAfter);
}
