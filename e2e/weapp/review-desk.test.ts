import type { QueueEntry } from '../../src/contract/queue-entry';
import type { Submission } from '../../src/domain/submission/submission';
import { atSchoolTime } from '../../src/domain/term/school-day';
import { aMember } from '../../src/testing/school-builder';
import { onlyWords, readingDuty, readingForm, wholeNote } from '../../src/testing/work-builder';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

const { dutyId } = readingDuty;
const authors = ['m02', 'm51', 'm52', 'm53'];

let school: SmallSchool;
let leader: Phone;

/** Words of one's own: like passages would keep a piece out of the batch. */
function ownWords(memberId: string): string {
  const from = Number(memberId.slice(1)) * 211;
  return Array.from({ length: 90 }, (_, index) => String.fromCharCode(0x4e00 + from + index * 7)).join('');
}

async function handIn(memberId: string): Promise<void> {
  const own = ownWords(memberId);
  const parts = { ...wholeNote, gain: own, intention: own.slice(0, 40) };
  const writing = { ...onlyWords, dutyId, revision: 0, parts };
  expect(await school.ask(memberId, 'submission.submit', writing)).toMatchObject({ ok: true });
}

async function statesOf(...memberIds: readonly string[]): Promise<string[]> {
  const pieces = await school.documents<Submission>('submissions');
  return pieces
    .filter(({ memberId }) => memberIds.includes(memberId))
    .map(({ memberId, state, step }) => `${memberId} ${state} ${step}`)
    .sort();
}

beforeAll(async () => {
  school = await openSmallSchool();
  const boundAtMs = atSchoolTime('2026-09-01', '09:00');
  const people = ['m51', 'm52', 'm53'].map((memberId) =>
    aMember({
      memberId,
      name: `老师${memberId.slice(1)}`,
      researchGroupId: 'chinese',
      prepGroupId: 'chinese-5',
      boundAtMs,
    }),
  );
  await school.load(
    'members',
    people.map((person) => ({ ...person, _id: `xh:${person.memberId}` })),
  );
  await school.load(
    'bindings',
    people.map(({ memberId }) => ({ _id: `o-xh-${memberId}`, schoolId: 'xh', memberId, boundAtMs })),
  );
  for (const memberId of authors) await handIn(memberId);
  leader = await school.phone('m09', { path: 'pages/leader/queue/index' });
}, openingMs);
afterAll(() => school.stop());

describe('a leader with four pieces', () => {
  test('sees them, and how many of which', async () => {
    await leader.waitFor('4 篇，先交的在前');
    expect(leader.screen()).toEqual(expect.arrayContaining(['全部 4', '等得久 0', '退回又交 0', '超期 0']));
  });

  test('sends one back with a day; the book’s figures stand beside the score', async () => {
    leader.tap('陈立，十二月读书笔记');
    await leader.waitFor('读书活动，满分 10');
    expect(leader.screen()).toEqual(expect.arrayContaining(['−3 离题', '10.00，不变']));
    leader.tap('−3 离题');
    await leader.waitFor('10.00 → 7.00');
    leader.tap('−3 离题');
    await leader.waitFor('10.00，不变');
    leader.tap('打算再具体一些');
    await leader.settle();
    leader.tap('3 天');
    await leader.waitFor('12月21日 以前');
    leader.tap({ id: 'return' });
    await leader.waitFor(() => leader.toasts.some(({ title }) => title === '已退回'));
    const [piece] = (await school.documents<Submission>('submissions')).filter(
      ({ memberId }) => memberId === 'm02',
    );
    expect(piece?.returnDueAtMs).toBe(atSchoolTime('2026-12-22', '00:00') - 1);
  });

  test('approves the rest together', async () => {
    await leader.relaunch({ route: 'pages/leader/queue/index', query: {} });
    await leader.waitFor('3 篇，先交的在前');
    leader.tap({ id: 'batch' });
    await leader.waitFor('选了 3 篇，共 3 篇');
    leader.tap({ id: `choose-${dutyId}.m53` });
    await leader.waitFor('选了 2 篇，共 3 篇');
    leader.tap({ id: 'approve-all' });
    await leader.waitFor('选了 0 篇，共 1 篇');
    expect(leader.toasts.map(({ title }) => title)).toContain('通过了 2 篇');
    expect(await statesOf(...authors)).toEqual([
      'm02 returned 0',
      'm51 approved 0',
      'm52 approved 0',
      'm53 submitted 0',
    ]);
  });
});

describe('a kind with two levels', () => {
  test('the preparation leader passes it on, the group leader approves', async () => {
    const versions = [{ ...readingForm, version: 1, twoLevels: true }];
    await school.load('workKinds', [
      { _id: 'xh:readingNote', schoolId: 'xh', kind: 'readingNote', versions },
    ]);
    await handIn('m01');
    const first = await school.phone('m10', { path: 'pages/leader/queue/index' });
    await first.waitFor('初审');
    first.tap('林晓云，十二月读书笔记');
    await first.waitFor('通过，交给复审');
    first.tap({ id: 'approve' });
    await first.waitFor(() => first.toasts.some(({ title }) => title === '已交给复审'));
    expect(await statesOf('m01')).toEqual(['m01 submitted 1']);
    const second = await school.phone('m09', {
      path: 'pages/leader/review/index',
      query: { submissionId: `${dutyId}.m01` },
    });
    await second.waitFor('复审：初审已经通过');
    second.tap({ id: 'approve' });
    await second.waitFor(() => second.toasts.some(({ title }) => title === '已通过'));
    expect(await statesOf('m01')).toEqual(['m01 approved 1']);
  });
});

describe('while the leader is away', () => {
  test('a colleague finds the queue on 今日 and decides in the leader’s stead', async () => {
    const naming = { leaderId: 'm09', n: 0, delegateId: 'm51', from: '2026-12-18', to: '2026-12-20' };
    expect(await school.ask('m09', 'submission.nameDelegate', naming)).toMatchObject({ ok: true });
    const colleague = await school.phone('m51');
    await colleague.waitFor('待审阅');
    colleague.tap({ id: 'queue' });
    await colleague.waitFor('老师53，十二月读书笔记');
    colleague.tap('老师53，十二月读书笔记');
    await colleague.waitFor('您代吴敏审阅');
    colleague.tap({ id: 'approve' });
    await colleague.waitFor(() => colleague.toasts.some(({ title }) => title === '已通过'));
    const { data } = await school.ask<{ entries: QueueEntry[] }>('m09', 'submission.queue');
    expect(data.entries).toEqual([]);
  });

  test('the leader reads who stands in, and ends it early', async () => {
    const own = await school.phone('m09', { path: 'pages/leader/stand-in/index' });
    await own.waitFor('老师51 代 吴敏');
    own.tap({ id: 'stand-in-m09-0' });
    await own.waitFor('现在就结束代审？');
    own.tap('结束');
    await own.waitFor('没有人在代审');
  });
});
