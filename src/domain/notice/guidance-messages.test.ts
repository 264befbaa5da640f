import { aRound, inTime } from '@/testing/work-builder';
import type { Guidance } from '../submission/guidance';
import { commentMessage } from './comment-messages';
import { endingMessages, invitationMessage } from './guidance-messages';
import { messagesFor } from './messages-for';

const open: Guidance = {
  schoolId: 'xh',
  submissionId: '2026-1-d04.m01',
  n: 0,
  termId: '2026-1',
  dutyId: '2026-1-d04',
  authorId: 'm01',
  expertId: 'm60',
  invitedBy: 'm09',
  invitedAtMs: inTime,
  note: '请看收获',
  state: 'open',
  ending: null,
  endedBy: null,
  endedAtMs: null,
};
const title = '十二月读书笔记';
const told = (guidance: Guidance) =>
  endingMessages(guidance, title).map(({ memberId, title: heading }) => [memberId, heading]);

test('an invitation tells the expert who asks and what for', () => {
  expect(invitationMessage(open, title, '吴敏')).toEqual({
    schoolId: 'xh',
    memberId: 'm60',
    messageId: 'guidanceAsked.2026-1-d04.m01.0',
    kind: 'guidanceAsked',
    title: '请您指导：十二月读书笔记',
    body: '吴敏：请看收获',
    link: '/pages/guidance/piece/index?submissionId=2026-1-d04.m01',
    createdAtMs: inTime,
    readAtMs: null,
  });
});

test('an end tells everybody but whoever ended it', () => {
  const ended = { ...open, state: 'closed', endedAtMs: inTime } as const;
  expect(told(open)).toEqual([]);
  expect(told({ ...ended, ending: 'settled', endedBy: 'm60' })).toEqual([
    ['m01', '专家指导完成：十二月读书笔记'],
    ['m09', '专家指导完成：十二月读书笔记'],
  ]);
  expect(told({ ...ended, ending: 'withdrawn', endedBy: 'm09' })).toEqual([
    ['m60', '不用再指导了：十二月读书笔记'],
  ]);
  expect(told({ ...ended, ending: 'withdrawn', endedBy: 'm60' })).toEqual([
    ['m09', '专家指导结束：十二月读书笔记'],
  ]);
});

test('a new draft is told to the expert who waits for it, and to nobody where none does', () => {
  expect(messagesFor(aRound({ n: 2, expertId: 'm60' }), title)).toMatchObject([
    { memberId: 'm60', messageId: 'handedInAgain.2026-1-d04.m01.2', kind: 'handedInAgain' },
  ]);
  expect(messagesFor(aRound({ n: 2 }), title)).toEqual([]);
});

test('what is said before the next look is one message', () => {
  const said = { schoolId: 'xh', submissionId: '2026-1-d04.m01', atMs: inTime };
  const reader = { memberId: 'm01', lastSeenAtMs: inTime - 5 };
  const first = commentMessage(said, reader, title, '吴敏');
  const second = commentMessage({ ...said, atMs: inTime + 5 }, reader, title, '赵静');
  const later = commentMessage(said, { ...reader, lastSeenAtMs: inTime }, title, '吴敏');
  expect(second.messageId).toBe(first.messageId);
  expect(later.messageId).not.toBe(first.messageId);
});
