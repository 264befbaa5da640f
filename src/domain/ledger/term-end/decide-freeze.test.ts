import {
  aComputation,
  aComputedTerm,
  aFreezingTerm,
  aFrozenTerm,
  aNoticedTerm,
  cutoffAtMs,
  noticeUntilMs,
} from '@/testing/term-end-builder';
import { closedTermEnd, decideFreeze, isSettled, WRITES_IN_FLIGHT_MS } from './decide-freeze';

const by = { memberId: 'm40', reason: '公示结束', now: cutoffAtMs };
const ready = { openAppeals: 0, fresh: 2 };

describe('freezing', () => {
  test('sets the cut-off to now', () => {
    expect(decideFreeze(aNoticedTerm(), ready, by)).toEqual({ ok: true, data: aFreezingTerm() });
  });

  test.each([
    ['nothing is up', aComputedTerm(), ready, by.now, 'noNotice'],
    ['the notice runs', aNoticedTerm(), ready, noticeUntilMs, 'noticeRunning'],
    [
      'an appeal of the last second may still be on its way',
      aNoticedTerm(),
      ready,
      noticeUntilMs + WRITES_IN_FLIGHT_MS - 1,
      'noticeRunning',
    ],
    ['an appeal waits for its answer', aNoticedTerm(), { ...ready, openAppeals: 1 }, by.now, 'appealsOpen'],
    ['something was recorded since', aNoticedTerm(), { ...ready, fresh: null }, by.now, 'recomputeFirst'],
    [
      'somebody computed anew meanwhile',
      aNoticedTerm({ computation: aComputation({ n: 3 }) }),
      ready,
      by.now,
      'recomputeFirst',
    ],
  ] as const)('is refused while %s', (_name, termEnd, given, now, code) => {
    expect(decideFreeze(termEnd, given, { ...by, now })).toMatchObject({ ok: false, error: { code } });
  });

  test('whoever presses second meets the first freezing, whatever stands open then', () => {
    const later = { memberId: 'm42', reason: '定稿', now: cutoffAtMs + 10 };
    for (const termEnd of [aFreezingTerm(), aFrozenTerm()])
      expect(decideFreeze(termEnd, { openAppeals: 1, fresh: null }, later)).toEqual({
        ok: true,
        data: termEnd,
      });
  });
});

test('what was on its way at the cut-off has arrived ninety seconds later', () => {
  expect(isSettled(aFreezingTerm(), cutoffAtMs + 89_999)).toBe(false);
  expect(isSettled(aFreezingTerm(), cutoffAtMs + 90_000)).toBe(true);
});

describe('the flip', () => {
  const written = aFreezingTerm({ statements: 6 });

  test('is in the name of who pressed freeze, and everybody is still to be told', () => {
    expect(closedTermEnd(written, cutoffAtMs + 120_000)).toEqual(aFrozenTerm());
  });

  test('happens once, and not before everything was computed', () => {
    for (const termEnd of [aFrozenTerm(), aFreezingTerm(), aNoticedTerm()])
      expect(closedTermEnd(termEnd, cutoffAtMs + 180_000)).toBe(termEnd);
  });
});
