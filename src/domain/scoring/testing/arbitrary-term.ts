import fc from 'fast-check';
import type { ResearchGroup, ScoredSession, ScoredTeacher, TermFile } from '../facts';
import { type FactDraft, termFile } from './term-builder';

const itemIds = ['trip', 'attendance', 'notes', 'participation', 'reading', 'bonus'];
const groupIds = ['g1', 'g2', 'g3'];
const prepGroupIds = ['p1', 'p2'];

const day = fc
  .integer({ min: 0, max: 170 })
  .map((offset) => new Date(Date.UTC(2025, 7, 25 + offset)).toISOString().slice(0, 10));
const tenths = (min: number, max: number) =>
  fc.integer({ min: min * 10, max: max * 10 }).map((each) => each / 10);
const rarely = (weight = 6) => fc.integer({ min: 0, max: weight }).map((each) => each === 0);
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

const groups: fc.Arbitrary<ResearchGroup[]> = fc
  .record({
    percents: fc.array(sometimes(fc.integer({ min: 0, max: 70 })), { minLength: 3, maxLength: 3 }),
    joined: fc.boolean(),
  })
  .map(({ percents, joined }) =>
    groupIds.map((id, index) =>
      withoutUndefined({
        id,
        name: id,
        excellentPercent: percents[index],
        rankWith: joined && id === 'g3' ? 'g1' : undefined,
      }),
    ),
  );

const teacher = fc
  .record({
    groupId: fc.constantFrom(...groupIds),
    prepGroupId: sometimes(fc.constantFrom(...prepGroupIds)),
    joinedOn: sometimes(day),
    leftOn: sometimes(day),
    ranked: sometimes(fc.boolean()),
    notApplicable: sometimes(fc.subarray(itemIds)),
  })
  .map((parts) => withoutUndefined(parts));

const session = fc.record({
  date: day,
  hours: fc.integer({ min: 1, max: 48 }).map((quarters) => quarters / 4),
  required: rarely().map((optional) => !optional),
});

/** Facts of one teacher, apart from attendance. */
function factsOf(teacherId: string): fc.Arbitrary<FactDraft[]> {
  const work = fc.constantFrom('readingNote', 'insightEssay', 'plan' as const);
  const fact = fc.oneof(
    fc.record({ kind: fc.constant('service'), credits: tenths(1, 3) }),
    fc.record({
      kind: fc.constant('cascadeTraining'),
      returnedOn: day,
      heldOn: day,
      extendedTo: sometimes(day),
      credits: tenths(1, 3),
    }),
    fc.record({ kind: fc.constant('penalty'), credits: tenths(5, 10), reason: fc.constant('通报') }),
    fc.record({
      kind: fc.constant('inspection'),
      tier: fc.constantFrom('excellent', 'good', 'pass', 'fail'),
    }),
    fc.record({
      kind: fc.constant('work'),
      work,
      late: rarely(),
      offTopic: rarely(),
      missingParts: fc.nat(2),
      lowQuality: fc.nat(2),
    }),
    fc.record({ kind: fc.constant('workMissing'), work }),
    fc.record({
      kind: fc.constant('award'),
      family: fc.constantFrom('contest', 'paper'),
      level: fc.constantFrom('nation', 'province', 'city', 'county', 'school'),
      place: fc.integer({ min: 1, max: 10 }),
    }),
    fc.record({ kind: fc.constant('taskMissed'), task: fc.constant('作业'), excused: rarely(1) }),
  );
  return fc
    .array(fact, { maxLength: 10 })
    .map((facts) => facts.map((each) => withoutUndefined({ ...each, teacherId }) as FactDraft));
}

/** At most one record of this teacher and session, of every lawful form. */
function attendanceOf(teacherId: string, sessionId: string): fc.Arbitrary<FactDraft[]> {
  const of = { kind: 'attendance', teacherId, sessionId } as const;
  const forms: FactDraft[][] = [
    [{ ...of, status: 'present' }],
    [{ ...of, status: 'present', late: true, leftEarly: true }],
    [{ ...of, status: 'absent' }],
    [{ ...of, status: 'absent', madeUp: true }],
    [{ ...of, status: 'absent', excused: true }],
    [{ ...of, status: 'absent', excused: true, protected: true }],
    [{ ...of, status: 'absent', excused: true, protected: true, madeUp: true }],
    [],
  ];
  return fc.constantFrom(...forms);
}

const groupBonus = fc
  .record({
    group: fc.constantFrom(...groupIds, ...prepGroupIds),
    points: fc.integer({ min: 0, max: 40 }).map((each) => each / 4),
  })
  .map(({ group, points }): FactDraft => {
    return group.startsWith('g')
      ? { kind: 'groupBonus', groupId: group, points }
      : { kind: 'groupBonus', prepGroupId: group, points };
  });

/** Any lawful term of a small school: newcomers, leavers, the unranked, groups ranked together, reversals. */
export const arbitraryTerm: fc.Arbitrary<TermFile> = fc
  .record({
    asOf: sometimes(day),
    groups,
    teachers: fc.array(teacher, { minLength: 1, maxLength: 6 }),
    sessions: fc.array(session, { maxLength: 6 }),
    bonuses: fc.array(groupBonus, { maxLength: 3 }),
  })
  .chain(({ asOf, groups: ofSchool, teachers, sessions, bonuses }) => {
    const named = teachers.map((each, index): Partial<ScoredTeacher> => ({ ...each, id: `t${index}` }));
    const numbered = sessions.map(
      (each, index): ScoredSession => ({ ...each, id: `s${index}`, title: `研修${index}` }),
    );
    const own = named.map(({ id }) =>
      fc.tuple(factsOf(id!), ...numbered.map((each) => attendanceOf(id!, each.id))),
    );
    return fc
      .record({ drafts: fc.tuple(...own), reversed: fc.array(fc.nat(200), { maxLength: 4 }) })
      .map(({ drafts, reversed }) => {
        const facts = [...drafts.flat(2), ...bonuses].map((fact, index) => ({ ...fact, id: `f${index}` }));
        const targets = new Set(reversed.filter((index) => index < facts.length));
        const reversals = [...targets].map(
          (index): FactDraft => ({ kind: 'reversal', id: `r${index}`, of: `f${index}`, reason: '登记有误' }),
        );
        return termFile({
          ...(asOf === undefined ? {} : { asOf }),
          groups: ofSchool,
          teachers: named,
          sessions: numbered,
          facts: [...facts, ...reversals],
        });
      });
  });

type WithoutUndefined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(parts: T): WithoutUndefined<T> {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined),
  ) as WithoutUndefined<T>;
}
