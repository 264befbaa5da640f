import type { Fact } from '@/domain/ledger/fact';
import type { FrozenStatement } from '@/domain/ledger/term-end/result';
import type { Message } from '@/domain/notice/message';
import type { SchoolCloud } from '../../_shared/testing/school-cloud';
import {
  approveNote,
  changesOf,
  checkInOf,
  days,
  end,
  launchEndingSchool,
  noticeOf,
  OFFICE,
  resultsOf,
  session,
} from '../testing/ending-school';
import { computedAfresh, frozenResults } from '../testing/frozen-statements';

let cloud: SchoolCloud;
beforeAll(async () => {
  cloud = await launchEndingSchool();
});
afterAll(() => cloud.stop());

const at = (nowMs: number) => cloud.setClock({ nowMs });
const lines = async () =>
  (await resultsOf(cloud)).map(({ name, group, totalHundredths, rank, bandId }) => [
    name,
    group,
    totalHundredths,
    rank,
    bandId,
  ]);
const told = async (kind: Message['kind']) =>
  (await cloud.documents<Message>('messages')).filter((message) => message.kind === kind);

/** One term's end from the first computation to the frozen statements: each test stands on the one before. */
describe('a term comes to its end', () => {
  test('before anything was computed there is nothing to put up and nothing to see', async () => {
    expect((await end(cloud, 'termEnd')).data).toMatchObject({
      termName: '2026 学年第一学期',
      state: 'open',
      ruleBook: { version: 1 },
      maxHundredths: 11_000,
      computedAtMs: null,
      resultCount: 0,
      stale: true,
    });
    expect(await end(cloud, 'openNotice', { days: 5, reason: '期末考核' })).toMatchObject({
      error: { code: 'recomputeFirst' },
    });
    expect((await noticeOf(cloud, 'm01')).data).toMatchObject({ state: 'open', own: null, mayAppeal: false });
  });

  test('computed: everybody in their group, and nothing to compare with yet', async () => {
    const { data } = await end(cloud, 'recompute');
    expect(await lines()).toEqual([
      ['林晓云', '语文教研组', 4000, 1, 'excellent'],
      ['陈立', '语文教研组', 3700, 2, 'good'],
      ['吴敏', '语文教研组', 3700, 2, 'good'],
      ['赵静', '语文教研组', 700, 4, 'pass'],
      ['孙强', '数学教研组', 700, 1, 'good'],
      ['何佳', '艺体教研组', 700, 1, 'good'],
    ]);
    expect(data).toMatchObject({ changeCount: 0, stale: false, computedAtMs: expect.any(Number) });
    expect(data.bands.map(({ title, count }) => [title, count])).toEqual([
      ['优秀', 1],
      ['良好', 4],
      ['合格', 1],
    ]);
  });

  test('an approval makes what was computed old; computed anew it is said who changed', async () => {
    await approveNote(cloud);
    expect((await end(cloud, 'termEnd')).data.stale).toBe(true);
    expect(await end(cloud, 'openNotice', { days: 5, reason: '期末考核' })).toMatchObject({
      error: { code: 'recomputeFirst' },
    });
    const { data } = await end(cloud, 'recompute');
    const change = { memberId: 'm01', name: '林晓云', beforeHundredths: 4000, afterHundredths: 4200 };
    const same = {
      beforeHoursHundredths: 200,
      afterHoursHundredths: 200,
      beforeBand: '优秀',
      afterBand: '优秀',
    };
    expect(data.changeCount).toBe(1);
    expect(await changesOf(cloud)).toEqual([{ ...change, ...same }]);
    const again = await end(cloud, 'recompute');
    expect(again.data.changeCount).toBe(1);
    expect(await changesOf(cloud)).toEqual([{ ...change, ...same }]);
    expect(await told('resultChanged')).toEqual([]);
  });

  test('put up: everybody is told and sees the own result, and only the best by name', async () => {
    await at(days.notice);
    const { data } = await end(cloud, 'openNotice', { days: 5, reason: '期末考核' });
    expect(data).toMatchObject({ state: 'notice', noticeUntilMs: days.noticeEnds });
    expect((await told('noticeOpened')).map(({ memberId }) => memberId).sort()).toEqual([
      'm01',
      'm02',
      'm09',
      'm10',
      'm20',
      'm30',
    ]);
    const mine = await noticeOf(cloud, 'm02');
    expect(mine.data).toMatchObject({
      named: { title: '优秀', people: [{ name: '林晓云', group: '语文教研组' }] },
      own: {
        totalHundredths: 3700,
        maxHundredths: 11_000,
        rank: 2,
        band: '良好',
        appraisalPointsHundredths: 800,
      },
      appeals: [],
      mayAppeal: true,
    });
    expect(mine.data.own?.items.map(({ title, scoreHundredths }) => [title, scoreHundredths])).toEqual([
      ['外出学习', 0],
      ['教师考勤', 3000],
      ['学习笔记', 0],
      ['活动参与', 0],
      ['读书活动', 700],
      ['教学类加分', 0],
    ]);
    expect((await noticeOf(cloud, OFFICE)).data).toMatchObject({ own: null, mayAppeal: false });
  });

  test('a leave that was entered late still counts, and whoever changes by it is told', async () => {
    await at(days.withinNotice);
    const entry = { as: 'excused', leaveKind: 'workInjury' };
    const leave = { sessionId: session.sessionId, memberId: 'm20', entry, reason: '工伤' };
    expect(await cloud.ask(OFFICE, 'attendance.enterAttendance', leave)).toMatchObject({ ok: true });
    expect((await end(cloud, 'termEnd')).data.stale).toBe(true);
    const { data } = await end(cloud, 'recompute');
    expect(data.changeCount).toBe(1);
    expect(await changesOf(cloud)).toMatchObject([{ name: '孙强' }]);
    expect(await told('resultChanged')).toMatchObject([
      { memberId: 'm20', title: '您的考核结果有变动', body: expect.stringContaining('总分由 7.00 变为') },
    ]);
  });

  test('an upheld appeal reverses the disputed fact, and what was shown is old', async () => {
    const { factId } = checkInOf('m09');
    const dispute = { itemId: 'attendance', factId, words: '那天我请假了，签到不是我的' };
    const mine = await cloud.ask('m09', 'ledger.appeal', dispute);
    expect(mine).toMatchObject({
      ok: true,
      data: { appeals: [{ itemTitle: '教师考勤', factTitle: '第 1 次研修', state: 'open' }] },
    });
    const { appeals } = (await end(cloud, 'termEnd')).data;
    const answer = { appealId: appeals[0]?.appealId, verdict: 'upheld', reason: '核对了现场名单' };
    await at(days.freezing);
    expect(await end(cloud, 'freeze', { reason: '公示结束' })).toMatchObject({
      error: { code: 'appealsOpen' },
    });
    const { data } = await end(cloud, 'decideAppeal', answer);
    expect(data).toMatchObject({ stale: true, appeals: [{ state: 'upheld', answer: '核对了现场名单' }] });
    const facts = await cloud.documents<Fact>('facts');
    expect(facts.filter(({ kind }) => kind === 'reversal')).toMatchObject([
      { of: factId, reason: '申诉成立：核对了现场名单', recordedBy: OFFICE },
    ]);
    expect(await told('appealAnswered')).toMatchObject([{ memberId: 'm09', title: '申诉成立：第 1 次研修' }]);
    expect(await end(cloud, 'freeze', { reason: '公示结束' })).toMatchObject({
      error: { code: 'recomputeFirst' },
    });
    await end(cloud, 'recompute');
  });

  test('frozen: the cut-off is set, and what comes after it is not refused', async () => {
    const { data } = await end(cloud, 'freeze', { reason: '公示结束' });
    expect(data).toMatchObject({ state: 'freezing', progress: { done: 0, of: 6 }, laterFacts: [] });
    expect(data.cutoffAtMs).toBeGreaterThanOrEqual(days.freezing);
    await at((data.cutoffAtMs ?? 0) + 1_000);
    const late = { sessionId: session.sessionId, memberId: 'm10', entry: { as: 'present' }, reason: '补登' };
    expect(await cloud.ask(OFFICE, 'attendance.enterAttendance', late)).toMatchObject({ ok: true });
    await at((data.cutoffAtMs ?? 0) + 80_000);
    expect((await end(cloud, 'termEnd')).data).toMatchObject({
      state: 'freezing',
      progress: { done: 0, of: 6 },
    });
    await at((data.cutoffAtMs ?? 0) + 91_000);
    const frozen = await end(cloud, 'termEnd');
    expect(frozen.data).toMatchObject({
      state: 'frozen',
      stale: false,
      progress: null,
      laterFacts: [{ name: '赵静', title: '第 1 次研修「说课」签到' }],
    });
  });

  test('the statements are those of the facts up to the cut-off, with postings and version', async () => {
    const { cutoffAtMs } = (await end(cloud, 'termEnd')).data;
    const results = await resultsOf(cloud);
    const frozen = await frozenResults(cloud);
    expect(frozen).toEqual(await computedAfresh(cloud, cutoffAtMs ?? 0));
    expect(results.map(({ memberId, totalHundredths }) => [memberId, totalHundredths])).toEqual(
      frozen.map(({ memberId, totalHundredths }) => [memberId, totalHundredths]),
    );
    const statements = await cloud.documents<FrozenStatement>('statements');
    expect(statements.find(({ memberId }) => memberId === 'm01')).toMatchObject({
      _id: 'xh:2026-1:m01',
      ruleBook: { id: 'plan-110', version: 1 },
      cutoffAtMs,
    });
    const postings = statements.find(({ memberId }) => memberId === 'm01')?.postings ?? [];
    expect(postings.find(({ itemId }) => itemId === 'participation')).toMatchObject({
      factId: 'work:2026-1-d04.m01:0',
      title: '十二月读书笔记',
      amount: 200,
      unit: 'credit',
      approverId: 'm09',
    });
    expect((await noticeOf(cloud, 'm01')).data).toMatchObject({
      state: 'frozen',
      own: { totalHundredths: 4200, band: '优秀' },
      mayAppeal: false,
    });
    expect(await told('resultFrozen')).toHaveLength(6);
  });

  test('nothing moves a frozen term', async () => {
    for (const [act, input] of [
      ['recompute', {}],
      ['openNotice', { days: 3, reason: '再公示' }],
      ['withdrawNotice', { reason: '撤回' }],
    ] as const)
      expect(await end(cloud, act, input)).toMatchObject({ error: { code: 'termClosed' } });
    const before = await cloud.documents('statements');
    expect((await end(cloud, 'freeze', { reason: '再定稿' })).data).toMatchObject({ state: 'frozen' });
    await cloud.runTimer('ledger');
    expect(await cloud.documents('statements')).toEqual(before);
    expect(
      await cloud.ask('m01', 'ledger.appeal', { itemId: 'trip', factId: null, words: '晚了一步' }),
    ).toMatchObject({
      error: { code: 'noticeOver' },
    });
  });
});
