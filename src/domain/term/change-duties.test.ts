import { readingDuty } from '@/testing/work-builder';
import { changedDuty, withoutSeries } from './change-duties';
import { atSchoolTime } from './school-day';
import type { Duty } from './term';

const now = atSchoolTime('2026-12-10', '09:00');
const at = (day: string) => atSchoolTime(day, '18:00');
const duty = (n: number, day: string, changes: Partial<Duty> = {}): Duty => ({
  ...readingDuty,
  dutyId: `q${n}`,
  title: `第 ${n} 篇`,
  dueAtMs: at(day),
  seriesId: 'k1',
  ...changes,
});
const duties = [
  readingDuty,
  duty(1, '2026-12-04'),
  duty(2, '2026-12-11'),
  duty(3, '2026-12-18'),
  duty(4, '2026-12-25', { seriesId: 'k2' }),
];
const around = { begun: false, lastMs: at('2027-01-31'), now };

test('a series that is stopped keeps what is past, what was begun and all that is not its own', () => {
  const { kept, removed } = withoutSeries(duties, 'k1', new Set(['q2']), now);
  expect(removed.map(({ dutyId }) => dutyId)).toEqual(['q3']);
  expect(kept).toEqual(duties.filter(({ dutyId }) => dutyId !== 'q3'));
});

test('a duty that nobody has begun gets another title and due date', () => {
  const change = { dutyId: 'q3', title: '寒假书单', dueAtMs: at('2026-12-21') };
  const changed = changedDuty({ duties }, change, around);
  expect(changed).toEqual({
    ok: true,
    data: duties.map((one) => (one.dutyId === 'q3' ? { ...one, ...change } : one)),
  });
  expect(changedDuty({ duties }, { ...change, title: '第 3 篇', dueAtMs: at('2026-12-18') }, around)).toEqual(
    {
      ok: true,
      data: null,
    },
  );
});

test.each([
  ['that is not there', { dutyId: 'q9' }, {}, 'notFound'],
  ['of the workbook', { dutyId: readingDuty.dutyId }, {}, 'fromWorkbook'],
  ['that somebody has begun', {}, { begun: true }, 'begun'],
  ['to no title', { title: '' }, {}, 'badTitle'],
  ['to the title of another', { title: '第 2 篇' }, {}, 'titleTaken'],
  ['into the past', { dueAtMs: at('2026-12-09') }, {}, 'outsideTerm'],
  ['out of the term', { dueAtMs: at('2027-02-01') }, {}, 'outsideTerm'],
])('a duty %s is not changed', (_, changes, more, code) => {
  const change = { dutyId: 'q3', title: '寒假书单', dueAtMs: at('2026-12-21'), ...changes };
  expect(changedDuty({ duties }, change, { ...around, ...more })).toMatchObject({ error: { code } });
});
