import { aTerm, people } from '@/testing/founded-school';
import { readingDuty } from '@/testing/work-builder';
import { atSchoolTime } from '../term/school-day';
import type { Duty } from '../term/term';
import { type DueLine, dueLines, dueMoment, dutiesOf } from './due-line';
import { commonTitle, dueSections, soonest } from './due-rows';

const [lin] = people;
const now = atSchoolTime('2026-12-16', '10:00');
const sunday = atSchoolTime('2026-12-20', '23:59');

function duty(dutyId: string, day: string, changes: Partial<Duty> = {}): Duty {
  return { ...readingDuty, dutyId, title: dutyId, dueAtMs: atSchoolTime(day, '18:00'), ...changes };
}

const duties = [
  duty('later', '2026-12-28'),
  duty('week', '2026-12-18'),
  duty('past', '2026-12-10'),
  duty('back', '2026-12-01'),
  duty('done', '2026-12-02'),
  duty('waiting', '2026-12-17'),
  ...[1, 2, 3].map((number) => duty(`seen-${number}`, '2026-12-19', { seriesId: 'seen' })),
  duty('seen-4', '2026-12-26', { seriesId: 'seen' }),
];
const pieces = [
  { dutyId: 'back', state: 'returned', characters: 9, returnDueAtMs: atSchoolTime('2026-12-17', '18:00') },
  { dutyId: 'done', state: 'approved', characters: 9 },
  { dutyId: 'waiting', state: 'submitted', characters: 9 },
  { dutyId: 'seen-2', state: 'submitted', characters: 9 },
] as const;

const lines = () => dueLines(lin, aTerm({ duties }), pieces, now);
const idsOf = (list: readonly DueLine[]) => list.map(({ dutyId }) => dutyId);

describe('a due list', () => {
  test('begins with what is overdue or came back, ends with what is handed in', () => {
    expect(idsOf(lines())).toEqual([
      'past',
      'back',
      'week',
      'seen-1',
      'seen-3',
      'seen-4',
      'later',
      'done',
      'waiting',
      'seen-2',
    ]);
  });

  test('goes by the date that was set with a return', () => {
    const [, back] = lines();
    expect(back).toMatchObject({ overdue: false, dueAtMs: duties[3]?.dueAtMs });
    expect(back && dueMoment(back)).toBe(atSchoolTime('2026-12-17', '18:00'));
    const passed = dueLines(lin, aTerm({ duties }), pieces, atSchoolTime('2026-12-17', '18:01'));
    expect(passed.find(({ dutyId }) => dutyId === 'back')).toMatchObject({ overdue: true });
  });

  test('holds only what this person owes, and what was written all the same', () => {
    const term = aTerm({
      duties: [
        duty('mine', '2026-12-18'),
        duty('leaders', '2026-12-18', { owedBy: { kind: 'role', role: 'groupLeader' } }),
        duty('back', '2026-12-01', { owedBy: { kind: 'underAge', years: 20 } }),
      ],
    });
    expect(idsOf(dueLines(lin, term, pieces, now))).toEqual(['back', 'mine']);
    expect(dutiesOf(lin, term).map(({ dutyId }) => dutyId)).toEqual(['mine']);
    const [principal] = people.filter(({ roles }) => (roles as readonly string[]).includes('principal'));
    expect(principal && dutiesOf(principal, term)).toEqual([]);
  });
});

test('the first tab lists one of each row in the author’s hands and counts the others', () => {
  expect([idsOf(soonest(lines(), 4).shown), soonest(lines(), 4).more]).toEqual([
    ['past', 'back', 'week', 'seen-1'],
    3,
  ]);
  expect([idsOf(soonest(lines(), 9).shown), soonest(lines(), 9).more]).toEqual([
    ['past', 'back', 'week', 'seen-1', 'seen-4', 'later'],
    1,
  ]);
});

test('sections hold rows, and a row several of one series that fall due together', () => {
  const shown = dueSections(lines(), sunday).map(({ name, rows }) => [
    name,
    rows.map(({ first, lines, handedIn }) => `${first.dutyId} ${handedIn}/${lines.length}`),
  ]);
  expect(shown).toEqual([
    ['returned', ['back 0/1']],
    ['overdue', ['past 0/1']],
    ['thisWeek', ['week 0/1', 'seen-1 1/3']],
    ['later', ['seen-4 0/1', 'later 0/1']],
    ['handedIn', ['done 1/1', 'waiting 1/1']],
  ]);
});

test.each([
  [['听课 1', '听课 2', '听课 3'], '听课'],
  [['听课（1/8）', '听课（2/8）'], '听课'],
  [['听课（10 月，第 1 次）', '听课（10 月，第 2 次）'], '听课（10 月）'],
  [['第 3 周听课第 1 次', '第 3 周听课第 2 次'], '第 3 周听课'],
  [['十二月读书笔记'], '十二月读书笔记'],
  [['甲', '乙'], '甲'],
])('%j are %s', (titles, common) => {
  expect(commonTitle(titles)).toBe(common);
});
