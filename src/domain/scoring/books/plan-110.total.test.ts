import { statementsOf } from '../testing/plan-110';
import { absent, type FactDraft, present, requiredSessions } from '../testing/term-builder';

const service = (credits: number): FactDraft => ({ kind: 'service', teacherId: 'li', credits });

describe('total', () => {
  test('is the sum of the rounded item scores, and the whole statement is this', () => {
    const sessions = requiredSessions([3]);
    const facts: FactDraft[] = [
      present('li', 's1'),
      service(2.5),
      { kind: 'inspection', teacherId: 'li', tier: 'good' },
    ];
    const scored = { status: 'scored', provisional: false } as const;
    expect(statementsOf({ sessions, facts }).li).toEqual({
      teacherId: 'li',
      groupId: 'g1',
      items: [
        { itemId: 'trip', ...scored, scoreHundredths: 0, own: { numerator: 0, denominator: 1 } },
        { itemId: 'attendance', ...scored, scoreHundredths: 3000, own: { numerator: 300, denominator: 1 } },
        { itemId: 'notes', ...scored, scoreHundredths: 900, own: null },
        { itemId: 'participation', ...scored, scoreHundredths: 250, own: null },
        { itemId: 'reading', ...scored, scoreHundredths: 1000, own: null },
        { itemId: 'bonus', ...scored, scoreHundredths: 0, own: null },
      ],
      totalHundredths: 5150,
      hoursHundredths: 300,
      reportedHoursHundredths: 1200,
      rank: 1,
      bandId: 'good',
      appraisalPointsHundredths: 800,
    });
  });

  test.each([
    [['notes'], 1.4, 1254, '(10 + 1.4) × 110 ÷ 100'],
    [['trip', 'attendance'], 1.4, 2508, '(10 + 1.4) × 110 ÷ 50'],
    [['reading'], 1.4, 154, '1.4 × 110 ÷ 100'],
    [['trip', 'notes', 'bonus'], 1.5, 2108, '(10 + 1.5) × 110 ÷ 60 = 21.0833…'],
    [['trip', 'attendance', 'notes', 'reading', 'bonus'], 1.1, 605, '1.1 × 110 ÷ 20'],
    [['trip', 'attendance', 'notes', 'participation', 'reading', 'bonus'], 3, 0, 'no item left'],
  ])(
    'without %j the others stand for them: %d credits, %d hundredths, %s',
    (notApplicable, credits, expected) => {
      const teachers = [{ id: 'li', notApplicable }];
      expect(statementsOf({ teachers, facts: [service(credits)] }).li!.totalHundredths).toBe(expected);
    },
  );
});

describe('上报学时: 12 when attendance is not void and there are hours', () => {
  const sessions = requiredSessions([2, 2]);
  const optional = { id: 'salon', title: '读书沙龙', date: '2025-09-20', hours: 1, required: false };

  test.each<[string, FactDraft[], number]>([
    ['all attended', [present('li', 's1'), present('li', 's2')], 1200],
    ['void: half missed without excuse', [present('li', 's1')], 0],
    [
      'not void, but no hours',
      [absent('li', 's1', { excused: true }), absent('li', 's2', { excused: true })],
      0,
    ],
    [
      'excused from everything required, but one optional session got',
      [absent('li', 's1', { excused: true }), absent('li', 's2', { excused: true }), present('li', 'salon')],
      1200,
    ],
    [
      'attendance does not apply (protected leave), and one optional session got',
      [
        absent('li', 's1', { excused: true, protected: true }),
        absent('li', 's2', { excused: true, protected: true }),
        present('li', 'salon'),
      ],
      1200,
    ],
  ])('%s', (_name, facts, expected) => {
    expect(statementsOf({ sessions: [...sessions, optional], facts }).li!.reportedHoursHundredths).toBe(
      expected,
    );
  });
});
