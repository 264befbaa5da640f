import { teaTime } from '../../cloudfunctions/attendance/testing/rooms';
import { SLOT_MS } from '../../src/domain/attendance/slots';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool, scan } from './small-school';

const MINUTE = 60_000;

let school: SmallSchool;
let phone: Phone;

beforeAll(async () => {
  school = await openSmallSchool();
  phone = await school.phone('m01');
}, openingMs);
afterAll(() => school.stop());
beforeEach(() => school.setClock({ nowMs: teaTime }));

/** Opens the check-in page of a session anew, as from a link. */
async function turnTo(at: Phone, sessionId: string): Promise<void> {
  await at.relaunch({ route: 'pages/check-in/index', query: { sessionId } });
  await at.waitFor('扫码签到');
}

function office(action: `${string}.${string}`, input: object): Promise<unknown> {
  return school.ask('m40', action, input);
}

describe('a check-in that is refused says on the screen what is the matter and what to do', () => {
  test('not started: wait for the host', async () => {
    await turnTo(phone, await school.planned({ title: '说课' }));
    scan(phone, '7K2M-9QXD');
    await phone.waitFor('还没开始签到');
    await phone.waitFor('《说课》（12月18日）还没有开始签到，请等主持人打开签到后再扫码。');
    phone.tap('知道了');
    await phone.settle();
    expect(phone.page().route).toBe('pages/today/index');
  });

  test('closed: the front desk', async () => {
    const sessionId = await school.opened();
    await turnTo(phone, sessionId);
    const token = await school.token(sessionId);
    await office('attendance.closeSession', { sessionId });
    scan(phone, token);
    await phone.waitFor('签到已结束');
    expect(phone.screen()).toContain('签到已经结束。您若在场，请到前面登记，由主持人补记。');
  });

  test('an expired code: the same page scans the new one, and the seal lands', async () => {
    const sessionId = await school.opened();
    await turnTo(phone, sessionId);
    const old = await school.token(sessionId);
    await school.setClock({ nowMs: teaTime + 2 * SLOT_MS });
    scan(phone, old);
    await phone.waitFor('码刚换过');
    phone.answerScan(await school.token(sessionId));
    phone.tap('再扫一次');
    await phone.waitFor('已签');
  });

  test('the code of another session: named, and the right one can be scanned', async () => {
    const [sessionId, other] = [await school.opened(), await school.opened({ title: '课件制作' })];
    await turnTo(phone, sessionId);
    scan(phone, await school.token(other));
    await phone.waitFor('这是另一场的码');
    expect(phone.screen()).toContain('这是《课件制作》的签到码，请从那次研修的页面签到。');
    phone.answerScan(await school.token(sessionId));
    phone.tap('再扫一次');
    await phone.waitFor('已签');
  });

  test('not a check-in code at all', async () => {
    await turnTo(phone, await school.opened());
    scan(phone, 'https://example.com/poster');
    await phone.waitFor('不是签到码');
    expect(phone.screen()).toContain('再扫一次');
  });

  test('already done on another phone: the first seal is shown, and no second one is pressed', async () => {
    const sessionId = await school.opened();
    await turnTo(phone, sessionId);
    await school.checkIn('m01', sessionId, await school.token(sessionId));
    await school.setClock({ nowMs: teaTime + 5 * MINUTE });
    const felt = phone.device.effects.length;
    scan(phone, await school.token(sessionId));
    await phone.waitFor('已签');
    expect(phone.screen()).toContain('15:20，准时');
    expect(phone.device.effects).toHaveLength(felt);
  });

  test('leave approved: come to the front if you are here', async () => {
    const sessionId = await school.opened();
    await turnTo(phone, sessionId);
    await office('attendance.enterAttendance', {
      sessionId,
      memberId: 'm01',
      entry: { as: 'excused', leaveKind: null },
      reason: '区里教研',
    });
    scan(phone, await school.token(sessionId));
    await phone.waitFor('您请了假');
    expect(phone.screen()).toContain('您这次研修已请假。您若到场了，请到前面登记，由主持人改记。');
  });

  test('another school’s code', async () => {
    const sessionId = await school.opened();
    await turnTo(phone, sessionId);
    scan(phone, (await school.token(sessionId)).replace('.xh.', '.west.'));
    await phone.waitFor('不是本校的码');
  });

  test('too many guesses: a rest, with the minutes; the code on the screen is taken all the same', async () => {
    const sessionId = await school.opened();
    for (let guess = 0; guess < 10; guess += 1) await school.checkIn('m01', sessionId, '7K2M-9QXD');
    await turnTo(phone, sessionId);
    scan(phone, '7K2M-9QXD');
    await phone.waitFor('试得太快了');
    expect(phone.screen()).toContain('输错的次数多了些，请直接扫码，或过 5 分钟再输入。');
    await turnTo(phone, sessionId);
    scan(phone, await school.token(sessionId));
    await phone.waitFor('已签');
  });

  test('joined after the list was made: not on the roster of this session', async () => {
    const sessionId = await school.opened();
    await office('attendance.closeSession', { sessionId });
    await office('attendance.openSession', { sessionId });
    const code = await school.newcomer('m60', '顾小满');
    await school.ask('o-late-joiner', 'member.bind', { code });
    const late = await school.phone('o-late-joiner', { path: 'pages/check-in/index', query: { sessionId } });
    await late.waitFor('扫码签到');
    scan(late, await school.token(sessionId));
    await late.waitFor('名单上没有您');
  });

  test('bound to nobody any more: the way to the binding page', async () => {
    const sessionId = await school.opened();
    const released = await school.phone('m10', { path: 'pages/check-in/index', query: { sessionId } });
    await released.waitFor('扫码签到');
    await office('member.releaseBinding', { memberId: 'm10', reason: '换了手机' });
    scan(released, await school.token(sessionId));
    await released.waitFor('还没绑定身份');
    released.tap('绑定身份');
    await released.waitFor('绑定码');
    expect(released.page().route).toBe('pages/bind/index');
  });
});
