import type { Message } from '@/domain/notice/message';
import type { Push } from '@/domain/notice/push';
import { atSchoolTime } from '@/domain/term/school-day';
import { aTerm, people, schoolDocuments } from '@/testing/founded-school';
import { aSchool } from '@/testing/school-builder';
import { aCheckIn, aSession } from '@/testing/session-builder';
import { anAppeal } from '@/testing/term-end-builder';
import { aRound } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

const nowMs = atSchoolTime('2026-12-18', '16:00');
const minute = 60_000;

let cloud: SchoolCloud;
/** Every test has a school of its own, so that the timer's work for one is told from another's. */
let here = 's0';
let round = 0;

beforeAll(async () => {
  process.env.YXB_TEMPLATE_REVIEW_RESULT = 'template-of-results';
  cloud = await launchSchoolCloud([]);
});
afterAll(async () => {
  delete process.env.YXB_TEMPLATE_REVIEW_RESULT;
  await cloud.stop();
});
beforeEach(async () => {
  round += 1;
  here = `s${round}`;
  await cloud.setClock({ nowMs });
  await cloud.setFaults({});
  const terms = [aTerm({ schoolId: here })];
  for (const [collection, list] of Object.entries(
    schoolDocuments({ school: aSchool({ schoolId: here }), members: people, terms }),
  )) {
    await cloud.load(collection, list);
  }
});

/** A decided piece whose command died before it could add the message. */
async function anApproval(n: number, minutesAgo: number, memberId = 'm01') {
  const submissionId = `2026-1-d04.${memberId}`;
  const decided = aRound({
    schoolId: here,
    submissionId,
    authorId: memberId,
    n,
    act: 'approved',
    byMemberId: 'm09',
    atMs: nowMs - minutesAgo * minute,
    judgement: { creditsHundredths: 200, late: false, offTopic: false, missingParts: 0, lowQuality: 0 },
  });
  await cloud.load('rounds', [{ ...decided, _id: `${here}:${submissionId}:${n}` }]);
}

function grant(memberId: string) {
  const input = { template: 'reviewResult', accepted: true };
  return cloud.ask<{ remaining: number }>(`${here}/${memberId}`, 'notify.recordQuota', input);
}

async function quotaOf(memberId: string) {
  const input = { template: 'reviewResult', accepted: false };
  return (await cloud.ask<{ remaining: number }>(`${here}/${memberId}`, 'notify.recordQuota', input)).data
    .remaining;
}

async function ofHere<T>(collection: string): Promise<T[]> {
  const documents = await cloud.documents<T & { schoolId: string }>(collection);
  return documents.filter(({ schoolId }) => schoolId === here);
}

async function pushesHere() {
  return (await ofHere<Push>('pushes')).map(({ messageId, state, attempts, fault }) => ({
    messageId,
    state,
    attempts,
    fault,
  }));
}

/** What WeChat was asked to send to people of this school. */
async function sendings() {
  const entries = await cloud.outbox();
  return entries
    .map(({ parameters }) => parameters)
    .filter(({ touser }) => String(touser).startsWith(`o-${here}-`));
}

function deliver() {
  return cloud.runTimer('notify');
}

describe('the timer', () => {
  test('adds what a command left out, once, with the titles that people know', async () => {
    await anApproval(1, 5);
    await cloud.load('sessions', [{ ...aSession({ schoolId: here }), _id: `${here}:2026-1-s08` }]);
    const listed = aCheckIn({
      schoolId: here,
      recordedAtMs: nowMs - 29 * minute,
      evidence: { way: 'hostList', reason: '手机没电' },
    });
    const scanned = aCheckIn({ schoolId: here, memberId: 'm02', factId: 'checkIn:2026-1-s08.m02:0' });
    await cloud.load('facts', [
      { ...listed, _id: `${here}:${listed.factId}` },
      { ...scanned, recordedAtMs: nowMs - minute, _id: `${here}:${scanned.factId}` },
    ]);
    await deliver();
    await deliver();
    const messages = await ofHere<Message>('messages');
    expect(messages.map(({ memberId, title }) => [memberId, title])).toEqual([
      ['m01', '已通过：十二月读书笔记'],
      ['m01', '已为您登记签到：班主任带班与心理辅导'],
    ]);
  });

  test('tells the author of an appeal the answer that a command left untold, and of no other appeal', async () => {
    const appealOf = (memberId: string, changes: object) => {
      const appeal = anAppeal({
        schoolId: here,
        memberId,
        appealId: `${memberId}.attendance.item.1`,
        ...changes,
      });
      return { ...appeal, _id: `${here}:2026-1:${appeal.appealId}` };
    };
    const answered = { state: 'rejected', answer: '以现场记录为准', decidedAtMs: nowMs - 5 * minute };
    await cloud.load('appeals', [
      appealOf('m01', answered),
      appealOf('m02', { ...answered, decidedAtMs: nowMs - 31 * minute }),
      appealOf('m09', {}),
    ]);
    await deliver();
    await deliver();
    const messages = await ofHere<Message>('messages');
    expect(messages.map(({ memberId, kind, body }) => [memberId, kind, body])).toEqual([
      ['m01', 'appealAnswered', '以现场记录为准'],
    ]);
  });

  test('looks back half an hour and no further', async () => {
    await anApproval(1, 29);
    await anApproval(2, 31, 'm02');
    await deliver();
    expect((await ofHere<Message>('messages')).map(({ memberId }) => memberId)).toEqual(['m01']);
  });

  test('cannot be set off by a client', async () => {
    await anApproval(1, 5);
    const forged = { Type: 'Timer', TriggerName: 'deliver', Time: new Date(nowMs).toISOString() };
    for (const who of [`o-${here}-m40`, 'a-guest']) {
      const { body } = await cloud.call(who, 'notify', forged);
      expect(body).toMatchObject({ ok: false, error: { code: 'unknownAction' } });
    }
    expect(await cloud.ask(`${here}/m40`, 'notify.deliver')).toMatchObject({ error: { code: 'notAllowed' } });
    expect(await ofHere('messages')).toEqual([]);
  });
});

