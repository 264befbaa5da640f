import { scoresOf, statementsOf } from '../testing/plan-110';
import { absent, type FactDraft, present, requiredSessions } from '../testing/term-builder';

const threeHours = requiredSessions([3, 3, 3, 3, 3]);
const everySession = (teacherId: string) => threeHours.map((session) => present(teacherId, session.id));

function attendanceOf(parts: Parameters<typeof statementsOf>[0], teacherId = 'li') {
  const statement = statementsOf(parts)[teacherId];
  const { status, scoreHundredths, own } = statement!.items.find((item) => item.itemId === 'attendance')!;
  const ownHundredths = own === null ? null : own.numerator / own.denominator;
  return { status, scoreHundredths, ownHundredths };
}

describe('教师考勤: 30 × own hours ÷ the highest in the school', () => {
  test('the design’s example: 21 of the highest 24 hours give 26.25', () => {
    const sessions = requiredSessions([3, 3, 3, 3, 3, 3, 3, 3]);
    const facts = [
      ...sessions.map((session) => present('wang', session.id)),
      ...sessions.slice(1).map((session) => present('li', session.id)),
    ];
    expect(attendanceOf({ teachers: ['li', 'wang'], sessions, facts })).toEqual({
      status: 'scored',
      scoreHundredths: 2625,
      ownHundredths: 2100,
    });
  });

  test('the highest counts across groups: the decision is the school, not the group', () => {
    const teachers = [{ id: 'li' }, { id: 'wang', groupId: 'g2' }];
    const groups = [
      { id: 'g1', name: '语文组' },
      { id: 'g2', name: '数学组' },
    ];
    const sessions = requiredSessions([1, 1, 1, 1, 1]);
    const facts = [
      ...sessions.map((session) => present('wang', session.id)),
      ...sessions.slice(1).map((session) => present('li', session.id)),
    ];
    expect(scoresOf('attendance', { groups, teachers, sessions, facts })).toEqual({ li: 2400, wang: 3000 });
  });

  test('1 of the highest 3.5 hours: 30 ÷ 3.5 = 8.571…, rounded once to 8.57', () => {
    const sessions = requiredSessions([1, 1, 1, 0.5]);
    const excused: FactDraft[] = ['s1', 's2', 's4'].map((id) => absent('li', id, { excused: true }));
    const facts = [
      ...sessions.map((session) => present('wang', session.id)),
      ...excused,
      present('li', 's3'),
    ];
    expect(scoresOf('attendance', { teachers: ['li', 'wang'], sessions, facts })).toEqual({
      li: 857,
      wang: 3000,
    });
  });

  test('nobody got anything and nobody is void: a highest of 0 gives everybody 0', () => {
    const sessions = requiredSessions([3]);
    const facts = [absent('li', 's1', { excused: true }), absent('wang', 's1', { excused: true })];
    expect(scoresOf('attendance', { teachers: ['li', 'wang'], sessions, facts })).toEqual({ li: 0, wang: 0 });
  });

  test('a term without any session gives 0, is not void, and reports no hours', () => {
    const statement = statementsOf({}).li!;
    expect(attendanceOf({})).toEqual({ status: 'scored', scoreHundredths: 0, ownHundredths: 0 });
    expect([statement.hoursHundredths, statement.reportedHoursHundredths]).toEqual([0, 0]);
  });

  test('late arrival, absence midway and early departure keep the session’s hours', () => {
    const facts: FactDraft[] = threeHours.map((session) => ({
      ...present('li', session.id),
      late: true,
      absentMidway: true,
      leftEarly: true,
    })) as FactDraft[];
    expect(attendanceOf({ sessions: threeHours, facts }).ownHundredths).toBe(1500);
  });

  test('optional sessions give hours to the statement, but nothing to this item', () => {
    const optional = { id: 'salon', title: '读书沙龙', date: '2025-10-20', hours: 1.5, required: false };
    const sessions = [...threeHours, optional];
    const facts = [...everySession('li'), present('li', 'salon')];
    expect(attendanceOf({ sessions, facts }).ownHundredths).toBe(1500);
    expect(statementsOf({ sessions, facts }).li!.hoursHundredths).toBe(1650);
  });

  test('missing an optional session is nobody’s absence', () => {
    const optional = threeHours.map((session) => ({ ...session, id: `o${session.id}`, required: false }));
    expect(attendanceOf({ sessions: [...threeHours, ...optional], facts: everySession('li') })).toEqual({
      status: 'scored',
      scoreHundredths: 3000,
      ownHundredths: 1500,
    });
  });
});

