import type { Message } from '@/domain/notice/message';
import { atSchoolTime } from '@/domain/term/school-day';
import type { Duty } from '@/domain/term/term';
import { aTerm, people, schoolDocuments } from '@/testing/founded-school';
import { aSchool } from '@/testing/school-builder';
import { aDraft, aSubmittedPiece, readingDuty } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

const at = (day: string, time: string) => atSchoolTime(day, time);
const soon = at('2026-12-15', '18:00');
const onTheDay = at('2026-12-18', '07:00');

let cloud: SchoolCloud;
/** Every test has a school of its own; all timers look at all of them. */
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

async function aSchoolWith(duties: readonly Duty[], pieces: readonly object[] = []): Promise<void> {
  round += 1;
  here = `s${round}`;
  const school = aSchool({ schoolId: here });
  const documents = schoolDocuments({ school, members: people, terms: [aTerm({ duties })] });
  for (const [collection, list] of Object.entries(documents)) await cloud.load(collection, list);
  await cloud.load('submissions', pieces);
}

function piece(memberId: string, changes: Parameters<typeof aDraft>[0] = {}) {
  const made = changes.state === undefined ? aDraft(changes) : aSubmittedPiece(changes);
  const { dutyId } = made;
  const submissionId = `${dutyId}.${memberId}`;
  return { ...made, schoolId: here, memberId, submissionId, _id: `${here}:${submissionId}` };
}

/** The timer runs at a moment, once or several times at once. */
async function run(nowMs: number, times = 1): Promise<void> {
  await cloud.setClock({ nowMs });
  await Promise.all(Array.from({ length: times }, () => cloud.runTimer('notify')));
}

async function told(): Promise<Message[]> {
  const messages = await cloud.documents<Message>('messages');
  return messages
    .filter(({ schoolId }) => schoolId === here)
    .sort((a, b) => (`${a.memberId}${a.messageId}` < `${b.memberId}${b.messageId}` ? -1 : 1));
}

const whoAndWhat = async () => (await told()).map(({ memberId, messageId }) => [memberId, messageId]);

describe('three days before', () => {
  test('whoever has not handed in is reminded once: with nothing, a draft or a returned piece', async () => {
    await aSchoolWith([readingDuty]);
    await cloud.load('submissions', [
      piece('m01'),
      piece('m02', { state: 'submitted' }),
      piece('m09', { state: 'approved' }),
      piece('m10', { state: 'returned' }),
      piece('m20', { state: 'rejected' }),
    ]);
    await run(soon - 10 * 60_000);
    expect(await told()).toEqual([]);
    await run(soon, 3);
    await run(soon + 10 * 60_000);
    expect(await whoAndWhat()).toEqual([
      ['m01', 'dueSoon.2026-12-18'],
      ['m10', 'dueSoon.2026-12-18'],
      ['m30', 'dueSoon.2026-12-18'],
    ]);
  });

  test('a timer that was silent for an hour still reminds, one that was silent for a day does not', async () => {
    await aSchoolWith([{ ...readingDuty, owedBy: { kind: 'role', role: 'prepLeader' } }]);
    await run(soon + 70 * 60_000);
    expect(await whoAndWhat()).toEqual([['m10', 'dueSoon.2026-12-18']]);
    await aSchoolWith([readingDuty]);
    await run(soon + 24 * 3_600_000);
    expect(await told()).toEqual([]);
  });

  test('only who owes it: not who leads nothing, nor the office, nor who joined later', async () => {
    await aSchoolWith([{ ...readingDuty, owedBy: { kind: 'role', role: 'groupLeader' } }]);
    await cloud.load('members', [
      { ...people[2], memberId: 'm50', joinedMonth: '2027-02', schoolId: here, _id: `${here}:m50` },
    ]);
    await run(soon);
    expect(await whoAndWhat()).toEqual([
      ['m09', 'dueSoon.2026-12-18'],
      ['m20', 'dueSoon.2026-12-18'],
    ]);
  });

  test('one that was planned too late for it gets the day’s own alone', async () => {
    await aSchoolWith([
      { ...readingDuty, opensAtMs: at('2026-12-17', '08:00'), owedBy: { kind: 'role', role: 'prepLeader' } },
    ]);
    for (const nowMs of [soon, at('2026-12-17', '08:00'), onTheDay]) await run(nowMs);
    expect(await whoAndWhat()).toEqual([['m10', 'dueToday.2026-12-18']]);
  });
});

