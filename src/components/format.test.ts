import { shortFigure, twoDecimals } from './format';

test('a ledger figure always has two decimals and a true minus sign', () => {
  expect([2640, 900, 0, 5, -150].map(twoDecimals)).toEqual(['26.40', '9.00', '0.00', '0.05', '−1.50']);
});

test('a maximum and a choice of credits are written without idle zeros', () => {
  expect([3000, 150, 100, 375, -200].map(shortFigure)).toEqual(['30', '1.5', '1', '3.75', '−2']);
});
