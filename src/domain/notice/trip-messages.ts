import type { Trip } from '../sharing/trip';
import type { TripRound } from '../sharing/trip-round';
import type { Message, MessageKind } from './message';

type Told = Pick<Message, 'kind' | 'title' | 'body' | 'link'>;

/**
 * Whom a step of a trip tells, until the return: who decides, while it waits, and the travellers with who asked, when it is
 * settled. Whoever did it knows. The ids are made of the step, so that the command and the timer's scan tell once.
 */
export function tripMessages(round: TripRound, trip: Trip, deciderIds: readonly string[]): Message[] {
  const { act, reason, byMemberId } = round;
  const { topic } = trip;
  const concerned = [...new Set([...trip.travellerIds, trip.askedBy])];
  const feed = `/pages/trip/index?tripId=${trip.tripId}`;
  const file = `/pages/trip/request/index?tripId=${trip.tripId}`;
  const tell = (memberIds: readonly string[], told: Told) =>
    [...new Set(memberIds)]
      .filter((memberId) => memberId !== byMemberId)
      .map((memberId) => message(round, memberId, told));
  switch (act) {
    case 'asked':
      return trip.state === 'asked' ? tell(deciderIds, waits(trip, '有老师申请外出学习，请您审批。')) : [];
    case 'changed':
      return trip.state === 'asked'
        ? tell(deciderIds, waits(trip, '外出学习的行程改过了，请您再审批一次。'))
        : tell(concerned, {
            kind: 'tripChanged',
            title: `外出安排有变：${topic}`,
            body: '行程或谁可以看改过了，请打开看看。',
            link: feed,
          });
    case 'approved':
      return tell(concerned, {
        kind: 'tripApproved',
        title: `外出已批准：${topic}`,
        body: reason === '' ? '路上看到的、听到的，可以随时发给同事。' : `留言：${reason}`,
        link: feed,
      });
    case 'refused':
      return tell(concerned, {
        kind: 'tripRefused',
        title: `外出未批准：${topic}`,
        body: reason,
        link: file,
      });
    case 'cancelled':
      return tell([...concerned, ...(trip.decidedBy === null ? [] : [trip.decidedBy])], {
        kind: 'tripCancelled',
        title: `外出已取消：${topic}`,
        body: reason === '' ? '这次外出已经取消。' : `原因：${reason}`,
        link: file,
      });
    case 'returned':
    case 'extended':
    case 'booked':
    case 'digested':
      return [];
  }
}

function waits({ topic, tripId }: Trip, body: string): Told {
  return {
    kind: 'tripAsked',
    title: `外出待审批：${topic}`,
    body,
    link: `/pages/trip/decide/index?tripId=${tripId}`,
  };
}

function message({ schoolId, tripId, n, atMs }: TripRound, memberId: string, told: Told): Message {
  const kind: MessageKind = told.kind;
  return {
    schoolId,
    memberId,
    messageId: `${kind}.${tripId}.${n}`,
    ...told,
    createdAtMs: atMs,
    readAtMs: null,
  };
}
