import fc from 'fast-check';
import type { WorkKind } from '../facts';
import { anyDay, dayAfter, festiveDay, sometimes } from './arbitrary-day';
import type { FactDraft } from './term-builder';
import { withoutUndefined } from './without-undefined';

/** A fact of which it is not yet said whose it is. */
export type OwnerlessFact = FactDraft extends infer F
  ? F extends { teacherId: string }
    ? Omit<F, 'teacherId'>
    : never
  : never;

const works: readonly WorkKind[] = [
  ...(['plan', 'insightEssay', 'lessonEvaluation'] as const),
  ...(['teachingReflection', 'trainingSummary', 'readingNote'] as const),
];

const one = <const T extends string>(...values: T[]) => fc.constantFrom(...values);

/** Few values, so that totals often tie, or any lawful one. */
const credits = (few: readonly number[], min: number, max: number) =>
  fc.oneof(
    fc.constantFrom(...few),
    fc.integer({ min: min * 10, max: max * 10 }).map((tenths) => tenths / 10),
  );

const flaw = fc.nat(6).map((each) => each === 0);
const piece = (work: fc.Arbitrary<WorkKind>, mostParts: number) =>
  fc.record({
    kind: one('work'),
    work,
    late: flaw,
    offTopic: flaw,
    missingParts: fc.oneof(fc.constant(0), fc.nat(mostParts)),
    lowQuality: fc.nat(2),
  });

const service = fc.record({ kind: one('service'), credits: credits([1, 2, 3], 1, 3) });

/** Held some days after the return: in time, on the last day, a day too late, or within an extension. */
const cascade = fc
  .record({
    returnedOn: fc.oneof(anyDay, festiveDay),
    daysLater: fc.oneof(fc.nat(6), fc.nat(18)),
    extendedTo: sometimes(fc.oneof(anyDay, festiveDay)),
    credits: credits([2, 3], 1, 3),
  })
  .map(({ returnedOn, daysLater, ...rest }) =>
    withoutUndefined({
      kind: 'cascadeTraining' as const,
      returnedOn,
      heldOn: dayAfter(returnedOn, daysLater),
      ...rest,
    }),
  );

const award = fc.record({
  kind: one('award'),
  family: one('contest', 'paper'),
  level: one('nation', 'province', 'city', 'county', 'school'),
  place: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 10 })),
});

const inspection = fc.record({ kind: one('inspection'), tier: one('excellent', 'good', 'pass', 'fail') });
const penalty = fc.record({
  kind: one('penalty'),
  credits: credits([5], 5, 10),
  reason: fc.constant('通报'),
});
const workMissing = fc.record({ kind: one('workMissing'), work: one(...works) });
const taskMissed = fc.record({ kind: one('taskMissed'), task: fc.constant('作业'), excused: fc.boolean() });

const anyFact: fc.Arbitrary<OwnerlessFact> = fc.oneof(
  ...[service, cascade, award, inspection].map((arbitrary) => ({ arbitrary, weight: 3 })),
  { arbitrary: piece(one(...works), 10), weight: 3 },
  workMissing,
  penalty,
  taskMissed,
);

/** All the pieces that anybody asks for, nearly faultless: such a teacher stands near the cuts of the bands. */
const portfolio = fc.tuple(...[...works, 'insightEssay' as const].map((work) => piece(fc.constant(work), 2)));
/** So many services that the cap cuts them. */
const eager = fc.array(service, { minLength: 7, maxLength: 12 });
const traveller = fc.array(cascade, { minLength: 2, maxLength: 6 });

/** What may happen to one teacher in a term, apart from attendance: nothing, a little of anything, or a lot of something. */
export const personalFacts: fc.Arbitrary<OwnerlessFact[]> = fc
  .tuple(
    fc.array(anyFact, { maxLength: 8 }),
    fc.oneof(fc.constant<OwnerlessFact[]>([]), portfolio, eager, traveller),
  )
  .map(([some, habitual]) => [...some, ...habitual]);
