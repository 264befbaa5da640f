import { office } from '../../cloudfunctions/attendance/testing/rooms';
import { approveNote, checkInOf, days, session } from '../../cloudfunctions/ledger/testing/ending-school';
import { importNextTerm } from '../../cloudfunctions/ledger/testing/next-term';
import type { TermEndView } from '../../src/contract/term-end';
import { aConductReport } from '../../src/testing/conduct-builder';
import { inTime, onlyWords, readingDuty, wholeNote } from '../../src/testing/work-builder';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

const TEACHER = 'm02';
const LEADER = 'm09';
const SECOND = 1000;

let school: SmallSchool;
let officer: Phone;
let teacher: Phone;

beforeAll(async () => {
  school = await openSmallSchool();
  await school.load('sessions', [{ ...session, _id: `xh:${session.sessionId}` }]);
  await school.load(
    'facts',
    ['m01', TEACHER, LEADER].map((memberId) => {
      const fact = checkInOf(memberId);
      return { ...fact, _id: `xh:${fact.factId}` };
    }),
  );
  await school.setClock({ nowMs: inTime });
  const note = { dutyId: readingDuty.dutyId, revision: 0, parts: wholeNote, ...onlyWords };
  await school.ask('m01', 'submission.submit', note);
  await approveNote(school);
  await school.setClock({ nowMs: days.computing });
  officer = await school.phone(office);
  teacher = await school.phone(TEACHER);
}, openingMs);
afterAll(() => school.stop());

const state = async () => (await school.ask<TermEndView>(office, 'ledger.termEnd')).data;

async function openFromMine(phone: Phone, row: string): Promise<void> {
  await phone.switchTab('我的');
  await phone.waitFor(() => phone.shows({ id: row }));
  phone.tap({ id: row });
}

/** A term's end through three phones: each test stands on the one before. */
describe('the office ends the term', () => {
  test('a leader has no way in, and by a link only hears whose task it is', async () => {
    const leader = await school.phone(LEADER, { path: 'pages/closing/term/index' });
    await leader.waitFor('这一步需要相应的职务');
    const mine = await school.phone(LEADER, { path: 'pages/mine/index' });
    await mine.waitFor('考核结果');
    expect([mine.shows({ id: 'term-end' }), mine.shows({ id: 'term-state' })]).toEqual([false, false]);
  });

  test('before the notice a teacher finds nothing yet, and with a doubt hears whom to ask', async () => {
    await openFromMine(teacher, 'result');
    await teacher.waitFor('还没有公示');
    await teacher.back();
    teacher.tap('教师考勤');
    await teacher.waitFor('依据的条款');
    teacher.tap({ id: 'doubt' });
    await teacher.waitFor('请教务处核对这一项的记录');
  });

  test('everything is computed with one tap', async () => {
    await openFromMine(officer, 'term-end');
    await officer.waitFor('按现在的记录，把每个人算一遍');
    expect(officer.rendered('yx-button--primary')).toBe(1);
    officer.tap({ id: 'recompute' });
    await officer.waitFor(() => officer.shows({ id: 'open-notice' }));
    expect(officer.screen()).toEqual(expect.arrayContaining(['6', '教师', '优秀', '6 人']));
  });

  test('and put up for five days, with words that stay in the journal', async () => {
    officer.tap('5 天');
    await officer.waitFor('公示 5 天');
    officer.tap({ id: 'open-notice' });
    await officer.waitFor('到 1月20日 23:59');
    expect(officer.screen()).toContain('没有人申诉，等公示到期');
    expect(officer.rendered('yx-button--primary')).toBe(0);
    expect(await state()).toMatchObject({ state: 'notice', noticeUntilMs: days.noticeEnds });
  });
});

describe('a teacher sees the own result and disputes a line of it', () => {
  test('until when, the total, the band, and nobody else’s name but the best', async () => {
    await teacher.relaunch();
    await openFromMine(teacher, 'result');
    await teacher.waitFor('公示到 1月20日 23:59');
    const lines = teacher.screen();
    expect(lines).toEqual(expect.arrayContaining(['37.00', '/ 110', '良好', '教师考勤', '30.00']));
    expect(lines).toContain('林晓云');
    expect(
      lines.filter((line) => ['吴敏', '赵静', '孙强', '何佳'].some((name) => line.includes(name))),
    ).toEqual([]);
  });

  test('the reason of an item leads to the appeal, with the item chosen', async () => {
    teacher.tap('教师考勤');
    await teacher.waitFor('依据的条款');
    teacher.tap({ id: 'doubt' });
    await teacher.waitFor('哪里不对');
    await teacher.waitFor('第 1 次研修');
    expect(() => teacher.tap({ id: 'send-appeal' })).toThrow('is disabled');
    teacher.tap('第 1 次研修');
    await teacher.settle();
    teacher.input({ id: 'appeal-words' }, '那天我请假了，签到不是我的。');
    await teacher.settle();
    teacher.tap({ id: 'send-appeal' });
    await teacher.waitFor('等答复');
    expect(teacher.screen()).toContain('那天我请假了，签到不是我的。');
  });
});

