import { builtInRuleBook } from './books/built-in';
import { type DutyOwner, dutiesOwed } from './duties-owed';
import type { DutyRule } from './duty-rule';

const autumn = { from: '2025-09-01', to: '2026-01-31' };
const september = { from: '2025-09-01', to: '2025-09-30' };

const dutiesOf = (id: string) => builtInRuleBook(id)!.duties;
const teacher = (parts: Partial<Extract<DutyOwner, { kind: 'teacher' }>> = {}): DutyOwner => {
  return { kind: 'teacher', bornMonth: '1980-03', joinedMonth: '2003-08', roles: ['teacher'], ...parts };
};
/** How often each duty falls due: `reading × 5`. */
function howOften(duties: readonly DutyRule[], owner: DutyOwner, term = autumn): Record<string, number> {
  const times: Record<string, number> = {};
  for (const { dutyId } of dutiesOwed(duties, owner, term)) times[dutyId] = (times[dutyId] ?? 0) + 1;
  return times;
}

describe('校本活动的方式 (duties-lanxi)', () => {
  test('a September: notes week by week, eight observations at its end, the term’s pieces with the term', () => {
    expect(dutiesOwed(dutiesOf('duties-lanxi'), teacher(), september)).toEqual([
      ...['07', '14', '21', '28'].flatMap((day, index) => {
        const from = ['2025-09-01', '2025-09-08', '2025-09-15', '2025-09-22'][index];
        return [
          { dutyId: 'reading', title: '读书笔记', count: 1, from, dueOn: `2025-09-${day}` },
          { dutyId: 'political-study', title: '政治学习', count: 2, from, dueOn: `2025-09-${day}` },
        ];
      }),
      ...[
        ['reflection', '教学反思', 1],
        ['paper', '论文', 1],
        ['case', '教学案例', 1],
        ['public-lesson', '公开课', 1],
        ['observation', '听课', 8],
      ].map(([dutyId, title, count]) => {
        return { dutyId, title, count, from: '2025-09-01', dueOn: '2025-09-30' };
      }),
    ]);
  });

  test('an autumn of 22 weeks and five months', () => {
    expect(howOften(dutiesOf('duties-lanxi'), teacher())).toEqual({
      reading: 22,
      'political-study': 22,
      reflection: 5,
      observation: 5,
      paper: 1,
      case: 1,
      'public-lesson': 1,
    });
  });

  test('a group owes nothing there', () => {
    expect(dutiesOwed(dutiesOf('duties-lanxi'), { kind: 'researchGroup' }, autumn)).toEqual([]);
  });
});

describe('二十二中 (duties-22)', () => {
  test.each<[string, DutyOwner, Record<string, number>]>([
    ['a preparation group meets every two weeks', { kind: 'preparationGroup' }, { 'prep-meeting': 11 }],
    [
      'a research group meets every month and holds three events a term',
      { kind: 'researchGroup' },
      { 'research-meeting': 5, salon: 1, contest: 1, competency: 1 },
    ],
    ['a teacher gives one public lesson', teacher(), { 'public-lesson': 1 }],
  ])('%s', (_name, owner, times) => {
    expect(howOften(dutiesOf('duties-22'), owner)).toEqual(times);
  });
});

describe('塘北小学 (duties-tangbei): a stricter set for those under 35', () => {
  const tangbei = dutiesOf('duties-tangbei');
  /** The school has filled in 15 observations for the young. */
  const filledIn = tangbei.map((duty) => (duty.id === 'observation.young' ? { ...duty, count: 15 } : duty));
  const observations = (duties: readonly DutyRule[], owner: DutyOwner) =>
    dutiesOwed(duties, owner, autumn)
      .filter(({ dutyId }) => dutyId.startsWith('observation'))
      .map(({ count }) => count);

  test.each<[string, readonly DutyRule[], string, number[]]>([
    ['without a number of their own the young owe what everybody owes', tangbei, '1995-01', [10]],
    ['once the school has filled it in, they owe that instead', filledIn, '1995-01', [15]],
    ['who turns 35 in the month the term begins is no longer under 35', filledIn, '1990-09', [10]],
    ['who turns 35 a month later still is', filledIn, '1990-10', [15]],
    ['the others are not concerned', filledIn, '1980-03', [10]],
  ])('%s', (_name, duties, bornMonth, counts) => {
    expect(observations(duties, teacher({ bornMonth }))).toEqual(counts);
  });

  test('a year’s duties are due in July, a term’s in January', () => {
    const { book, observation } = Object.fromEntries(
      dutiesOwed(tangbei, teacher(), autumn).map(({ dutyId, dueOn }) => [dutyId, dueOn]),
    );
    expect([book, observation]).toEqual(['2026-07-31', '2026-01-31']);
  });
});

describe('whom a duty means', () => {
  const [genre] = dutiesOf('genres-3');
  const owes = (cohort: DutyRule['cohort'], owner: DutyOwner) =>
    dutiesOwed([{ ...genre!, cohort }], owner, autumn).length > 0;
  const firstThreeYears = { kind: 'yearsOfService', fromYears: 0, belowYears: 3 } as const;
  const fromTenYears = { kind: 'yearsOfService', fromYears: 10, belowYears: null } as const;
  const leaders = { kind: 'role', role: 'groupLeader' } as const;

  test.each<[string, DutyRule['cohort'], DutyOwner, boolean]>([
    ['a newcomer is in the first three years', firstThreeYears, teacher({ joinedMonth: '2025-08' }), true],
    ['three full years are past them', firstThreeYears, teacher({ joinedMonth: '2022-09' }), false],
    ['a month short of three years is not', firstThreeYears, teacher({ joinedMonth: '2022-10' }), true],
    ['ten years and more', fromTenYears, teacher({ joinedMonth: '2015-09' }), true],
    ['a month short of ten years', fromTenYears, teacher({ joinedMonth: '2015-10' }), false],
    ['a group leader', leaders, teacher({ roles: ['teacher', 'groupLeader'] }), true],
    ['one who leads no group', leaders, teacher(), false],
  ])('%s', (_name, cohort, owner, meant) => {
    expect(owes(cohort, owner)).toBe(meant);
  });

  test('a number that the school has not given yet is owed as such', () => {
    expect(dutiesOwed([{ ...genre!, count: null }], teacher(), autumn)).toEqual([
      { dutyId: 'genre', title: '三类文体', count: null, from: '2025-09-01', dueOn: '2026-01-31' },
    ]);
  });
});
