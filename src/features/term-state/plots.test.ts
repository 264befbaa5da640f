import { columnsOf, distributionText, lineMask, maximumOf, pointsOf, trendText } from './plots';

const distribution = [0, 0, 0, 0, 1, 2, 8, 16, 12, 4].map((count, step) => ({
  fromHundredths: step * 1100,
  count,
}));

const trend = [
  { number: 1, day: '2026-09-04', present: 40, expected: 42 },
  { number: 2, day: '2026-09-18', present: 34, expected: 42 },
  { number: 3, day: '2026-10-09', present: 0, expected: 0 },
  { number: 4, day: '2026-10-23', present: 38, expected: 40 },
];

test('the highest column fills its place, and the steps cover the whole book', () => {
  expect(columnsOf(distribution).slice(5, 8)).toEqual([
    { from: '55', count: 2, percent: 12.5 },
    { from: '66', count: 8, percent: 50 },
    { from: '77', count: 16, percent: 100 },
  ]);
  expect(maximumOf(distribution)).toBe(11_000);
});

test('the columns are also said in words, without the empty ones', () => {
  expect(distributionText(distribution)).toBe(
    '44 到 55 分 1 人，55 到 66 分 2 人，66 到 77 分 8 人，77 到 88 分 16 人，88 到 99 分 12 人，99 到 110 分 4 人',
  );
});

test('a term without scores has columns without height', () => {
  const empty = distribution.map((step) => ({ ...step, count: 0 }));
  expect(columnsOf(empty).every(({ percent }) => percent === 0)).toBe(true);
  expect(distributionText(empty)).toBe('');
});

test('a session at which nobody was expected is no point of the trend', () => {
  const points = pointsOf(trend);
  expect(points.map(({ number, percent }) => [number, Math.round(percent)])).toEqual([
    [1, 95],
    [2, 81],
    [4, 95],
  ]);
  expect(trendText(points)).toBe('最近第 4 次 95%，最低第 2 次 81%');
  expect(decodeURIComponent(lineMask(points))).toContain('points="16.7,4.8 50,19 83.3,5"');
});

test('before the first session there is nothing to say', () => {
  expect(trendText(pointsOf([]))).toBe('');
});

test('when the latest session is the lowest, it is named once', () => {
  expect(trendText(pointsOf(trend.slice(0, 2)))).toBe('最近第 2 次 81%');
});