describe('a push', () => {
  test('goes to whoever accepted one, once, and uses the quota up', async () => {
    await grant('m01');
    await anApproval(1, 5);
    await deliver();
    await deliver();
    expect(await sendings()).toEqual([
      {
        touser: `o-${here}-m01`,
        template_id: 'template-of-results',
        page: 'pages/piece/index?dutyId=2026-1-d04',
        data: {
          thing1: { value: '十二月读书笔记' },
          phrase2: { value: '已通过' },
          thing3: { value: '计 2 学分。' },
        },
      },
    ]);
    expect(await pushesHere()).toEqual([
      { messageId: 'approved.2026-1-d04.m01.1', state: 'sent', attempts: 1, fault: null },
    ]);
    expect(await quotaOf('m01')).toBe(0);
  });

  test('is not made for whoever accepted none, nor for a message already read', async () => {
    await anApproval(1, 5);
    await anApproval(1, 5, 'm02');
    await deliver();
    await grant('m02');
    await cloud.ask(`${here}/m02`, 'notify.markRead', { messageIds: ['approved.2026-1-d04.m02.1'] });
    await deliver();
    expect(await ofHere('pushes')).toEqual([]);
    expect(await sendings()).toEqual([]);
  });

  test('is sent once by two timers at once', async () => {
    await grant('m01');
    await anApproval(1, 5);
    await Promise.all([deliver(), deliver(), deliver()]);
    expect(await sendings()).toHaveLength(1);
    expect(await pushesHere()).toMatchObject([{ state: 'sent', attempts: 1 }]);
  });

  test('one accept is one message: the second waits in the inbox', async () => {
    await grant('m01');
    await anApproval(1, 5);
    await anApproval(3, 4);
    await deliver();
    expect(await sendings()).toHaveLength(1);
    expect((await pushesHere()).map(({ state }) => state)).toEqual(['sent', 'noQuota']);
  });

  test('that WeChat refuses for want of quota (43101) is no fault: the quota is empty', async () => {
    await grant('m01');
    await grant('m01');
    await anApproval(1, 5);
    await cloud.setFaults({ openapi: { subscribeMessage: { errcode: 43101 } } });
    await deliver();
    expect(await pushesHere()).toMatchObject([{ state: 'noQuota', attempts: 1 }]);
    expect(await quotaOf('m01')).toBe(0);
  });

  test('that met another one (43108) is sent a minute later', async () => {
    await grant('m01');
    await anApproval(1, 5);
    await cloud.setFaults({ openapi: { subscribeMessage: { errcode: 43108 } } });
    await deliver();
    expect(await pushesHere()).toMatchObject([{ state: 'pending', attempts: 1, fault: 43108 }]);
    await cloud.setFaults({});
    await cloud.setClock({ nowMs: nowMs + 2 * minute });
    await deliver();
    expect(await pushesHere()).toMatchObject([{ state: 'sent', attempts: 2, fault: null }]);
    expect(await quotaOf('m01')).toBe(0);
  });

  test('with a bad field (47003) is given up at once, and the quota stays', async () => {
    await grant('m01');
    await anApproval(1, 5);
    await cloud.setFaults({ openapi: { subscribeMessage: { errcode: 47003 } } });
    await deliver();
    await deliver();
    expect(await pushesHere()).toMatchObject([{ state: 'failed', attempts: 1, fault: 47003 }]);
    expect(await sendings()).toHaveLength(1);
    expect(await quotaOf('m01')).toBe(1);
  });
});

describe('a deployment without a template', () => {
  test('keeps inboxes whole and sends nothing', async () => {
    delete process.env.YXB_TEMPLATE_REVIEW_RESULT;
    const plain = await launchSchoolCloud();
    process.env.YXB_TEMPLATE_REVIEW_RESULT = 'template-of-results';
    try {
      await plain.setClock({ nowMs });
      await plain.ask('m01', 'notify.recordQuota', { template: 'reviewResult', accepted: true });
      const decided = aRound({ act: 'returned', atMs: nowMs - minute, remark: '请补写打算' });
      await plain.load('rounds', [{ ...decided, _id: 'xh:2026-1-d04.m01:0' }]);
      await plain.runTimer('notify');
      expect(await plain.documents('messages')).toMatchObject([{ memberId: 'm01', body: '请补写打算' }]);
      expect(await plain.documents('pushes')).toEqual([]);
      expect((await plain.ask('m01', 'notify.templates')).data).toEqual({ reviewResult: null });
    } finally {
      await plain.stop();
    }
  });
});
