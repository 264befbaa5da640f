import { atSchoolTime } from '../term/school-day';
import type { Extension } from './trip';
import { type TripDays, tripDays } from './trip-days';

const noon = (day: string) => atSchoolTime(day, '12:00');
const back = (to: string, extendedTo?: string) => ({
  to,
  returnedOn: null,
  extension: extendedTo === undefined ? null : ({ to: extendedTo } as Extension),
});

/** `9月30 (8 长假不计) 周四9* 周五10 周六11! 调休`: today has a star, the last day a mark. */
function drawn({ parts }: TripDays): string {
  return parts
    .map((part) => {
      if (part.kind === 'returned') return `${part.month}${part.day}`;
      if (part.kind === 'gap') return `(${part.days} ${part.label})${part.today ? '*' : ''}`;
      const marks = `${part.today ? '*' : ''}${part.last ? '!' : ''}`;
      return `${part.weekday}${part.day}${marks}${part.label === '' ? '' : ` ${part.label}`}`;
    })
    .join(' ');
}

test('back before the National Day week of 2025, seen on the Thursday after it, as it was drawn', () => {
  expect(tripDays(back('2025-09-30'), noon('2025-10-09'))).toEqual({
    parts: [
      { kind: 'returned', month: '9月', day: '30' },
      { kind: 'gap', days: 8, label: '长假不计', today: false },
      { kind: 'workday', weekday: '周四', day: '9', today: true, last: false, label: '今天' },
      { kind: 'workday', weekday: '周五', day: '10', today: false, last: false, label: '' },
      { kind: 'workday', weekday: '周六', day: '11', today: false, last: true, label: '调休' },
    ],
    left: 3,
    lastDay: '10月11日 周六',
    lastDayNote: '调休上班',
  });
});

test.each([
  ['2025-09-30', '2025-10-03', '9月30 (8 长假不计)* 周四9 周五10 周六11! 调休', 3],
  ['2025-09-30', '2025-10-11', '9月30 (8 长假不计) 周四9 周五10 周六11*! 今天', 1],
  ['2025-09-30', '2025-10-12', '9月30 (8 长假不计) 周四9 周五10 周六11! 调休', 0],
  ['2026-12-09', '2026-12-10', '12月9 周四10* 今天 周五11 (2 周末不计) 周一14! 截止', 3],
  ['2025-12-31', '2026-01-05', '12月31 (3 假日不计) 周日4 调休 周一5* 今天 周二6! 截止', 2],
  ['2026-02-13', '2026-02-24', '2月13 周六14 调休 (9 长假不计) 周二24* 今天 周三25! 截止', 2],
])('back on %s, seen on %s: %s', (to, today, line, left) => {
  const days = tripDays(back(to), noon(today));
  expect([drawn(days), days.left]).toEqual([line, left]);
});

describe('an extension', () => {
  test('shows the last boxes, and how many working days went before them', () => {
    const days = tripDays(back('2026-12-09', '2026-12-18'), noon('2026-12-15'));
    expect([drawn(days), days.left, days.lastDay, days.lastDayNote]).toEqual([
      '12月9 (4 前 2 个工作日) 周一14 周二15* 今天 周三16 周四17 周五18! 截止',
      4,
      '12月18日 周五',
      '已延期',
    ]);
  });

  test('to a free day has its box', () => {
    expect(drawn(tripDays(back('2026-12-09', '2026-12-19'), noon('2026-12-20')))).toBe(
      '12月9 (4 前 2 个工作日) 周一14 周二15 周三16 周四17 周五18 周六19! 截止',
    );
  });
});

test('in a year without a published calendar it is provisional', () => {
  expect(tripDays(back('2026-12-30'), noon('2026-12-31')).lastDayNote).toBe('暂定，节假日安排还没公布');
});