describe('the office answers and closes', () => {
  test('the appeal waits on the page, and upheld it reverses the record', async () => {
    officer.pullDown();
    await officer.waitFor('答复 1 件申诉');
    officer.tap({ id: 'answer-appeals' });
    await officer.waitFor('那天我请假了，签到不是我的。');
    officer.tap('成立');
    await officer.waitFor('这条记录会被冲销');
    officer.input({ id: 'verdict-reason' }, '核对了现场名单');
    await officer.settle();
    officer.tap({ id: 'decide-appeal' });
    await officer.waitFor('有新的变动，请重新计算');
    expect(officer.page().route).toBe('pages/closing/term/index');
    expect((await state()).appeals).toMatchObject([{ state: 'upheld', answer: '核对了现场名单' }]);
  });

  test('computed anew, who changed is looked at before anything goes on', async () => {
    officer.tap({ id: 'recompute' });
    await officer.waitFor(() => officer.shows({ id: 'see-changes' }));
    officer.tap({ id: 'see-changes' });
    await officer.waitFor('原 37.00');
    officer.tap('全部 6');
    await officer.waitFor('何佳');
    officer.input({ id: 'search' }, '陈');
    await officer.waitFor(() => !officer.screen().includes('何佳'));
    expect(officer.screen()).toContain('陈立');
    await officer.back();
    await officer.waitFor('等公示到期');
  });

  test('an appeal against a penalty waits beside the others, and leads to the cases', async () => {
    const report = aConductReport({ aboutMemberId: TEACHER, state: 'appealed', rounds: 3 });
    await school.load('conductReports', [{ ...report, _id: `xh:${report.reportId}` }]);
    officer.pullDown();
    await officer.waitFor('2 件，待答复 1 件');
    officer.tap({ id: 'conduct-appeals' });
    await officer.waitFor('等您处理');
    const decision = { reportId: report.reportId, round: 3, verdict: 'rejected', reason: '核对过了，维持' };
    await school.ask(office, 'ledger.decideConductAppeal', decision);
    await officer.back();
    officer.pullDown();
    await officer.waitFor('等公示到期');
  });

  test('frozen only after the notice, and only after a question', async () => {
    await school.setClock({ nowMs: days.freezing });
    officer.pullDown();
    await officer.waitFor('定稿，装订 6 份');
    officer.tap({ id: 'freeze' });
    await officer.waitFor('定稿 6 份结果');
    officer.tap('再想想');
    await officer.settle();
    expect(await state()).toMatchObject({ state: 'notice' });
    officer.tap({ id: 'freeze' });
    await officer.waitFor('定稿 6 份结果');
    officer.tap('定稿');
    await officer.waitFor('可以离开这一页');
  });

  test('it ends by itself, and what comes later is listed', async () => {
    const { cutoffAtMs } = await state();
    await school.setClock({ nowMs: (cutoffAtMs ?? 0) + 10 * SECOND });
    const late = { sessionId: session.sessionId, memberId: 'm10', entry: { as: 'present' }, reason: '补登' };
    expect(await school.ask(office, 'attendance.enterAttendance', late)).toMatchObject({ ok: true });
    await school.setClock({ nowMs: (cutoffAtMs ?? 0) + 100 * SECOND });
    officer.pullDown();
    await officer.waitFor('已装订');
    expect(officer.screen()).toEqual(expect.arrayContaining(['1 条，列出，不计入']));
    expect(officer.rendered('yx-button--primary')).toBe(0);
  });

  test('the teacher’s result carries the seal, and the answer stands under it', async () => {
    await teacher.relaunch();
    await openFromMine(teacher, 'result');
    await teacher.waitFor('已定稿，结果不再变动');
    expect(teacher.screen()).toEqual(expect.arrayContaining(['已装订', '成立', '核对了现场名单']));
    expect(teacher.shows({ id: 'appeal' })).toBe(false);
  });

  test('the principal sees the term and nobody’s name', async () => {
    const principal = await school.phone('m41', { path: 'pages/principal/index' });
    await principal.waitFor('2026 学年第一学期');
    const names = ['林晓云', '陈立', '吴敏', '赵静', '孙强', '何佳'];
    expect(principal.screen().filter((line) => names.some((name) => line.includes(name)))).toEqual([]);
    expect(principal.screen()).toContain('位教师');
  });
});

describe('the school moves on to its next term', () => {
  test('the teacher still opens the bound result, and its reason, from 往期', async () => {
    expect(await importNextTerm(school)).toMatchObject({ ok: true });
    await teacher.relaunch();
    await openFromMine(teacher, 'result');
    await teacher.waitFor('2026 学年第二学期');
    await teacher.waitFor(() => teacher.shows({ id: 'past-2026-1' }));
    teacher.tap({ id: 'past-2026-1' });
    // The page below may still show the term as this phone last knew it, in the same words.
    await teacher.waitFor(() => teacher.page().query.termId === '2026-1');
    await teacher.waitFor('已定稿，结果不再变动');
    expect(teacher.shows({ id: 'past-2026-1' })).toBe(false);
    expect(teacher.screen()).toEqual(
      expect.arrayContaining(['2026 学年第一学期', '已装订', '核对了现场名单']),
    );
    teacher.tap({ text: '教师考勤', nth: 0 });
    await teacher.waitFor('依据的条款');
    expect(teacher.screen()).toContainEqual(expect.stringMatching(/^已定稿：记录算到 2027年1月21日/));
    teacher.tap({ id: 'doubt' });
    await teacher.waitFor('结果已定稿，不能在这里申诉');
    expect(teacher.page().query).toEqual({ itemId: 'attendance', termId: '2026-1' });
  });

  test('the office finds the ended term under the running one, with nothing left to press', async () => {
    await officer.relaunch();
    await openFromMine(officer, 'term-end');
    await officer.waitFor(() => officer.shows({ id: 'past-2026-1' }));
    expect(officer.rendered('yx-button--primary')).toBe(1);
    officer.tap({ id: 'past-2026-1' });
    await officer.waitFor('已装订');
    expect(officer.screen()).toContain('1 条，列出，不计入');
    expect(officer.rendered('yx-button--primary')).toBe(0);
  });
});
