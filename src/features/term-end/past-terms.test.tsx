/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import type { PastTerm } from '@/contract/past-terms';
import { atSchoolTime } from '@/domain/term/school-day';
import { PastTermList } from './past-terms';

const spring: PastTerm = {
  termId: '2025-2',
  termName: '2025 学年第二学期',
  to: '2026-07-05',
  state: 'frozen',
  frozenAtMs: atSchoolTime('2026-07-10', '09:00'),
};
const left: PastTerm = {
  ...spring,
  termId: '2025-1',
  termName: '2025 学年第一学期',
  state: 'open',
  frozenAtMs: null,
};

test('every term that the school left says whether it was ended, and when', () => {
  render(<PastTermList terms={[spring, left]} />);
  expect(screen.getAllByRole('button').map((row) => row.getAttribute('aria-label'))).toEqual([
    '2025 学年第二学期，2026年7月10日 定稿',
    '2025 学年第一学期，点开可以补做公示和定稿，没有定稿',
  ]);
});

test('a school in its first term shows nothing of it', () => {
  const { container } = render(<PastTermList terms={[]} />);
  expect(container.textContent).toBe('');
});
