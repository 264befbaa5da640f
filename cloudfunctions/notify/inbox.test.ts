import type { MessageView } from '@/contract/notify';
import type { Message } from '@/domain/notice/message';
import { atSchoolTime } from '@/domain/term/school-day';
import { schoolDocuments } from '@/testing/founded-school';
import { aSchool } from '@/testing/school-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

interface InboxReply {
  readonly messages: readonly MessageView[];
  readonly unread: number;
  readonly more: boolean;
}

const nowMs = atSchoolTime('2026-12-18', '16:00');
let cloud: SchoolCloud;

beforeAll(async () => {
  cloud = await launchSchoolCloud([
    schoolDocuments(),
    schoolDocuments({ school: aSchool({ schoolId: 'west' }) }),
  ]);
  await cloud.setClock({ nowMs });
  await load([
    ...Array.from({ length: 120 }, (_, index) => aMessage('xh', 'm01', index)),
    aMessage('xh', 'm02', 0),
    aMessage('west', 'm01', 0),
  ]);
});
afterAll(() => cloud.stop());

function aMessage(schoolId: string, memberId: string, index: number): Message {
  return {
    schoolId,
    memberId,
    messageId: `approved.d${index}.${memberId}.1`,
    kind: 'approved',
    title: `已通过：第 ${index} 篇`,
    body: '计 1 学分。',
    link: `/pages/piece/index?dutyId=d${index}`,
    createdAtMs: nowMs - index * 60_000,
    readAtMs: null,
  };
}

async function load(messages: readonly Message[]) {
  const documents = messages.map((message) => ({
    ...message,
    _id: `${message.schoolId}:${message.memberId}:${message.messageId}`,
  }));
  await cloud.load('messages', documents);
}

function inbox(who: string, beforeMs: number | null = null) {
  return cloud.ask<InboxReply>(who, 'notify.inbox', { beforeMs });
}

test('the inbox shows one’s own messages, newest first, page by page', async () => {
  const titles: string[] = [];
  const more: boolean[] = [];
  let beforeMs: number | null = null;
  do {
    const { data }: { data: InboxReply } = await inbox('m01', beforeMs);
    expect(data.unread).toBe(120);
    titles.push(...data.messages.map(({ title }) => title));
    more.push(data.more);
    beforeMs = data.messages.at(-1)?.createdAtMs ?? null;
  } while (more.at(-1) === true);
  expect(titles).toEqual(Array.from({ length: 120 }, (_, index) => `已通过：第 ${index} 篇`));
  expect(more).toEqual([true, true, false]);
});

test('a message is shown as it was written, without whose it is', async () => {
  expect((await inbox('m02')).data).toEqual({
    messages: [
      {
        messageId: 'approved.d0.m02.1',
        kind: 'approved',
        title: '已通过：第 0 篇',
        body: '计 1 学分。',
        link: '/pages/piece/index?dutyId=d0',
        createdAtMs: nowMs,
        read: false,
      },
    ],
    unread: 1,
    more: false,
  });
});

test('nobody else has them: neither a colleague, nor a namesake of another school, nor the office', async () => {
  expect((await inbox('m40')).data).toEqual({ messages: [], unread: 0, more: false });
  expect((await inbox('west/m01')).data).toMatchObject({ unread: 1 });
  expect(await inbox('a-guest')).toMatchObject({ error: { code: 'notSignedIn' } });
});

test('a read message leaves the badge, and only its owner can read it', async () => {
  const messageIds = ['approved.d0.m02.1', 'approved.d1.m01.1', 'no-such-message'];
  expect((await cloud.ask('m01', 'notify.markRead', { messageIds })).data).toEqual({ unread: 119 });
  expect((await cloud.ask('m01', 'notify.markRead', { messageIds })).data).toEqual({ unread: 119 });
  expect((await inbox('m02')).data.unread).toBe(1);
  const read = (await inbox('m01')).data.messages.filter((message) => message.read);
  expect(read.map(({ messageId }) => messageId)).toEqual(['approved.d1.m01.1']);
});

test('each accept is one more push; a refusal takes none away', async () => {
  const answer = (accepted: boolean) =>
    cloud.ask('m02', 'notify.recordQuota', { template: 'reviewResult', accepted });
  expect((await answer(false)).data).toEqual({ remaining: 0 });
  await Promise.all([answer(true), answer(true)]);
  expect((await answer(false)).data).toEqual({ remaining: 2 });
  expect(
    await cloud.ask('a-guest', 'notify.recordQuota', { template: 'reviewResult', accepted: true }),
  ).toMatchObject({
    error: { code: 'notSignedIn' },
  });
});