describe('作废: more than 20 % unexcused absences', () => {
  const missing = (...sessionIds: string[]) =>
    everySession('li').filter((fact) => !('sessionId' in fact && sessionIds.includes(fact.sessionId)));
  const of = (facts: FactDraft[]) => attendanceOf({ sessions: threeHours, facts }).status;

  test.each<[string, FactDraft[], 'scored' | 'void']>([
    ['exactly 20 % (1 of 5, recorded absent) is not void', [...missing('s5'), absent('li', 's5')], 'scored'],
    ['exactly 20 % (1 of 5, no record at all) is not void', missing('s5'), 'scored'],
    ['2 of 5 is void, recorded or not', [...missing('s4', 's5'), absent('li', 's4')], 'void'],
    [
      '2 of 5, one made up: 1 of 5 is not void',
      [...missing('s4', 's5'), absent('li', 's4', { madeUp: true })],
      'scored',
    ],
    [
      'excused leave counts in the base, not in the 20 %: 1 of 5 is not void',
      [
        ...missing('s3', 's4', 's5'),
        absent('li', 's3', { excused: true }),
        absent('li', 's4', { excused: true }),
      ],
      'scored',
    ],
    [
      'protected leave leaves the base: 1 of 4 is void',
      [...missing('s4', 's5'), absent('li', 's4', { excused: true, protected: true })],
      'void',
    ],
    [
      'protected leave that was made up is back in the base: 1 of 5 is not void',
      [...missing('s4', 's5'), absent('li', 's4', { excused: true, protected: true, madeUp: true })],
      'scored',
    ],
    ['a mandated task missed without excuse', [...everySession('li'), taskMissed('li')], 'void'],
    ['a mandated task missed with excuse', [...everySession('li'), taskMissed('li', true)], 'scored'],
  ])('%s', (_name, facts, status) => {
    expect(of(facts)).toBe(status);
  });

  test('void: score and own 0, not part of the highest, and no hours reported although hours stand', () => {
    const sessions = requiredSessions([9, 1, 1, 1]);
    const facts = [present('li', 's1'), present('wang', 's2'), present('wang', 's3'), present('wang', 's4')];
    const excused = absent('wang', 's1', { excused: true });
    const parts = { teachers: ['li', 'wang'], sessions, facts: [...facts, excused] };
    expect(attendanceOf(parts)).toEqual({ status: 'void', scoreHundredths: 0, ownHundredths: 0 });
    expect(attendanceOf(parts, 'wang')).toEqual({
      status: 'scored',
      scoreHundredths: 3000,
      ownHundredths: 300,
    });
    const { li, wang } = statementsOf(parts);
    expect([li!.hoursHundredths, li!.reportedHoursHundredths]).toEqual([900, 0]);
    expect([wang!.hoursHundredths, wang!.reportedHoursHundredths]).toEqual([300, 1200]);
  });
});

describe('protected leave: nobody loses by it', () => {
  const onLeave = (...ids: string[]) => ids.map((id) => absent('li', id, { excused: true, protected: true }));

  test('own is scaled by R ÷ (R − E): 9 of 9 owed hours stand for 15', () => {
    const facts = [present('li', 's1'), present('li', 's2'), present('li', 's3'), ...onLeave('s4', 's5')];
    expect(attendanceOf({ sessions: threeHours, facts })).toEqual({
      status: 'scored',
      scoreHundredths: 3000,
      ownHundredths: 1500,
    });
  });

  test('the scaled own stays exact until the score: 2 × 7 ÷ 5.5 of 7 is 10.91', () => {
    const sessions = requiredSessions([2, 2, 1.5, 1.5]);
    const facts = [
      ...sessions.map((session) => present('wang', session.id)),
      present('li', 's1'),
      absent('li', 's2', { excused: true }),
      absent('li', 's3', { excused: true }),
      ...onLeave('s4'),
    ];
    expect(scoresOf('attendance', { teachers: ['li', 'wang'], sessions, facts })).toEqual({
      li: 1091,
      wang: 3000,
    });
  });

  test('leave for every required session: the item does not apply, and the rest stands for it', () => {
    const facts = [...onLeave('s1', 's2', 's3', 's4', 's5')];
    const { li } = statementsOf({ sessions: threeHours, facts });
    expect(attendanceOf({ sessions: threeHours, facts })).toEqual({
      status: 'notApplicable',
      scoreHundredths: null,
      ownHundredths: null,
    });
    // Reading's 10 of the other five items' 80 points stand for 13.75 of 110.
    expect(li!.totalHundredths).toBe(1375);
  });

  test('a missed task changes nothing about an item that does not apply', () => {
    const facts = [...onLeave('s1', 's2', 's3', 's4', 's5'), taskMissed('li')];
    expect(attendanceOf({ sessions: threeHours, facts }).status).toBe('notApplicable');
  });
});

describe('applicable sessions', () => {
  test('only sessions up to asOf are judged, that day included', () => {
    const facts = [present('li', 's1'), present('li', 's2'), present('li', 's3')];
    expect(attendanceOf({ asOf: '2025-09-03', sessions: threeHours, facts }).ownHundredths).toBe(900);
    expect(attendanceOf({ asOf: '2025-09-02', sessions: threeHours, facts }).ownHundredths).toBe(600);
  });

  test('sessions after the term’s end are not judged', () => {
    const late = { id: 'feb', title: '寒假研修', date: '2026-02-01', hours: 6, required: true };
    expect(
      attendanceOf({ sessions: [...threeHours, late], facts: [...everySession('li'), present('li', 'feb')] }),
    ).toEqual({
      status: 'scored',
      scoreHundredths: 3000,
      ownHundredths: 1500,
    });
  });

  test('a newcomer owes nothing from before joining, a leaver nothing from after leaving; both days included', () => {
    const teachers = [
      { id: 'newcomer', joinedOn: '2025-09-04' },
      { id: 'leaver', leftOn: '2025-09-02' },
    ];
    const facts = [...everySession('newcomer'), ...everySession('leaver')];
    const statements = statementsOf({ teachers, sessions: threeHours, facts });
    expect([statements.newcomer!.hoursHundredths, statements.leaver!.hoursHundredths]).toEqual([600, 600]);
  });

  test('whoever joins after the term owes nothing', () => {
    const teachers = [{ id: 'late', joinedOn: '2026-02-10' }];
    expect(attendanceOf({ teachers, sessions: threeHours }, 'late')).toEqual({
      status: 'scored',
      scoreHundredths: 0,
      ownHundredths: 0,
    });
  });
});

function taskMissed(teacherId: string, excused?: boolean): FactDraft {
  return {
    kind: 'taskMissed',
    teacherId,
    task: '网络研修作业',
    ...(excused === undefined ? {} : { excused }),
  };
}
