import { periodsOf } from './duty-periods';
import type { DutyRule } from './duty-rule';

/** Autumn begins on a Monday; spring on a Friday, and ends on a Sunday in the first days of July. */
const autumn = { from: '2025-09-01', to: '2026-01-31' };
const spring = { from: '2026-02-27', to: '2026-07-05' };

const lastDays = (per: DutyRule['per'], term: typeof autumn) => periodsOf(per, term).map(({ to }) => to);

test('a month that the term cuts is owed when at least half of it lies inside', () => {
  expect(lastDays('month', autumn)).toEqual([
    '2025-09-30',
    '2025-10-31',
    '2025-11-30',
    '2025-12-31',
    '2026-01-31',
  ]);
  expect(lastDays('month', spring)).toEqual(['2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30']);
  expect(lastDays('month', { from: '2026-02-15', to: '2026-03-15' })).toEqual(['2026-02-28']);
});

test('weeks end on Sunday; three days of a first week are less than half, four of a last one are not', () => {
  expect(periodsOf('week', { from: '2026-02-27', to: '2026-03-12' })).toEqual([
    { from: '2026-03-02', to: '2026-03-08' },
    { from: '2026-03-09', to: '2026-03-12' },
  ]);
});

test('the National Day week stays a week like any other', () => {
  expect(periodsOf('week', { from: '2025-09-29', to: '2025-10-12' })).toEqual([
    { from: '2025-09-29', to: '2025-10-05' },
    { from: '2025-10-06', to: '2025-10-12' },
  ]);
});

test('two weeks are pairs of the term’s weeks, from the week that the term begins in', () => {
  expect(periodsOf('twoWeeks', { from: '2025-09-03', to: '2025-10-12' })).toEqual([
    { from: '2025-09-03', to: '2025-09-14' },
    { from: '2025-09-15', to: '2025-09-28' },
    { from: '2025-09-29', to: '2025-10-12' },
  ]);
});

test.each<[string, DutyRule['per'], typeof autumn, { from: string; to: string }[]]>([
  ['a term’s duty is due on its last day', 'term', autumn, [{ from: '2025-09-01', to: '2026-01-31' }]],
  [
    'in the first term a year’s duty runs on until July',
    'schoolYear',
    autumn,
    [{ from: '2025-08-01', to: '2026-07-31' }],
  ],
  [
    'in the second term it is due with the term',
    'schoolYear',
    spring,
    [{ from: '2025-08-01', to: '2026-07-05' }],
  ],
])('%s', (_name, per, term, periods) => {
  expect(periodsOf(per, term)).toEqual(periods);
});
