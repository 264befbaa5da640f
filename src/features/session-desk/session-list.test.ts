import type { SessionView } from '@/contract/session-view';
import { atSchoolTime } from '@/domain/term/school-day';
import { aSessionView } from '@/testing/session-view-builder';
import { delayText } from './host-list';
import { groupsOf } from './session-list';

function session(sessionId: string, day: string, state: SessionView['state'] = 'planned'): SessionView {
  return aSessionView({ sessionId, startsAtMs: atSchoolTime(day, '15:30'), state });
}

test('the office sees today and what is still open first, then what comes, then what was, latest first', () => {
  const sessions = [
    session('s01', '2026-09-04', 'closed'),
    session('s02', '2026-10-09', 'closed'),
    session('s03', '2026-11-06', 'open'),
    session('s04', '2026-12-18'),
    session('s06', '2027-01-08'),
    session('s05', '2026-12-25'),
  ];
  const shown = groupsOf(sessions, atSchoolTime('2026-12-18', '18:00')).map(({ title, sessions: group }) => [
    title,
    group.map(({ sessionId }) => sessionId),
  ]);
  expect(shown).toEqual([
    ['今天', ['s03', 's04']],
    ['接下来', ['s05', 's06']],
    ['以前', ['s02', 's01']],
  ]);
});

test('how late a code arrived is said in the unit that a host thinks in', () => {
  expect([12_000, 59_400, 60_000, 300_000, 7_200_000].map(delayText)).toEqual([
    '12 秒',
    '59 秒',
    '1 分钟',
    '5 分钟',
    '2 小时',
  ]);
});
