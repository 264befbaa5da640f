import fc from 'fast-check';
import { people } from '@/testing/founded-school';
import { aMember } from '@/testing/school-builder';
import { aSession } from '@/testing/session-builder';
import { readingDuty } from '@/testing/work-builder';
import type { Cohort } from '../people/cohort';
import { type BurdenLine, burdenOf, minutesOwed } from './burden';
import { owes } from './owes';
import { atSchoolTime } from './school-day';
import type { Duty } from './term';

const term = { from: '2026-09-01' };
const minutes: Readonly<Record<string, number>> = { readingNote: 40, paper: 300, case: 120 };
const minutesOf = (kind: string) => minutes[kind] ?? 0;
const young = aMember({ memberId: 'm50', bornMonth: '1998-03', joinedMonth: '2025-08', prepGroupId: null });
const leader = aMember({ memberId: 'm51', roles: ['teacher', 'prepLeader'], joinedMonth: '2019-08' });
const old = aMember({ memberId: 'm52', bornMonth: '1970-01', joinedMonth: '1992-08' });
const officer = aMember({ memberId: 'm53', roles: ['academicAffairs'] });
const staff = [young, leader, old, officer];
const ground = { term, people: staff, sessions: [], minutesOf };

const note = (changes: Partial<Duty> = {}): Duty => ({ ...readingDuty, ...changes });
const lines = (found: readonly BurdenLine[]) =>
  found.map(
    ({ cohort, people: count, leastMinutes, usualMinutes, mostMinutes }) =>
      `${cohort} ${count}: ${leastMinutes} ${usualMinutes} ${mostMinutes}`,
  );

test('everybody who teaches is counted, and split by the cohorts that there are', () => {
  const forYoung = note({ dutyId: 'd2', kind: 'paper', owedBy: { kind: 'underAge', years: 35 } });
  expect(lines(burdenOf([note(), forYoung], ground))).toEqual([
    'everyone 3: 40 40 340',
    'under35 1: 340 340 340',
    'upTo3 1: 340 340 340',
    'upTo10 1: 40 40 40',
    'over10 1: 40 40 40',
    'prepLeader 1: 40 40 40',
  ]);
});

test('required sessions take the time that they last, others and cancelled ones none', () => {
  const long = {
    startsAtMs: atSchoolTime('2026-12-18', '15:30'),
    endsAtMs: atSchoolTime('2026-12-18', '17:45'),
    audienceMemberIds: null,
  };
  const sessions = [
    aSession(long),
    aSession({ ...long, required: false }),
    aSession({ ...long, state: 'cancelled' }),
    aSession({ ...long, audience: { kind: 'under35' } }),
  ];
  expect(minutesOwed(old, [note()], { ...ground, sessions })).toBe(40 + 135);
  expect(minutesOwed(young, [note()], { ...ground, sessions })).toBe(40 + 2 * 135);
});

test('of a choice, what takes the longest counts', () => {
  expect(minutesOwed(old, [note({ kind: 'case', oneOf: ['case', 'paper'] })], ground)).toBe(300);
});

test('a school without teachers has no burden', () => {
  expect(burdenOf([note()], { ...ground, people: [officer] })).toEqual([]);
});

const cohort: fc.Arbitrary<Cohort> = fc.oneof(
  fc.constant<Cohort>({ kind: 'everyone' }),
  fc.integer({ min: 20, max: 60 }).map((years): Cohort => ({ kind: 'underAge', years })),
  fc
    .integer({ min: 0, max: 20 })
    .map((fromYears): Cohort => ({ kind: 'yearsOfService', fromYears, belowYears: null })),
  fc.constant<Cohort>({ kind: 'role', role: 'groupLeader' }),
);
const duty = fc.record({
  dutyId: fc.uuid(),
  kind: fc.constantFrom('readingNote', 'paper', 'case', 'unknown'),
  owedBy: cohort,
});

test('always: one more duty lowers nobody’s burden, and does not move who does not owe it', () => {
  const everybody = [...people, ...staff];
  const around = { ...ground, people: everybody };
  fc.assert(
    fc.property(fc.array(duty, { maxLength: 8 }), duty, (some, one) => {
      const standing = some.map(note);
      const added = note(one);
      const after = new Map(burdenOf([...standing, added], around).map((line) => [line.cohort, line]));
      for (const { cohort: of, ...line } of burdenOf(standing, around)) {
        expect(after.get(of)?.people).toBe(line.people);
        for (const figure of ['leastMinutes', 'usualMinutes', 'mostMinutes'] as const)
          expect(after.get(of)?.[figure]).toBeGreaterThanOrEqual(line[figure]);
      }
      for (const person of everybody) {
        const more =
          minutesOwed(person, [...standing, added], around) - minutesOwed(person, standing, around);
        expect(more).toBe(owes(person, added, term) ? minutesOf(added.kind) : 0);
      }
    }),
  );
});
