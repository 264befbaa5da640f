import type { attendance, CheckInReceipt } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import { attendanceBySession } from '@/domain/attendance/attendance';
import { hoursOf } from '@/domain/attendance/hours';
import { sealsOf, sessionView } from '@/domain/attendance/session-view';
import type { TrainingSession } from '@/domain/attendance/training-session';
import type { CheckInFact } from '@/domain/ledger/fact';
import { accept, refuse } from '@/domain/refusal';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { findSession } from '../_shared/repositories/sessions';
import { type MyTerm, readMyTerm } from './my-term';

/** The seal page of a check-in that stands: made of stored facts alone, so that it is the same whenever it is asked for. */
export function receiptOf(mine: MyTerm, session: TrainingSession, fact: CheckInFact): CheckInReceipt {
  const others = mine.facts.filter(({ factId }) => factId !== fact.factId);
  const attendance = attendanceBySession([...others, fact], mine.claims);
  return {
    session: sessionView(session, fact.memberId, attendance.get(session.sessionId)),
    earnedHundredths: session.hoursHundredths,
    total: hoursOf(mine.sessions, attendance, mine.term.targetHoursHundredths),
    termName: mine.term.name,
    seals: sealsOf(mine.sessions, fact.memberId, attendance),
  };
}

export const receipt: EarlyHandler<typeof attendance.actions.receipt> = early(
  ({ schoolId }, { sessionId }) => findSession(schoolId, sessionId),
  async ({ caller }, _input, session) => {
    if (session === null) return refuse('notFound', commonRefusals.notFound);
    const mine = await readMyTerm(caller, session.termId);
    const standing = attendanceBySession(mine.facts, mine.claims).get(session.sessionId)?.checkIn;
    if (!standing) return refuse('notFound', '这次研修还没有您的签到记录。');
    return accept(receiptOf(mine, session, standing));
  },
);
