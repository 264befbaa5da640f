import { atSchoolTime } from './school-day';
import { termWeek } from './term-week';

const term = { from: '2026-09-01', to: '2027-01-31' };

test.each([
  ['2026-09-01', '08:00', 1, 'a Tuesday, the first day'],
  ['2026-09-06', '23:59', 1, 'the Sunday of the first week'],
  ['2026-09-07', '00:01', 2, 'the Monday after'],
  ['2026-12-18', '15:30', 16, 'a Friday in December'],
  ['2027-01-31', '23:59', 22, 'the last day'],
  ['2026-08-31', '23:59', null, 'the day before'],
  ['2027-02-01', '00:00', null, 'the day after'],
])('%s %s is week %s: %s', (day, time, week, _) => {
  expect(termWeek(term, atSchoolTime(day, time))).toBe(week);
});
