import { minutesToWait, oneMoreFailure } from './attempts';

const limit = { failures: 3, windowMs: 5 * 60_000 };
const start = 1_000_000;

test.each([
  ['nobody failed yet', null, start, 0],
  ['one below the limit', { failures: 2, windowStartsAtMs: start }, start, 0],
  ['at the limit', { failures: 3, windowStartsAtMs: start }, start, 5],
  [
    'a moment later the minutes left are still rounded up',
    { failures: 3, windowStartsAtMs: start },
    start + 1,
    5,
  ],
  ['a minute and a bit later', { failures: 3, windowStartsAtMs: start }, start + 61_000, 4],
  ['the last millisecond of the window', { failures: 9, windowStartsAtMs: start }, start + 299_999, 1],
  ['the window has run out', { failures: 9, windowStartsAtMs: start }, start + 300_000, 0],
])('%s: %#', (_, attempts, nowMs, minutes) => {
  expect(minutesToWait(attempts, limit, nowMs)).toBe(minutes);
});

test.each([
  ['the first', null, start, { failures: 1, windowStartsAtMs: start }],
  ['one more', { failures: 2, windowStartsAtMs: start }, start + 1, { failures: 3, windowStartsAtMs: start }],
  [
    'the first of a new window',
    { failures: 3, windowStartsAtMs: start },
    start + 300_000,
    { failures: 1, windowStartsAtMs: start + 300_000 },
  ],
])('a failure is counted: %s', (_, attempts, nowMs, after) => {
  expect(oneMoreFailure(attempts, limit, nowMs)).toEqual(after);
});
