import { aJpeg } from '../../cloudfunctions/_shared/testing/pictures';
import { office } from '../../cloudfunctions/attendance/testing/rooms';
import type { GuestDesk } from '../../src/contract/guests';
import type { SurveySlip } from '../../src/domain/attendance/survey';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

let school: SmallSchool;
let sessionId: string;
let officer: Phone;
let teacher: Phone;

/** 林晓云 and 陈立 were there; the office follows up. Each test stands on the one before. */
beforeAll(async () => {
  school = await openSmallSchool();
  sessionId = await school.opened({ title: '公开课《草船借箭》' });
  const token = await school.token(sessionId);
  for (const who of ['m01', 'm02']) await school.checkIn(who, sessionId, token);
  officer = await school.phone(office, { path: 'pages/session/index', query: { sessionId } });
}, openingMs);
afterAll(() => school.stop());

async function back(phone: Phone, id: string): Promise<void> {
  await phone.back();
  await phone.waitFor(() => phone.shows({ id }));
}

test('from the session’s page the office opens it to guests and sends the card', async () => {
  await officer.waitFor('外校来宾');
  officer.tap({ id: 'after-guests' });
  await officer.waitFor('还没有来宾登记。');
  expect(officer.shareCard()).toMatchObject({ path: '/pages/today/index' });
  officer.tap({ id: 'open-card' });
  await officer.waitFor(() => officer.shows({ id: 'share-card' }));
  expect(officer.shareCard()).toMatchObject({
    title: expect.stringContaining('公开课《草船借箭》'),
    path: expect.stringContaining(`/pages/guest/index?school=xh&session=${sessionId}&key=`),
  });
});

test('a guest opens the card, is asked for no binding, scans and is registered', async () => {
  const { path } = officer.shareCard() as { path: string };
  const query = Object.fromEntries(new URLSearchParams(path.split('?')[1]));
  const guest = await school.phone('guest-1', { path: 'pages/guest/index', query });
  await guest.waitFor('登记到场');
  expect(guest.screen()).toContain('公开课《草船借箭》');
  expect(guest.screen()).not.toContain('绑定身份');
  guest.input({ id: 'guest-name' }, '方宁');
  guest.input({ id: 'guest-school' }, '东山小学');
  await guest.settle();
  guest.answerScan(await school.token(sessionId));
  guest.tap({ id: 'register-guest' });
  await guest.waitFor('已登记，欢迎您');
  officer.pullDown();
  await officer.waitFor('方宁');
  const { data } = await school.ask<GuestDesk>(office, 'attendance.guestDesk', { sessionId });
  expect(data.guests).toMatchObject([{ name: '方宁', school: '东山小学' }]);
});

test('the record comes prefilled; with a picture, after a word about pupils’ faces, it is saved', async () => {
  await back(officer, 'after-record');
  officer.tap({ id: 'after-record' });
  await officer.waitFor('保存活动记录');
  expect(officer.screen().join('|')).toMatch(/应到 6，实到 2/);
  officer.answerPhotos([{ bytes: aJpeg(40_000) }]);
  officer.tap('添加照片，已有 0 张');
  await officer.waitFor('照片里有学生吗？');
  officer.tap('知道了');
  await officer.waitFor(() => officer.screen().some((line) => line.endsWith('张照片，已上传')));
  officer.tap({ id: 'save-record' });
  await officer.waitFor('修改');
  const [record] = await school.documents('sessionRecords');
  expect(record).toMatchObject({ revision: 1, content: '围绕「公开课《草船借箭》」开展研修，周明远主讲。' });
});

test('killed while writing, the words are still there; what another saved is shown before it is written over', async () => {
  officer.tap({ id: 'edit-record' });
  await officer.waitFor('保存活动记录');
  officer.input({ id: 'record-effect' }, '形成两份改进教案');
  await officer.settle();
  await school.ask('m42', 'attendance.saveSessionRecord', {
    sessionId,
    revision: 1,
    content: '另一位教务写的',
    effect: '',
    photos: [],
  });
  await officer.relaunch({ route: 'pages/attendance/record/index', query: { sessionId } });
  await officer.waitFor('另一位教务写的');
  officer.tap({ id: 'edit-record' });
  await officer.waitFor('郑可刚改过这份记录');
  expect(officer.screen()).toContain('形成两份改进教案');
  officer.tap({ id: 'keep-mine' });
  await officer.waitFor(() => !officer.shows({ id: 'keep-mine' }));
  officer.tap({ id: 'save-record' });
  await officer.waitFor('修改');
  expect((await school.documents('sessionRecords'))[0]).toMatchObject({
    revision: 3,
    effect: '形成两份改进教案',
  });
});

test('the survey goes out; a teacher answers, and the phone keeps nothing of it', async () => {
  await school.ask(office, 'attendance.closeSession', { sessionId });
  await officer.relaunch({ route: 'pages/attendance/results/index', query: { sessionId } });
  await officer.waitFor('发出问卷');
  officer.tap({ id: 'open-survey' });
  await officer.waitFor('正在收，结束以后才出结果');
  teacher = await school.phone('m01');
  await teacher.waitFor('问卷：公开课《草船借箭》');
  teacher.tap('问卷：公开课《草船借箭》');
  await teacher.waitFor('保密：现在只有系统能对应到您');
  for (const question of ['useful', 'clear', 'pace', 'material', 'practice', 'more']) {
    teacher.tap({ id: `mark-${question}-4` });
    await teacher.settle();
  }
  teacher.tap({ id: 'send-survey' });
  await teacher.waitFor('已收到您的答卷，结束前可以改');
  const slips = await school.documents<SurveySlip>('surveyAnswers');
  expect(slips.map(({ part }) => part).sort()).toEqual(['material', 'session']);
  expect(JSON.stringify(slips)).not.toContain('m01');
});

test('ended with one answer there is nothing to read, and the dialogue said so', async () => {
  officer.tap({ id: 'close-survey' });
  await officer.waitFor('结束这份问卷？');
  expect(officer.screen().join('|')).toMatch(/不足 5 份/);
  officer.tap('结束问卷');
  await officer.waitFor('正在收拢最后几份');
  teacher.pullDown();
  await teacher.waitFor('问卷已结束，答卷已经匿名');
});
