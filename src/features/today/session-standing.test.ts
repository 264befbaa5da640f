import type { SessionView } from '@/contract/session-view';
import { atSchoolTime } from '@/domain/term/school-day';
import { aSessionView } from '@/testing/session-view-builder';
import { sessionStanding } from './session-standing';

const at = (time: string) => atSchoolTime('2026-12-18', time);

function session(change: Partial<SessionView>): SessionView {
  return aSessionView(change);
}

function stand(view: SessionView, kept: boolean, nowMs: number) {
  return sessionStanding(view, { kept, nowMs, officeLabel: '教导处' });
}

describe('what today says of a session', () => {
  test('before check-in opens it says how long, and waits', () => {
    expect(stand(session({}), false, at('15:12'))).toEqual({
      head: '15:30 开始',
      aside: '还有 18 分钟',
      act: 'wait',
      note: null,
    });
    expect(stand(session({}), false, at('08:00')).aside).toBe('还有 7 小时');
  });

  test('while check-in is open there is one thing to do: scan', () => {
    const open = session({ state: 'open', status: 'open' });
    expect(stand(open, false, at('15:12')).act).toBe('scan');
    expect(stand(open, false, at('15:31'))).toEqual({
      head: '15:30 开始',
      aside: '签到进行中',
      act: 'scan',
      note: null,
    });
  });

  test('a code that waits on the phone is not scanned twice', () => {
    const open = session({ state: 'open', status: 'open' });
    expect(stand(open, true, at('15:31'))).toMatchObject({ aside: '待传', act: 'none' });
  });

  test('once sealed it says when, and the seal can be looked at, whatever waits on the phone', () => {
    const sealed = session({ state: 'open', status: 'onTime', checkedInAtMs: at('15:26') });
    expect(stand(sealed, true, at('15:40'))).toEqual({
      head: '15:26 已签，准时',
      aside: '',
      act: 'look',
      note: null,
    });
    const late = session({ state: 'open', status: 'late', checkedInAtMs: at('15:50') });
    expect(stand(late, false, at('16:00')).head).toBe('15:50 已签，迟到');
  });

  describe('where check-out is asked for from 16:50', () => {
    const here = {
      state: 'open',
      status: 'onTime',
      checkedInAtMs: at('15:26'),
      checkOutFromMs: at('16:50'),
    } as const;
    const call = { call: 1, openedAtMs: at('16:10'), untilMs: at('16:11'), answered: false };
    test.each([
      ['15:40', {}, '16:50 起签退', 'look'],
      ['16:10', { rollCall: call }, '16:50 起签退', 'call'],
      ['16:51', {}, '请签退', 'checkOut'],
      ['16:56', { checkedOutAtMs: at('16:55') }, '16:55 签退', 'look'],
      ['16:30', { checkedOutAtMs: at('16:20'), leftEarly: true }, '16:20 提前离开', 'look'],
      ['17:10', { checkOutClaimed: true }, '签退等核对', 'look'],
    ] as const)('at %s', (time, change, aside, act) => {
      expect(stand(session({ ...here, ...change }), false, at(time))).toMatchObject({ aside, act });
    });

    test('whose code of coming waits for the host is asked too', () => {
      const claimed = session({ ...here, status: 'claimed', checkedInAtMs: null });
      expect(stand(claimed, false, at('16:51')).act).toBe('checkOut');
    });
  });

  test.each([
    ['leave', '这一场您请了假，不算缺勤。'],
    ['absent', '到过场的，请找教导处补登。'],
    ['claimed', '您扫的码到得晚了些，主持人核对后落印。'],
    ['notExpected', null],
  ] as const)('%s asks for nothing', (status, note) => {
    const standing = stand(session({ state: 'closed', status }), false, at('18:00'));
    expect([standing.act, standing.note]).toEqual(['none', note]);
  });
});
