import fc from 'fast-check';
import { aResult } from '@/testing/term-end-builder';
import { resultChanges } from './result-changes';

const sameHours = { beforeHoursHundredths: 200, afterHoursHundredths: 200 };
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
        ...sameHours,
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
        ...sameHours,
        beforeBand: 'good',
        afterBand: 'pass',
      },
    ],
  ],
  [
    'hours alone, as in a term that is judged by nothing else',
    [lin, chen],
    [
      { ...lin, hoursHundredths: 300 },
      { ...chen, hoursHundredths: 500 },
    ],
    [
      {
        memberId: 'm02',
        beforeHundredths: 3700,
        afterHundredths: 3700,
        beforeHoursHundredths: 200,
        afterHoursHundredths: 500,
        beforeBand: 'good',
        afterBand: 'good',
      },
      {
        memberId: 'm01',
        beforeHundredths: 4200,
        afterHundredths: 4200,
        beforeHoursHundredths: 200,
        afterHoursHundredths: 300,
        beforeBand: 'excellent',
        afterBand: 'excellent',
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
        beforeHoursHundredths: 200,
        afterHoursHundredths: 0,
        beforeBand: 'excellent',
        afterBand: null,
      },
      {
        memberId: 'm02',
        beforeHundredths: 0,
        afterHundredths: 3700,
        beforeHoursHundredths: 0,
        afterHoursHundredths: 200,
        beforeBand: null,
        afterBand: 'good',
      },
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
