import fc from 'fast-check';
import { aResult } from '@/testing/term-end-builder';
import { resultChanges } from './result-changes';

const lin = aResult();
const chen = aResult({ memberId: 'm02', totalHundredths: 3700, bandId: 'good' });

test.each([
  ['nothing moved', [lin, chen], [lin, chen], []],
  [
    'a total',
    [lin],
    [{ ...lin, totalHundredths: 4350 }],
    [
      {
        memberId: 'm01',
        beforeHundredths: 4200,
        afterHundredths: 4350,
        beforeBand: 'excellent',
        afterBand: 'excellent',
      },
    ],
  ],
  [
    'a band alone, because others moved',
    [chen],
    [{ ...chen, bandId: 'pass' }],
    [
      {
        memberId: 'm02',
        beforeHundredths: 3700,
        afterHundredths: 3700,
        beforeBand: 'good',
        afterBand: 'pass',
      },
    ],
  ],
  [
    'a newcomer, and somebody who left',
    [lin],
    [chen],
    [
      {
        memberId: 'm01',
        beforeHundredths: 4200,
        afterHundredths: 0,
        beforeBand: 'excellent',
        afterBand: null,
      },
      { memberId: 'm02', beforeHundredths: 0, afterHundredths: 3700, beforeBand: null, afterBand: 'good' },
    ],
  ],
])('%s', (_name, before, after, changes) => {
  expect(resultChanges(before, after)).toEqual(changes);
});

test('exactly those who moved are listed, the largest change first, whatever the order of the results', () => {
  const totals = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 6, maxLength: 6 });
  const resultsOf = (numbers: readonly number[]) =>
    numbers.map((totalHundredths, index) => aResult({ memberId: `m0${index}`, totalHundredths }));
  fc.assert(
    fc.property(totals, totals, (before, after) => {
      const changes = resultChanges(resultsOf(before), resultsOf(after).reverse());
      const moved = before.flatMap((total, index) => (total === after[index] ? [] : [`m0${index}`]));
      expect(changes.map(({ memberId }) => memberId).sort()).toEqual(moved);
      const sizes = changes.map(({ beforeHundredths, afterHundredths }) =>
        Math.abs(afterHundredths - beforeHundredths),
      );
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    }),
  );
});
