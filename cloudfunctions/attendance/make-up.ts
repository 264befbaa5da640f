import type { attendance } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import type { MissedEntry } from '@/contract/make-up';
import { attendanceBySession } from '@/domain/attendance/attendance';
import { attendanceStatus } from '@/domain/attendance/attendance-status';
import { leaveRefusals } from '@/domain/attendance/leave-refusals';
import { accept, refuse } from '@/domain/refusal';
import type { Handler } from '../_shared/entry';
import { readMakeUpsOf, readOffers } from '../_shared/repositories/make-ups';
import { findSchool } from '../_shared/repositories/schools';
import { findSession } from '../_shared/repositories/sessions';
import { makeUpView, missedSession, readMissed } from './make-up-view';
import { readMyTerm } from './my-term';
import { recheckMakeUp } from './recheck-away';

type Actions = typeof attendance.actions;

/** The author looks: a good moment to ask again about a note that the platform was silent about. */
export const makeUp: Handler<Actions['makeUp']> = async ({ caller, openId, now }, { sessionId }) => {
  const session = await findSession(caller.schoolId, sessionId);
  if (session === null) return refuse('notFound', commonRefusals.notFound);
  const missed = await readMissed(caller, session);
  const checked = missed.makeUp === null ? null : await recheckMakeUp(missed.makeUp, openId, now);
  return accept(await makeUpView(caller, { ...missed, makeUp: checked }, now));
};

export const myMakeUps: Handler<Actions['myMakeUps']> = async ({ caller }) => {
  const { schoolId, memberId } = caller;
  const school = await findSchool(schoolId);
  if (!school?.currentTermId) return refuse('noTerm', leaveRefusals.noTerm);
  const [mine, offers, makeUps] = await Promise.all([
    readMyTerm(caller, school.currentTermId),
    readOffers(schoolId, school.currentTermId),
    readMakeUpsOf(schoolId, school.currentTermId, memberId),
  ]);
  const attendance = attendanceBySession(mine.facts, mine.claims);
  const offered = new Set(offers.filter(({ open }) => open).map(({ sessionId }) => sessionId));
  const stateOf = new Map(makeUps.map(({ sessionId, state }) => [sessionId, state]));
  const missed = mine.sessions.flatMap((session): MissedEntry[] => {
    const { sessionId, required, state } = session;
    const status = attendanceStatus(session, memberId, attendance.get(sessionId));
    if (status !== 'absent' && status !== 'leave' && status !== 'madeUp') return [];
    if (!required || state !== 'closed') return [];
    const stored = stateOf.get(sessionId) ?? 'none';
    const made = stored === 'confirmed' && status !== 'madeUp' ? 'returned' : stored;
    return [{ ...missedSession(session), status, offered: offered.has(sessionId), state: made }];
  });
  return accept({ missed: missed.reverse() });
};
