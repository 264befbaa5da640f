import type { SessionView } from '@/contract/session-view';
import { atSchoolTime } from '@/domain/term/school-day';
import { aSessionView } from '@/testing/session-view-builder';
import { monthsOf } from './plan';

function session(sessionId: string, day: string): SessionView {
  return aSessionView({ sessionId, startsAtMs: atSchoolTime(day, '15:30') });
}

test('months stand in order, with their theme and their sessions by time', () => {
  const first = session('s01', '2026-09-04');
  const second = session('s02', '2026-09-18');
  const december = session('s08', '2026-12-18');
  const themes = [
    { month: '2026-09', title: '校园长引领教师成长' },
    { month: '2026-10', title: '说课与课件制作' },
  ];
  expect(monthsOf({ themes, sessions: [december, second, first] })).toEqual([
    { month: '2026-09', theme: '校园长引领教师成长', sessions: [first, second] },
    { month: '2026-10', theme: '说课与课件制作', sessions: [] },
    { month: '2026-12', theme: null, sessions: [december] },
  ]);
});
