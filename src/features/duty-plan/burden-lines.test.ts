import type { BurdenLine } from '@/domain/term/burden';
import { burdenSteps, spanOf, splitBurden } from './burden-lines';

const line = (
  cohort: BurdenLine['cohort'],
  leastMinutes: number,
  usualMinutes: number,
  mostMinutes: number,
) => ({
  ...{ cohort, people: 5, leastMinutes, usualMinutes, mostMinutes },
});
const before = [
  line('everyone', 60, 120, 180),
  line('under35', 60, 120, 180),
  line('groupLeader', 60, 180, 180),
];

test('cohorts that stand as everybody does are named together', () => {
  const { everyone, others, alike } = splitBurden(before);
  expect(everyone?.usualMinutes).toBe(120);
  expect(others.map(({ cohort }) => cohort)).toEqual(['groupLeader']);
  expect(alike).toEqual(['35 岁以下']);
  expect(splitBurden([])).toEqual({ everyone: null, others: [], alike: [] });
});

test('one figure is told once', () => {
  expect(spanOf(before[0]!)).toBe('1 到 3 小时');
  expect(spanOf(line('upTo3', 90, 90, 90))).toBe('都是 1.5 小时');
});

test('a step is told for everybody, and where it differs', () => {
  const after = [
    line('everyone', 120, 240, 240),
    line('under35', 120, 240, 240),
    line('groupLeader', 60, 180, 240),
  ];
  expect(burdenSteps(before, after).map(({ name, text }) => `${name} ${text}`)).toEqual([
    '全体教师 每人 2 → 4 小时',
    '教研组长 最多的 3 → 4 小时',
  ]);
  expect(burdenSteps(before, before)).toEqual([]);
});