describe('on the day', () => {
  const another = { ...readingDuty, dutyId: 'd05', title: '听课记录', dueAtMs: at('2026-12-18', '23:59') };

  test('several are one message, and nothing is said before seven', async () => {
    await aSchoolWith([readingDuty, another]);
    await cloud.load('submissions', [piece('m02', { state: 'submitted' })]);
    await run(onTheDay - 60_000);
    expect(await told()).toEqual([]);
    await run(onTheDay);
    await run(onTheDay + 10 * 60_000, 2);
    const messages = await told();
    expect(messages.map(({ memberId, title }) => [memberId, title])).toEqual([
      ['m01', '今天截止：十二月读书笔记等 2 项'],
      ['m02', '今天截止：听课记录'],
      ['m09', '今天截止：十二月读书笔记等 2 项'],
      ['m10', '今天截止：十二月读书笔记等 2 项'],
      ['m20', '今天截止：十二月读书笔记等 2 项'],
      ['m30', '今天截止：十二月读书笔记等 2 项'],
    ]);
  });

  test('a push goes to who granted one; the three days’ reminder is for the inbox', async () => {
    await aSchoolWith([readingDuty]);
    await cloud.ask(`${here}/m01`, 'notify.recordQuota', { template: 'reviewResult', accepted: true });
    const sent = async () => {
      const outbox = await cloud.outbox();
      return outbox.map(({ parameters }) => parameters).filter(({ touser }) => touser === `o-${here}-m01`);
    };
    await run(soon);
    expect(await sent()).toEqual([]);
    await run(onTheDay);
    await run(onTheDay + 10 * 60_000);
    expect(await sent()).toMatchObject([
      { data: { thing1: { value: '十二月读书笔记' }, phrase2: { value: '今天截止' } } },
    ]);
  });
});

describe('a piece that came back with a date', () => {
  test('is asked for by that date and not by the duty’s', async () => {
    await aSchoolWith([readingDuty]);
    const returned = { state: 'returned', returnDueAtMs: at('2026-12-22', '18:00') } as const;
    await cloud.load('submissions', [
      piece('m01', returned),
      piece('m02', { ...returned, state: 'submitted' }),
      piece('m77', returned),
    ]);
    await run(soon);
    expect((await whoAndWhat()).some(([memberId]) => memberId === 'm01')).toBe(false);
    await run(at('2026-12-19', '18:00'));
    await run(at('2026-12-22', '07:00'));
    const messages = (await told()).filter(({ memberId }) => memberId === 'm01' || memberId === 'm77');
    expect(messages.map(({ messageId, body }) => [messageId, body])).toEqual([
      ['dueSoon.2026-12-22', '退回修改的，18:00 前交上就好。写过的都留着，打开接着写。'],
      ['dueToday.2026-12-22', '退回修改的，18:00 前交上就好。写过的都留着，打开接着写。'],
    ]);
  });
});

describe('when the due date has passed', () => {
  test('each leader gets one message with a number, the office and the teachers none', async () => {
    await aSchoolWith([readingDuty]);
    await cloud.load('submissions', [piece('m01', { state: 'submitted' }), piece('m02')]);
    await run(readingDuty.dueAtMs + 60_000, 2);
    await run(readingDuty.dueAtMs + 65 * 60_000);
    const messages = await told();
    expect(messages.map(({ memberId, kind, body }) => [memberId, kind, body])).toEqual([
      ['m09', 'groupDue', '本组应交 4 份，已交 1 份，还差 3 份。'],
      ['m10', 'groupDue', '本组应交 3 份，已交 1 份，还差 2 份。'],
    ]);
    expect(people.some(({ name }) => JSON.stringify(messages).includes(name))).toBe(false);
  });

  test('nobody gets any when all is there', async () => {
    await aSchoolWith([readingDuty]);
    await cloud.load(
      'submissions',
      people.map(({ memberId }) => piece(memberId, { state: 'submitted' })),
    );
    await run(readingDuty.dueAtMs + 60_000);
    expect(await told()).toEqual([]);
  });
});
