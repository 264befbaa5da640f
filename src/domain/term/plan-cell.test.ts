import { readDay, readHours, readMoment, readOrdinal, readTime } from './plan-cell';
import { atSchoolTime } from './school-day';

const date = (iso: string) => new Date(`${iso}Z`);

test.each([
  ['2026-09-04', '2026-09-04'],
  ['2026/9/4', '2026-09-04'],
  ['2026.9.4', '2026-09-04'],
  ['２０２６年９月４日', '2026-09-04'],
  [date('2026-09-04T00:00'), '2026-09-04'],
])('%s is a day', (cell, value) => {
  expect(readDay(cell)).toEqual({ value });
});

test.each([['2026-02-29'], ['2026-13-01'], ['9月4日'], ['开学第一周'], [46269], [new Date(Number.NaN)]])(
  '%s is no day',
  (cell) => {
    expect(readDay(cell)).toHaveProperty('fault');
  },
);

test.each([
  ['15:30', '15:30'],
  ['8：05', '08:05'],
  ['15点30分', '15:30'],
  ['15:30:00', '15:30'],
  [0, '00:00'],
  [15.5 / 24, '15:30'],
  [date('1899-12-30T15:29:59.999'), '15:30'],
  ['23:59', '23:59'],
])('%s is a time of day', (cell, value) => {
  expect(readTime(cell)).toEqual({ value });
});

test.each([['24:00'], ['15:60'], ['下午三点'], ['15'], [15.5], [-0.5]])('%s is no time of day', (cell) => {
  expect(readTime(cell)).toHaveProperty('fault');
});

test.each([
  ['2026-12-18 18:00', true, atSchoolTime('2026-12-18', '18:00')],
  ['2026年12月18日 18点00分', true, atSchoolTime('2026-12-18', '18:00')],
  [date('2026-12-18T18:00'), true, atSchoolTime('2026-12-18', '18:00')],
  ['2026-12-18', true, atSchoolTime('2026-12-19', '00:00') - 1],
  ['2026-12-18', false, atSchoolTime('2026-12-18', '00:00')],
  [date('2026-12-18T00:00'), true, atSchoolTime('2026-12-19', '00:00') - 1],
])('%s, a day alone reaching to its end: %s', (cell, endOfDay, value) => {
  expect(readMoment(cell, endOfDay)).toEqual({ value });
});

test.each([['2026-12-18 25:00'], ['2026-12-32 18:00'], ['18:00']])('%s is no moment', (cell) => {
  expect(readMoment(cell, true)).toHaveProperty('fault');
});

test.each([
  [1.5, 150],
  ['0.25', 25],
  ['１２', 1200],
  [0.29, 29],
])('%s hours are %s hundredths', (cell, value) => {
  expect(readHours(cell, 0.25, 12)).toEqual({ value });
});

test.each([[0.24], [12.01], [0], [-1], [1.005], ['两学时'], [new Date(0)]])(
  '%s is no number of hours',
  (cell) => {
    expect(readHours(cell, 0.25, 12)).toHaveProperty('fault');
  },
);

test.each([
  [1, 1],
  ['08', null],
  ['8', 8],
  [999, 999],
  [1000, null],
  [0, null],
  [1.5, null],
])('%s as an ordinal', (cell, value) => {
  expect(readOrdinal(cell)).toEqual(value === null ? { fault: expect.any(String) } : { value });
});
