import {
  aComputation,
  aComputedTerm,
  aFreezingTerm,
  aFrozenTerm,
  aNoticedTerm,
} from '@/testing/term-end-builder';
import { confirmComputation, isSuperseded, keepComputation, keepFinalComputation } from './computation';
import { openTermEnd } from './term-end';

const { previous: _, ...computed } = aComputation({ n: 3, mark: 'mark-3', parts: ['m01', 'm60'] });

describe('a computation', () => {
  test('is compared with the one that was shown before it', () => {
    expect(keepComputation(aNoticedTerm(), computed, 2)).toEqual({
      ok: true,
      data: aNoticedTerm({ computation: { ...computed, previous: { n: 2, parts: 1 } } }),
    });
    expect(keepComputation(openTermEnd('xh', '2026-1'), computed, null)).toMatchObject({
      data: { computation: { n: 3, previous: null } },
    });
  });

  test('gives way to one that was kept while it was made', () => {
    const other = aComputedTerm({ computation: aComputation({ n: 4 }) });
    expect(keepComputation(other, computed, 2)).toEqual({ ok: true, data: other });
    const confirmed = { ...computed, n: 2 };
    expect(confirmComputation(other, confirmed)).toEqual({ ok: true, data: other });
  });

  test('that says the same only shows its time: what changed before it stays listed', () => {
    const again = { n: 2, computedAtMs: 9, computedBy: 'm42', mark: 'mark-9', ruleBook: computed.ruleBook };
    expect(confirmComputation(aComputedTerm(), again)).toEqual({
      ok: true,
      data: aComputedTerm({ computation: aComputation(again) }),
    });
  });

  test('is superseded when it is neither shown, nor compared with, nor perhaps still under way', () => {
    const shown = aComputedTerm({ computation: aComputation({ n: 5, previous: { n: 3, parts: 1 } }) });
    expect([1, 2, 3, 4, 5, 6].filter((n) => isSuperseded(n, shown))).toEqual([1, 2, 4]);
    expect(isSuperseded(1, openTermEnd('xh', '2026-1'))).toBe(false);
  });

  test('comes too late once the term is being frozen', () => {
    for (const termEnd of [aFreezingTerm(), aFrozenTerm()]) {
      expect(keepComputation(termEnd, computed, 2)).toMatchObject({ error: { code: 'termClosed' } });
      expect(confirmComputation(termEnd, { ...computed, n: 2 })).toMatchObject({
        error: { code: 'termClosed' },
      });
    }
  });
});

describe('the last computation', () => {
  test('is kept once: of two that were made at once the first', () => {
    const kept = keepFinalComputation(aFreezingTerm(), computed, 6);
    expect(kept).toEqual(
      aFreezingTerm({ computation: { ...computed, previous: { n: 2, parts: 1 } }, statements: 6 }),
    );
    expect(keepFinalComputation(kept, { ...computed, n: 4 }, 7)).toBe(kept);
  });

  test('belongs to a freezing only', () => {
    for (const termEnd of [aNoticedTerm(), aFrozenTerm()])
      expect(keepFinalComputation(termEnd, computed, 6)).toBe(termEnd);
  });
});
