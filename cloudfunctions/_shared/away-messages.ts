import type { LeaveRound } from '@/domain/attendance/leave-request';
import type { MakeUpRound } from '@/domain/attendance/make-up';
import { leaveMessages, makeUpMessages, sessionsTitle } from '@/domain/notice/leave-messages';
import type { Message } from '@/domain/notice/message';
import { addMessage } from './inbox';
import { decidersOf, readDeciders } from './repositories/deciders';
import { findLeaveRequest } from './repositories/leave-requests';
import { findMakeUp } from './repositories/make-ups';
import { findSession } from './repositories/sessions';

/**
 * The messages that a transition of a leave request calls for. Who decides is told while the request waits: what was
 * decided or withdrawn meanwhile needs nobody's attention any more.
 */
export async function messagesOfLeave(round: LeaveRound): Promise<Message[]> {
  if (round.act === 'withdrawn') return [];
  const { schoolId, sessionIds } = round;
  const [first] = sessionIds;
  const [session, request, deciders] = await Promise.all([
    first === undefined ? null : findSession(schoolId, first),
    round.act === 'asked' ? findLeaveRequest(schoolId, round.requestId) : null,
    round.act === 'asked' ? readDeciders(schoolId) : null,
  ]);
  const waits = request !== null && request.state === 'waiting' && deciders !== null;
  const title = sessionsTitle(session?.title ?? '一次研修', sessionIds.length);
  return leaveMessages(round, title, waits ? decidersOf(request, deciders) : []);
}

/** The same of a make-up. A note that the platform has not passed is nobody's to be told of. */
export async function messagesOfMakeUp(round: MakeUpRound): Promise<Message[]> {
  if (round.act === 'confirmed') return [];
  const { schoolId, makeUpId, sessionId, n } = round;
  const [session, makeUp, deciders] = await Promise.all([
    findSession(schoolId, sessionId),
    findMakeUp({ schoolId, makeUpId }),
    round.act === 'handedIn' ? readDeciders(schoolId) : null,
  ]);
  const waits = makeUp?.state === 'waiting' && makeUp.textCheck === 'pass' && makeUp.rounds === n + 1;
  const told = waits && deciders !== null ? decidersOf(makeUp, deciders) : [];
  return makeUpMessages(round, session?.title ?? '一次研修', told);
}

/** Tells whom a transition concerns; the timer repairs what is missing. */
export async function tellOfLeave(round: LeaveRound): Promise<void> {
  for (const message of await messagesOfLeave(round)) await addMessage(message);
}

export async function tellOfMakeUp(round: MakeUpRound): Promise<void> {
  for (const message of await messagesOfMakeUp(round)) await addMessage(message);
}
