/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { Seal } from './seal';

test('a seal says which session it is for', () => {
  render(<Seal kind="late" sessionId="2026-1-s06" number={6} />);
  expect(screen.getByRole('img', { name: '第 6 次研修，迟到' })).toBeTruthy();
});

test('a session still to come shows its number in the empty place', () => {
  render(<Seal kind="upcoming" sessionId="2026-1-s09" number={9} size={28} />);
  expect(screen.getByRole('img', { name: '第 9 次研修，未到日' }).textContent).toBe('9');
});

test('a check-in kept on the phone says that it still has to be sent', () => {
  render(<Seal kind="pending" sessionId="2026-1-s08" number={8} />);
  expect(screen.getByRole('img', { name: '第 8 次研修，已记在手机里，待传' }).textContent).toBe('待传');
});
