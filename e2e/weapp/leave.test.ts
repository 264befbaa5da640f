import { aJpeg } from '../../cloudfunctions/_shared/testing/pictures';
import { missedSession } from '../../cloudfunctions/attendance/testing/away';
import { office } from '../../cloudfunctions/attendance/testing/rooms';
import type { Fact } from '../../src/domain/ledger/fact';
import { aNote } from '../../src/testing/leave-builder';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

let school: SmallSchool;
let teacher: Phone;
let leader: Phone;
let coming = '';
let missed = '';

beforeAll(async () => {
  school = await openSmallSchool();
  coming = await school.planned({ title: '班主任工作坊' });
  missed = await missedSession(school, { title: '课堂观察' });
  teacher = await school.phone('m01', { path: 'pages/session/index', query: { sessionId: coming } });
  leader = await school.phone('m09', { path: 'pages/leader/queue/index' });
}, openingMs);
afterAll(() => school.stop());

const factIds = async () => (await school.documents<Fact>('facts')).map(({ factId }) => factId).sort();

/** 请假 and 补训 on the real bundle, between a teacher and the leader: each test stands on the one before. */
describe('being away', () => {
  test('is asked for from the session’s page; the form is kept when the app is killed', async () => {
    await teacher.waitFor('不能参加，先说一声');
    teacher.tap({ id: 'ask-leave' });
    await teacher.waitFor('已选 1 场');
    teacher.tap('病假');
    teacher.input({ id: 'leave-reason' }, '约好了下午看牙');
    await teacher.settle();
    await teacher.relaunch({ route: 'pages/attendance/leave/ask/index', query: {} });
    await teacher.waitFor('已选 1 场');
    teacher.answerPhotos([{ bytes: aJpeg(40_000) }]);
    teacher.tap('添加照片，已有 0 张');
    await teacher.waitFor('1 / 1，凭证，可以不放');
    teacher.tap({ id: 'ask-leave' });
    await teacher.waitFor('等教研组长审批');
    expect(teacher.page().route).toBe('pages/attendance/leave/request/index');
    expect(teacher.device.uploads).toHaveLength(1);
  });

  test('is found by the leader beside the pieces, and approved in two taps', async () => {
    leader.pullDown();
    await leader.waitFor('1 份');
    leader.tap({ id: 'away-queue' });
    await leader.waitFor('林晓云，病假');
    leader.tap('林晓云，病假');
    await leader.waitFor('约好了下午看牙');
    leader.tap({ id: 'approve' });
    await leader.waitFor('没有待审批的请假和补训');
    expect(await factIds()).toContain(`leave:${coming}.m01:0`);
    teacher.pullDown();
    await teacher.waitFor('已批准');
  });

  test('is made up by a note; the office’s material is read first, and the leader confirms', async () => {
    await teacher.relaunch({ route: 'pages/attendance/make-up/note/index', query: { sessionId: missed } });
    await teacher.waitFor('看讲座录像的前 40 分钟');
    teacher.input({ id: 'note' }, aNote);
    await teacher.settle();
    teacher.tap({ id: 'hand-in' });
    await teacher.waitFor('等教研组长确认');
    leader.pullDown();
    await leader.waitFor('林晓云，补训');
    leader.tap('林晓云，补训');
    await leader.waitFor('确认，记学时');
    leader.tap({ id: 'confirm' });
    await leader.waitFor('没有待审批的请假和补训');
    expect(await factIds()).toContain(`makeUp:${missed}.m01:0`);
    await teacher.relaunch({ route: 'pages/attendance/make-up/mine/index', query: {} });
    await teacher.waitFor('已补训');
  });

  test('is ruled by the school: the office changes how many sessions a leader may approve', async () => {
    const desk = await school.phone(office, { path: 'pages/attendance/leave/rules/index' });
    await desk.waitFor('教研组长一次最多批几场');
    desk.tap('2 场');
    desk.input({ id: 'rules-reason' }, '校务会决定');
    await desk.settle();
    desk.tap({ id: 'save-rules' });
    await desk.waitFor(() => desk.page().route !== 'pages/attendance/leave/rules/index');
    await teacher.relaunch({ route: 'pages/attendance/leave/ask/index', query: {} });
    await teacher.waitFor(
      '一次 2 场以内的由教研组长审批，再多由教务处审批。研修之前或之后都可以申请，最晚在研修之后第 3 天。',
    );
  });
});
