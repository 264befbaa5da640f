import { atSchoolTime } from '@/domain/term/school-day';
import { chineseDate } from './chinese-date';

test.each([
  ['2026-12-18', '十二月十八日'],
  ['2026-01-01', '一月一日'],
  ['2026-10-10', '十月十日'],
  ['2026-11-20', '十一月二十日'],
  ['2026-03-31', '三月三十一日'],
])('%s is %s', (day, written) => {
  expect(chineseDate(atSchoolTime(day, '00:00'))).toBe(written);
});
