import fc from 'fast-check';
import { readAmount, readWhole, showAmount, showWhole } from './amount-text';

test.each([
  ['30', 3000],
  ['2.4', 240],
  ['0.25', 25],
  [' 1.50 ', 150],
  ['0', 0],
])('%s in its unit is %d hundredths', (text, hundredths) => {
  expect(readAmount(text)).toBe(hundredths);
});

test.each(['', '1.', '1.005', '-1', '三十', '１０', '1e3'])('「%s」 is kept as typed', (text) => {
  expect(readAmount(text)).toBe(text);
});

test('what an amount is shown as reads back as the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (hundredths) => {
      expect(readAmount(showAmount(hundredths))).toBe(hundredths);
    }),
  );
});

test('a whole number has no decimals', () => {
  expect([readWhole('20'), readWhole('2.5'), showWhole(20), showWhole('2.')]).toEqual([
    20,
    '2.5',
    '20',
    '2.',
  ]);
});
