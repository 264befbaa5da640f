import { codeAt, misheard, onDay, said } from '../../cloudfunctions/attendance/testing/presence';
import { teaTime } from '../../cloudfunctions/attendance/testing/rooms';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool, scan } from './small-school';

let school: SmallSchool;

beforeAll(async () => {
  school = await openSmallSchool();
}, openingMs);
afterAll(() => school.stop());
beforeEach(() => school.setClock({ nowMs: teaTime }));

/** It is that time in the cloud, and the page has asked what time it is. */
async function itIs(phone: Phone, time: string): Promise<void> {
  await school.setClock({ nowMs: onDay(time) });
  phone.pullDown();
  await phone.settle();
}

/** Scans at a button; the page shows what the code was when it was shown. */
function scanAt(phone: Phone, id: string, code: string): void {
  phone.answerScan(code);
  phone.tap({ id });
}

async function openToday(who: string, sessionId: string): Promise<Phone> {
  const phone = await school.phone(who);
  await phone.waitFor('扫码签到');
  scan(phone, await school.token(sessionId));
  await phone.waitFor('已签');
  return phone;
}

/** One afternoon, each test standing on the one before. */
describe('a session that asks for check-out', () => {
  let phone: Phone;
  let sessionId: string;

  test('under the seal stands when check-out begins, and nothing more to do', async () => {
    sessionId = await school.opened({ title: '课堂观察', checkOutMinutes: 10 });
    phone = await openToday('m01', sessionId);
    await phone.waitFor('16:50 起');
    expect(phone.screen()).toEqual(expect.arrayContaining(['签退', '16:50 起', '提前离开']));
    await phone.back();
    await phone.waitFor('16:50 起签退');
  });

  test('a call shows on 今日 by itself as the one thing to do, and one scan answers it', async () => {
    await school.setClock({ nowMs: onDay('16:10') });
    await school.ask('m40', 'attendance.openRollCall', { sessionId, call: 1 });
    await itIs(phone, '16:10');
    await phone.waitFor('扫码复签');
    scanAt(phone, 'answer-call', await school.token(sessionId));
    await phone.waitFor('第 1 次复签');
    expect(phone.screen()).toContain('已答');
    expect((await school.documents<{ kind: string }>('facts')).map(({ kind }) => kind).sort()).toEqual([
      'checkIn',
      'rollCall',
    ]);
  });

  test('leaving early asks first, and nothing happens when the person thinks again', async () => {
    const before = await school.documents('facts');
    phone.tap({ id: 'leave-early' });
    await phone.waitFor('要提前离开吗？');
    phone.tap('再想想');
    await phone.settle();
    expect(await school.documents('facts')).toHaveLength(before.length);
  });

  test('from 16:50 on 今日 asks for check-out; what was looked up before the scan and comes late takes nothing back', async () => {
    await phone.back();
    const token = await codeAt(school, sessionId, onDay('16:55'));
    await itIs(phone, '16:55');
    await phone.waitFor('扫码签退');
    phone.setSlowCalls({
      'attendance.checkOut': { thereMs: 500 },
      'attendance.session': { backMs: 1500 },
      'attendance.receipt': { backMs: 1500 },
    });
    scanAt(phone, 'check-out', token);
    await phone.waitFor('16:55');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await phone.settle();
    expect(phone.screen()).toContain('16:55');
    expect(phone.screen()).not.toContain('扫码签退');
    expect(phone.screen()).not.toContain('提前离开');
    phone.setSlowCalls({});
    await phone.back();
    await phone.waitFor('16:55 签退');
  });
});

test('leaving early, said so, is a fact beside the seal, and the page says it without a red word', async () => {
  const sessionId = await school.opened({ title: '说课', checkOutMinutes: 10 });
  const phone = await school.phone('m02', { path: 'pages/check-in/index', query: { sessionId } });
  await phone.waitFor('扫码签到');
  scan(phone, await school.token(sessionId));
  await phone.waitFor('16:50 起');
  const token = await codeAt(school, sessionId, onDay('16:20'));
  phone.answerScan(token);
  phone.tap({ id: 'leave-early' });
  await phone.waitFor('现在走会记为早退');
  phone.tap('提前离开');
  await phone.waitFor('16:20，提前离开');
  expect(phone.screen()).toContain('已签');
});

test('a code of leaving scanned without network waits on the phone through a restart, then for the host, and counts from when it was shown', async () => {
  const sessionId = await school.opened({ title: '作业设计', checkOutMinutes: 10 });
  const phone = await school.phone('m20', { path: 'pages/check-in/index', query: { sessionId } });
  await phone.waitFor('扫码签到');
  scan(phone, await school.token(sessionId));
  await phone.waitFor('16:50 起');
  const token = await codeAt(school, sessionId, onDay('16:55'));
  await phone.relaunch({ route: 'pages/check-in/index', query: { sessionId } });
  await phone.waitFor('扫码签退');
  phone.setNetwork('none');
  scanAt(phone, 'check-out', token);
  await phone.waitFor('已记在手机里，有网后自动补交');
  await phone.relaunch({ route: 'pages/check-in/index', query: { sessionId } });
  await phone.waitFor('已记在手机里，有网后自动补交');
  await school.setClock({ nowMs: onDay('17:20') });
  phone.setNetwork('wifi');
  await phone.waitFor('码已收到，等主持人核对');
  await school.ask('m40', 'attendance.acceptClaims', { sessionId });
  const [left] = (
    await school.documents<{ kind: string; sessionId: string; leftEarly?: boolean }>('facts')
  ).filter((fact) => fact.kind === 'checkOut' && fact.sessionId === sessionId);
  expect(left).toMatchObject({ leftEarly: false, evidence: { way: 'claim' } });
});

describe('an online session', () => {
  test('is checked in to by what was said; a wrong code says how many more may be tried', async () => {
    const sessionId = await school.opened({ title: '线上讲座', mode: 'online', place: '腾讯会议' });
    const phone = await school.phone('m09', { path: 'pages/check-in/index', query: { sessionId } });
    await phone.waitFor('主持人念的六位码');
    expect(phone.screen()).toContain('念的码是 6 位数字');
    const code = await said(school, sessionId);
    phone.input('主持人念的六位码', misheard(code));
    await phone.settle();
    phone.tap({ id: 'check-in' });
    await phone.waitFor('没有对上，请核对主持人念的六位码。还可以输 4 次。');
    phone.tap('再输一次');
    await phone.waitFor('念的码是 6 位数字');
    phone.input('主持人念的六位码', code);
    await phone.settle();
    phone.tap({ id: 'check-in' });
    await phone.waitFor('已签');
  });

  test('after five wrong ones the host is the way', async () => {
    const sessionId = await school.opened({ title: '线上沙龙', mode: 'online' });
    const code = await said(school, sessionId);
    for (let turn = 1; turn <= 4; turn += 1) await school.checkIn('m10', sessionId, misheard(code, turn));
    const phone = await school.phone('m10', { path: 'pages/check-in/index', query: { sessionId } });
    await phone.waitFor('主持人念的六位码');
    phone.input('主持人念的六位码', misheard(code, 5));
    await phone.settle();
    phone.tap({ id: 'check-in' });
    await phone.waitFor('这一场的码已经输错五次。请告诉主持人，由主持人登记。');
    expect(phone.screen()).toContain('请找主持人登记');
  });
});
