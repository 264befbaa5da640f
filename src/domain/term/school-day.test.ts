import fc from 'fast-check';
import {
  atSchoolTime,
  clockTime,
  endOfDayAfter,
  isDay,
  longDay,
  monthDay,
  schoolDay,
  weekday,
} from './school-day';

// China had summer time until 1991; the school never sees those years.
const moments = fc.integer({ min: Date.parse('1992-01-01'), max: Date.parse('2090-01-01') });

test.each([
  ['2025-12-18T07:26:00Z', '2025-12-18', '15:26', '12月18日', '2025年12月18日', '周四'],
  ['2025-12-31T15:59:59Z', '2025-12-31', '23:59', '12月31日', '2025年12月31日', '周三'],
  ['2025-12-31T16:00:00Z', '2026-01-01', '00:00', '1月1日', '2026年1月1日', '周四'],
  ['2028-02-28T16:05:00Z', '2028-02-29', '00:05', '2月29日', '2028年2月29日', '周二'],
])('%s is in Shanghai %s %s', (moment, day, time, short, long, name) => {
  const atMs = Date.parse(moment);
  expect([schoolDay(atMs), clockTime(atMs), monthDay(atMs), longDay(atMs), weekday(atMs)]).toEqual([
    day,
    time,
    short,
    long,
    name,
  ]);
});

test('Node’s own calendar says the same of every moment', () => {
  const shanghai = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  fc.assert(
    fc.property(moments, (atMs) => {
      expect(`${schoolDay(atMs)}, ${clockTime(atMs)}`).toBe(shanghai.format(atMs));
    }),
  );
});

test('a school day and a clock time name the minute they came from', () => {
  fc.assert(
    fc.property(moments, (atMs) => {
      expect(atSchoolTime(schoolDay(atMs), clockTime(atMs))).toBe(Math.floor(atMs / 60_000) * 60_000);
    }),
  );
});

test('the end of a later day is the last millisecond before the next', () => {
  const atMs = atSchoolTime('2026-02-27', '15:30');
  expect(endOfDayAfter(atMs, 0)).toBe(atSchoolTime('2026-02-28', '00:00') - 1);
  expect(endOfDayAfter(atMs, 3)).toBe(atSchoolTime('2026-03-03', '00:00') - 1);
});

test.each([
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['', false],
])('%s names a day: %s', (text, is) => {
  expect(isDay(text)).toBe(is);
});
