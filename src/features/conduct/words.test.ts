import { creditsIn, sizeText } from './words';

test.each([
  ['5', 500],
  ['5.5', 550],
  [' 10 ', 1000],
  ['4.9', null],
  ['10.1', null],
  ['5.55', null],
  ['五', null],
  ['', null],
])('%s credits', (typed, hundredths) => {
  expect(creditsIn(typed, 500, 1000)).toBe(hundredths);
});

test.each([
  [300, '1 KB'],
  [900_000, '879 KB'],
  [2_500_000, '2.4 MB'],
])('%d bytes', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
