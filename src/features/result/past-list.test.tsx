/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import type { PastResult } from '@/contract/past-terms';
import { atSchoolTime } from '@/domain/term/school-day';
import { PastList } from './past-list';

const frozen: PastResult = {
  termId: '2025-2',
  termName: '2025 学年第二学期',
  to: '2026-07-05',
  state: 'frozen',
  frozenAtMs: atSchoolTime('2026-07-10', '09:00'),
  own: { totalHundredths: 8815, maxHundredths: 11_000, hoursHundredths: 2400, band: '良好' },
};
const byHours = { totalHundredths: 0, maxHundredths: 0, hoursHundredths: 2400, band: null };
const unfrozen = { own: null, frozenAtMs: null } as const;

test.each<[string, Partial<PastResult>, string]>([
  ['frozen', {}, '2025 学年第二学期，良好，2026年7月10日 定稿，88.15'],
  ['judged by hours alone', { own: byHours }, '2025 学年第二学期，2026年7月10日 定稿，24.00 学时'],
  ['left without an end', { state: 'open', ...unfrozen }, '2025 学年第二学期，没有定稿'],
  ['still up', { state: 'notice', ...unfrozen }, '2025 学年第二学期，正在公示，还没有定稿'],
  ['being frozen', { state: 'freezing', ...unfrozen }, '2025 学年第二学期，正在定稿'],
])('an earlier term in a line: %s', (_name, changes, line) => {
  render(<PastList terms={[{ ...frozen, ...changes }]} />);
  expect(screen.getByRole('button').getAttribute('aria-label')).toBe(line);
});

test('whoever has no earlier term sees no empty section', () => {
  const { container } = render(<PastList terms={[]} />);
  expect(container.textContent).toBe('');
});
