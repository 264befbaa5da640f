import type { LeaveEntry, LeaveToDecide, LeaveView } from '@/contract/leave';
import type { MakeUpEntry, MakeUpView } from '@/contract/make-up';
import type { Message } from '@/domain/notice/message';
import { aNote } from '@/testing/leave-builder';
import type { Reply } from '../../_shared/testing/school-cloud';
import type { Rooms } from './rooms';

/** What the tests of leave and make-up do again and again. */

let keys = 0;
export function aKey(): string {
  keys += 1;
  return `k${keys}`;
}

export function askLeave(
  rooms: Rooms,
  who: string,
  sessionIds: readonly string[],
  changes: object = {},
): Promise<Reply<LeaveView>> {
  const wish = { key: aKey(), sessionIds, leaveKind: 'sick', reason: '发烧，下午去医院', slipFileId: null };
  return rooms.ask<LeaveView>(who, 'attendance.askLeave', { ...wish, ...changes });
}

export function decideLeave(
  rooms: Rooms,
  who: string,
  requestId: string,
  changes: object = {},
): Promise<Reply<LeaveToDecide>> {
  const verdict = { requestId, round: 1, verdict: 'approved', remark: '' };
  return rooms.ask<LeaveToDecide>(who, 'attendance.decideLeave', { ...verdict, ...changes });
}

export async function queueOf(rooms: Rooms, who: string) {
  const { data } = await rooms.ask<{ leaves: LeaveEntry[]; makeUps: MakeUpEntry[] }>(
    who,
    'attendance.awayQueue',
  );
  return {
    leaves: data.leaves.map(({ requestId }) => requestId),
    makeUps: data.makeUps.map(({ makeUpId }) => makeUpId),
  };
}

/** Opened, closed, and a make-up offered for it. */
export async function missedSession(rooms: Rooms, changes: object = {}): Promise<string> {
  const sessionId = await rooms.opened(changes);
  await rooms.ask('m40', 'attendance.closeSession', { sessionId });
  await offer(rooms, sessionId);
  return sessionId;
}

export function offer(rooms: Rooms, sessionId: string, changes: object = {}): Promise<Reply<MakeUpView>> {
  const wanted = {
    sessionId,
    material: '看讲座录像的前 40 分钟',
    link: '',
    untilDay: '2026-12-31',
    open: true,
  };
  return rooms.ask<MakeUpView>('m40', 'attendance.offerMakeUp', { ...wanted, ...changes });
}

export function handIn(
  rooms: Rooms,
  who: string,
  sessionId: string,
  changes: object = {},
): Promise<Reply<MakeUpView>> {
  return rooms.ask<MakeUpView>(who, 'attendance.handInMakeUp', {
    sessionId,
    round: 0,
    note: aNote,
    ...changes,
  });
}

export function decideMakeUp(rooms: Rooms, who: string, makeUpId: string, changes: object = {}) {
  const verdict = { makeUpId, round: 1, verdict: 'confirmed', remark: '' };
  return rooms.ask(who, 'attendance.decideMakeUp', { ...verdict, ...changes });
}

/** `m09 leaveAsked`, of what is about this request or make-up. */
export async function toldAbout(rooms: Rooms, id: string): Promise<string[]> {
  const messages = await rooms.documents<Message>('messages');
  return messages
    .filter(({ messageId }) => messageId.includes(id))
    .map(({ memberId, kind }) => `${memberId} ${kind}`)
    .sort();
}
