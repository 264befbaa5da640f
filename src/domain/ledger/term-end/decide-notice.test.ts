import {
  aComputation,
  aComputedTerm,
  aFreezingTerm,
  aFrozenTerm,
  aNoticedTerm,
  noticeUntilMs,
} from '@/testing/term-end-builder';
import { atSchoolTime } from '../../term/school-day';
import { decideNotice, decideWithdrawal } from './decide-notice';
import { openTermEnd } from './term-end';

const now = atSchoolTime('2027-01-15', '15:00');
const by = { memberId: 'm40', reason: '期末考核', now };

describe('putting the results up', () => {
  test('for five days: until the end of the fifth day after today, and everybody is still to be told', () => {
    expect(decideNotice(aComputedTerm(), 5, 2, by)).toEqual({
      ok: true,
      data: aNoticedTerm({ toldAtMs: null }),
    });
  });

  test('after a notice that was taken back it is the second one', () => {
    const takenBack = aComputedTerm({
      notice: aNoticedTerm().notice,
      last: { n: 2, act: 'withdrawNotice', byMemberId: 'm40', atMs: now, reason: '比例有误' },
    });
    expect(decideNotice(takenBack, 3, 2, by)).toMatchObject({
      data: { notice: { n: 2, days: 3, untilMs: atSchoolTime('2027-01-19', '00:00') - 1 }, last: { n: 3 } },
    });
  });

  test('the same request sent again meets the notice that stands', () => {
    const standing = aNoticedTerm();
    expect(decideNotice(standing, 5, 2, { ...by, now: now + 5_000 })).toEqual({ ok: true, data: standing });
  });

  test.each([
    ['nothing was computed', openTermEnd('xh', '2026-1'), null, 'recomputeFirst'],
    ['something was recorded since', aComputedTerm(), null, 'recomputeFirst'],
    [
      'somebody computed anew meanwhile',
      aComputedTerm({ computation: aComputation({ n: 3 }) }),
      2,
      'recomputeFirst',
    ],
    ['it is up already', aNoticedTerm({ last: null }), 2, 'alreadyOpen'],
    ['it is being frozen', aFreezingTerm(), 2, 'termClosed'],
    ['it is frozen', aFrozenTerm(), 2, 'termClosed'],
  ] as const)('is refused when %s', (_name, termEnd, fresh, code) => {
    expect(decideNotice(termEnd, 5, fresh, by)).toMatchObject({ ok: false, error: { code } });
  });

  test('another length is another notice: the one that stands is named', () => {
    expect(decideNotice(aNoticedTerm(), 3, 2, by)).toMatchObject({
      error: { code: 'alreadyOpen', details: { untilMs: noticeUntilMs } },
    });
  });
});

describe('taking the notice back', () => {
  const withdrawing = { memberId: 'm40', reason: '比例有误', now: now + 60_000 };

  test('keeps what was computed and says to everybody why', () => {
    const { state: _, ...kept } = aNoticedTerm();
    expect(decideWithdrawal(aNoticedTerm(), withdrawing)).toEqual({
      ok: true,
      data: {
        ...kept,
        state: 'open',
        last: { n: 2, act: 'withdrawNotice', byMemberId: 'm40', atMs: now + 60_000, reason: '比例有误' },
        toldAtMs: null,
      },
    });
  });

  test('sent again it is done already', () => {
    const done = decideWithdrawal(aNoticedTerm(), withdrawing);
    expect(done.ok && decideWithdrawal(done.data, withdrawing)).toEqual(done);
  });

  test.each([
    ['nothing is up', aComputedTerm(), 'noNotice'],
    ['it is being frozen', aFreezingTerm(), 'termClosed'],
    ['it is frozen', aFrozenTerm(), 'termClosed'],
  ] as const)('is refused when %s', (_name, termEnd, code) => {
    expect(decideWithdrawal(termEnd, withdrawing)).toMatchObject({ ok: false, error: { code } });
  });
});
