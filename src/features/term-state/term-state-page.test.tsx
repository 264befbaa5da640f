/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import type { TermStateView } from '@/contract/term-state';
import { atSchoolTime } from '@/domain/term/school-day';
import { TermStatePage } from './term-state-page';

const term: TermStateView = {
  termName: '2026 学年第一学期',
  asOfMs: atSchoolTime('2026-12-18', '10:05'),
  teachers: 12,
  state: 'open',
  distribution: [0, 0, 0, 0, 0, 0, 3, 5, 4, 0].map((count, step) => ({ fromHundredths: step * 1100, count })),
  groups: [
    { name: '语文组', teachers: 10, averageHundredths: 8815, hoursMet: 7 },
    { name: '体育组', teachers: 2, averageHundredths: null, hoursMet: null },
  ],
  trend: [{ number: 1, day: '2026-09-04', present: 11, expected: 12 }],
  hoursMet: 9,
  duties: { owed: 40, done: 30, waiting: 4 },
  bands: [
    { title: '优秀', count: 4 },
    { title: '良好', count: 5 },
  ],
};

const captions = () => screen.getAllByRole('img').map((plot) => plot.getAttribute('aria-label'));

test('the principal reads how the term stands, as of when', () => {
  render(<TermStatePage term={term} />);
  expect(screen.getByText('截至 12月18日 10:05，得分暂计')).toBeTruthy();
  expect(screen.getByText('完成 30，在审阅 4，还没交 6')).toBeTruthy();
});

test('every plot is said in words to those who do not see it', () => {
  render(<TermStatePage term={term} />);
  expect(captions()).toEqual([
    '总分分布：66 到 77 分 3 人，77 到 88 分 5 人，88 到 99 分 4 人',
    '出勤变化：最近第 1 次 92%',
  ]);
  expect(screen.getAllByRole('progressbar').map((bar) => bar.getAttribute('aria-label'))).toEqual([
    '语文组，88.15 / 110',
    '共 40 项，完成 30，在审阅 4，还没交 6',
  ]);
});

test('a group so small that its average would be a person shows none', () => {
  render(<TermStatePage term={term} />);
  expect(screen.getByText('人少，不显示')).toBeTruthy();
});

test('before the first session and without points the page says what comes', () => {
  const groups = [{ name: '语文组', teachers: 10, averageHundredths: null, hoursMet: 7 }];
  render(<TermStatePage term={{ ...term, distribution: [], bands: [], groups, trend: [] }} />);
  expect(screen.getByText('还没有结束的研修')).toBeTruthy();
  expect(screen.queryByText('总分分布')).toBeNull();
  expect(screen.getByRole('progressbar', { name: '语文组，7 / 10 人' })).toBeTruthy();
});
