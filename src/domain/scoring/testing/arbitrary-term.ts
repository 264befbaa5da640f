import fc from 'fast-check';
import type { ResearchGroup, ScoredSession, ScoredTeacher, TermFile } from '../facts';
import { attendanceAt } from './arbitrary-attendance';
import { anyDay, rarely, sometimes } from './arbitrary-day';
import { type OwnerlessFact, personalFacts } from './arbitrary-facts';
import { type FactDraft, termFile } from './term-builder';
import { withoutUndefined } from './without-undefined';

const groupIds = ['g1', 'g2', 'g3'];
const prepGroupIds = ['p1', 'p2'];

const groups: fc.Arbitrary<ResearchGroup[]> = fc
  .record({
    percents: fc.array(sometimes(fc.oneof(fc.constantFrom(0, 35, 50, 70), fc.nat(70))), {
      minLength: groupIds.length,
      maxLength: groupIds.length,
    }),
    withFirst: fc.subarray(groupIds.slice(1)),
  })
  .map(({ percents, withFirst }) =>
    groupIds.map((id, index) =>
      withoutUndefined({
        id,
        name: id,
        excellentPercent: percents[index],
        rankWith: withFirst.includes(id) ? 'g1' : undefined,
      }),
    ),
  );

const teacherOf = (itemIds: readonly string[]) =>
  fc
    .record({
      groupId: fc.oneof(fc.constant('g1'), fc.constantFrom(...groupIds)),
      prepGroupId: sometimes(fc.constantFrom(...prepGroupIds)),
      joinedOn: rarely(anyDay),
      leftOn: rarely(anyDay),
      ranked: rarely(fc.boolean()),
      notApplicable: rarely(fc.subarray([...itemIds])),
    })
    .map((parts) => withoutUndefined(parts));

/** Hardly ever nobody. */
const teachersOf = (itemIds: readonly string[], least: number) =>
  fc.oneof(
    { arbitrary: fc.array(teacherOf(itemIds), { minLength: 1, maxLength: 8 }), weight: 12 },
    fc.array(teacherOf(itemIds), { minLength: least, maxLength: least }),
  );

type SessionDraft = Omit<ScoredSession, 'id' | 'title'>;

const session: fc.Arbitrary<SessionDraft> = fc.record({
  date: anyDay,
  hours: fc.oneof(
    fc.constantFrom(2, 3),
    fc.integer({ min: 1, max: 48 }).map((quarters) => quarters / 4),
  ),
  required: fc.nat(5).map((each) => each > 0),
});
/** Five or ten required sessions within the term: one or two missed are exactly 20 %. */
const regularSessions = fc.tuple(fc.constantFrom(5, 10), fc.constantFrom(1.5, 3)).map(([count, hours]) =>
  Array.from({ length: count }, (_, index) => ({
    date: `2025-10-${String(index * 2 + 10)}`,
    hours,
    required: true,
  })),
);

const anySessions: fc.Arbitrary<SessionDraft[]> = fc.oneof(
  fc.array(session, { maxLength: 6 }),
  regularSessions,
);

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

interface TermOptions {
  /** Which items may not apply to a teacher. */
  readonly itemIds: readonly string[];
  readonly leastTeachers?: number;
}

/**
 * Any lawful term of a small school: newcomers, leavers, the unranked, twins whose totals tie, groups ranked together,
 * festive days, reversals of anything and attendance recorded anew after a reversal.
 */
export function anyLawfulTerm({ itemIds, leastTeachers = 0 }: TermOptions): fc.Arbitrary<TermFile> {
  return fc
    .record({
      asOf: rarely(anyDay),
      groups,
      teachers: teachersOf(itemIds, leastTeachers),
      sessions: anySessions,
      bonuses: fc.array(groupBonus, { maxLength: 3 }),
    })
    .chain(({ asOf, groups: ofSchool, teachers, sessions, bonuses }) => {
      const named = teachers.map((each, index): Partial<ScoredTeacher> => ({ ...each, id: `t${index}` }));
      const numbered = sessions.map(
        (each, index): ScoredSession => ({ ...each, id: `s${index}`, title: `研修${index}` }),
      );
      const lives = fc.tuple(...named.map(() => fc.tuple(personalFacts, attendanceAt(numbered))));
      return fc
        .record({ lives, twins: fc.boolean(), reversed: fc.array(fc.nat(120), { maxLength: 6 }) })
        .map((happened) => {
          const own = named.flatMap(({ id }, index) => {
            const life = happened.lives[happened.twins ? index % 2 : index] ?? [];
            return life.flat().map((fact) => ownedBy(`${id}`, fact));
          });
          const parts = { groups: ofSchool, teachers: named, sessions: numbered };
          const facts = withReversals([...own, ...bonuses], happened.reversed);
          return termFile(withoutUndefined({ asOf, ...parts, facts }));
        });
    });
}

/** Any lawful term of at least one teacher under plan-110. */
export const arbitraryTerm = anyLawfulTerm({
  itemIds: ['trip', 'attendance', 'notes', 'participation', 'reading', 'bonus'],
  leastTeachers: 1,
});

function ownedBy(teacherId: string, fact: OwnerlessFact): FactDraft {
  return { ...fact, teacherId };
}

/** Numbers the facts, reverses some of them, and records a reversed attendance anew as present. */
function withReversals(drafts: readonly FactDraft[], reversed: readonly number[]): FactDraft[] {
  const facts = drafts.map((fact, index) => ({ ...fact, id: `f${index}` }));
  const targets = facts.filter((_, index) => reversed.includes(index));
  const reversals = targets.map(
    ({ id }): FactDraft => ({ kind: 'reversal', id: `r-${id}`, of: id, reason: '登记有误' }),
  );
  const anew = targets.flatMap((fact): FactDraft[] => {
    if (fact.kind !== 'attendance') return [];
    const { id, teacherId, sessionId } = fact;
    return [{ kind: 'attendance', id: `n-${id}`, teacherId, sessionId, status: 'present', late: true }];
  });
  return [...facts, ...reversals, ...anew];
}
