import { atSchoolTime } from '../../src/domain/term/school-day';
import { aClosedSession } from '../../src/testing/session-builder';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

const started = atSchoolTime('2026-12-11', '15:30');

let school: SmallSchool;
let leader: Phone;
let teacher: Phone;
let office: Phone;
let principal: Phone;

beforeAll(async () => {
  school = await openSmallSchool();
  const session = aClosedSession({
    sessionId: '2026-1-s07',
    number: 7,
    title: '说课与评课',
    startsAtMs: started,
    endsAtMs: started + 90 * 60_000,
    closedAtMs: started + 92 * 60_000,
    audienceMemberIds: ['m01', 'm02', 'm09', 'm10'],
  });
  await school.load('sessions', [{ ...session, _id: `xh:${session.sessionId}` }]);
  leader = await school.phone('m09', { path: 'pages/leader/queue/index' });
  teacher = await school.phone('m01');
  office = await school.phone('m40');
  principal = await school.phone('m41', { path: 'pages/principal/index' });
}, openingMs);
afterAll(() => school.stop());

const penalties = async () =>
  (await school.documents<{ kind: string; factId: string }>('facts'))
    .filter(({ factId }) => factId.includes('conduct-'))
    .map(({ kind }) => kind)
    .sort();
const isGone = (phone: Phone, id: string) => () => !phone.shows({ id });

/** From what a leader saw to the penalty and its appeal: each test stands on the one before. */
describe('an absence that a leader reports', () => {
  test('is written with its evidence, and the button says what is missing', async () => {
    await leader.waitFor('缺训与违纪');
    leader.tap({ id: 'conduct' });
    await leader.waitFor('没有报告');
    leader.tap({ id: 'new-conduct' });
    await leader.waitFor('还没选老师');
    leader.pick({ id: 'conduct-person' }, 1);
    await leader.waitFor('还没选缺训还是违纪');
    leader.tap('缺训');
    leader.tap('学校的研修');
    await leader.waitFor('还没选哪次研修');
    leader.pick({ id: 'conduct-session' }, 1);
    await leader.waitFor('还没写经过');
    leader.input({ id: 'conduct-account' }, '到结束没有来，也没有请假');
    leader.input({ id: 'conduct-evidence' }, '现场名单上没有签到');
    await leader.settle();
    leader.tap({ id: 'report-conduct' });
    await leader.waitFor('等本人说明');
    expect(leader.page().route).toBe('pages/attendance/conduct/case/index');
    expect(leader.screen()).toEqual(
      expect.arrayContaining(['缺训：第 7 次研修「说课与评课」', '现场名单上没有签到']),
    );
  });

  test('reaches the person at once, who reads it whole and answers', async () => {
    await teacher.relaunch({ route: 'pages/inbox/index', query: {} });
    await teacher.waitFor('请您说明：缺训：第 7 次研修「说课与评课」');
    teacher.tap('请您说明：缺训：第 7 次研修「说课与评课」');
    await teacher.waitFor('吴敏报告');
    expect(teacher.screen()).toEqual(expect.arrayContaining(['到结束没有来，也没有请假', '还没写说明']));
    teacher.input({ id: 'conduct-words' }, '那天孩子发烧，忘了说一声');
    await teacher.settle();
    teacher.tap({ id: 'answer-conduct' });
    await teacher.waitFor('本人已经说明，等学校处理。');
    await teacher.waitFor(isGone(teacher, 'answer-conduct'));
  });

  test('is decided by the office with both sides before it; its button names the effect', async () => {
    await office.waitFor('缺训与违纪');
    office.tap({ id: 'office-conduct' });
    await office.waitFor('等您处理');
    office.tap('林晓云，缺训：第 7 次研修「说课与评课」');
    await office.waitFor('那天孩子发烧，忘了说一声');
    office.input({ id: 'conduct-credits' }, '5.5');
    office.input({ id: 'conduct-words' }, '情况属实，下次请先请假');
    await office.waitFor('扣减 5.5 学分');
    office.tap({ id: 'penalise-conduct' });
    await office.waitFor('决定：扣减 5.5 学分');
    await office.waitFor(isGone(office, 'penalise-conduct'));
    expect(await penalties()).toEqual(['record']);
  });

  test('shows the person why in the ledger, and the way to appeal', async () => {
    await teacher.relaunch({ route: 'pages/why/index', query: { itemId: 'trip' } });
    await teacher.waitFor('看报告，不同意可以申诉');
    teacher.tap({ id: 'penalty-report' });
    await teacher.waitFor('不同意可以申诉，由另一位老师或校长来定。');
    teacher.input({ id: 'conduct-words' }, '当天中午向组长口头请过假');
    await teacher.settle();
    teacher.tap({ id: 'appeal-conduct' });
    await teacher.waitFor('等另一位老师或校长对申诉作出决定。');
  });

  test('is taken back by the principal, who was not the one to decide', async () => {
    await principal.waitFor('报告，和等您定的申诉');
    principal.tap({ id: 'conduct' });
    await principal.waitFor('等您处理');
    principal.tap('林晓云，缺训：第 7 次研修「说课与评课」');
    await principal.waitFor('当天中午向组长口头请过假');
    principal.input({ id: 'conduct-words' }, '组长确认请过假');
    await principal.settle();
    principal.tap({ id: 'uphold-appeal' });
    await principal.waitFor('申诉成立，扣减已撤销');
    expect(await penalties()).toEqual(['record', 'reversal']);
    teacher.pullDown();
    await teacher.waitFor('组长确认请过假');
    await leader.relaunch({ route: 'pages/inbox/index', query: {} });
    await leader.waitFor('您的报告有结果了：缺训：第 7 次研修「说课与评课」');
  });
});
