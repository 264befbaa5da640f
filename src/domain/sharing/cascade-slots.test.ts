import { atSchoolTime } from '../term/school-day';
import { cascadeDays, freePlaces, hoursFor, usualTimes } from './cascade-slots';

const term = { from: '2025-09-01', to: '2026-01-31' };
const back = { to: '2025-09-30', returnedOn: null, extension: null };
const days = (nowOn: string, of = term) => cascadeDays(back, of, atSchoolTime(nowOn, '09:00'));

test('the days go round the holiday week and over the worked Saturday, to the deadline', () => {
  expect(days('2025-09-30')).toEqual(['2025-10-09', '2025-10-10', '2025-10-11']);
  expect(days('2025-10-10')).toEqual(['2025-10-10', '2025-10-11']);
});

test('after the deadline the next working days; none beyond the term', () => {
  expect(days('2025-10-12')).toEqual(['2025-10-13', '2025-10-14', '2025-10-15']);
  expect(days('2025-10-09', { ...term, to: '2025-10-10' })).toEqual(['2025-10-09', '2025-10-10']);
  expect(days('2025-10-12', { ...term, to: '2025-10-11' })).toEqual([]);
});

const met = (day: string, from: string, to: string, hoursHundredths: number, place = '阶梯教室') => ({
  ...{ startsAtMs: atSchoolTime(day, from), endsAtMs: atSchoolTime(day, to) },
  ...({ sessionId: day, hoursHundredths, place, mode: 'hall', state: 'planned' } as const),
});

test('the usual times are the most frequent ones, with the hours that the school gives for them', () => {
  const sessions = [
    met('2025-09-05', '15:30', '17:00', 300),
    met('2025-09-12', '15:30', '17:00', 300),
    met('2025-09-19', '09:00', '10:00', 100),
    met('2025-09-26', '19:00', '20:00', 100),
  ];
  const times = usualTimes(sessions);
  expect(times.map(({ from }) => from)).toEqual(['15:30', '09:00']);
  expect(hoursFor({ from: '15:30', to: '17:00' }, times)).toBe(300);
  expect(hoursFor({ from: '14:00', to: '14:40' }, times)).toBe(75);
  expect(usualTimes([])).toEqual([{ from: '15:30', to: '17:00', hoursHundredths: 150 }]);
});

test('a place is free when nobody else meets there then; the end of one is the beginning of another', () => {
  const sessions = [met('2025-10-10', '15:30', '17:00', 100)];
  const free = (from: string, to: string) =>
    freePlaces(['阶梯教室', '录播教室'], { day: '2025-10-10', from, to }, sessions);
  expect(free('16:00', '17:30')).toEqual(['录播教室']);
  expect(free('17:00', '18:00')).toEqual(['阶梯教室', '录播教室']);
});
