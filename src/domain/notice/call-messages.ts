import type { Member } from '../people/member';
import { chineseDay } from '../scoring/wording';
import { type CollectionCall, isAsked, isClosed } from '../sharing/collection-call';
import { schoolDay } from '../term/school-day';
import type { Message } from './message';

type Person = Pick<Member, 'memberId' | 'roles' | 'researchGroupId' | 'prepGroupId'>;

/** Tells everybody whom a call asks, but not whoever opened it; once a call, nobody any more when it has ended. */
export function callMessages(call: CollectionCall, members: readonly Person[], now: number): Message[] {
  if (isClosed(call, now)) return [];
  const { schoolId, callId, title, untilMs, byMemberId, openedAtMs } = call;
  return members
    .filter((person) => person.memberId !== byMemberId && isAsked(person, call))
    .map(({ memberId }) => ({
      schoolId,
      memberId,
      messageId: `callOpened.${callId}`,
      kind: 'callOpened',
      title: `征集：${title}`,
      body: `${chineseDay(schoolDay(untilMs))}前都可以交，写几句、拍一张都行。交不交由您自己定。`,
      link: `/pages/resources/calls/call/index?callId=${callId}`,
      createdAtMs: openedAtMs,
      readAtMs: null,
    }));
}
