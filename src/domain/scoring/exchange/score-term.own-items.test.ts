import fc from 'fast-check';
import type { ScoringFact, TermFile, WorkKind } from '../facts';
import { itemsOf, scoredBook, sheetOf } from '../testing/score-sheet';

const plan110 = scoredBook('plan-110');
const lanxi50 = scoredBook('lanxi-50');
const hours24 = scoredBook('hours-24');
const numRuns = 50;

const itemsOfFirst = (rulebook: string, file: TermFile) => itemsOf(sheetOf(rulebook, file).statements[0]!);

/** The items of the first teacher whose score is lower than before. */
function lowered(rulebook: string, file: TermFile, more: readonly ScoringFact[]): string[] {
  const before = itemsOfFirst(rulebook, file);
  const after = itemsOfFirst(rulebook, { ...file, facts: [...file.facts, ...more] });
  return Object.keys(before).filter((itemId) => (after[itemId]!.score ?? 0) < (before[itemId]!.score ?? 0));
}

test('plan-110: one more service or cascade training never lowers one’s own score', () => {
  fc.assert(
    fc.property(plan110.terms(1), fc.integer({ min: 10, max: 30 }), (file, tenths) => {
      const of = { teacherId: 't0', credits: tenths / 10 };
      const dates = { returnedOn: '2025-09-30', heldOn: '2025-10-11' };
      const more: ScoringFact[] = [
        { ...of, id: 'more1', kind: 'service' },
        { ...of, id: 'more2', kind: 'cascadeTraining', ...dates },
      ];
      expect(lowered('plan-110', file, more)).toEqual([]);
    }),
    { numRuns },
  );
});

test('lanxi-50: one more piece of work, however weak, never lowers a score', () => {
  const works = [
    'plan',
    'insightEssay',
    'lessonEvaluation',
    'teachingReflection',
    'trainingSummary',
  ] as const;
  const piece = fc.record({
    work: fc.constantFrom<WorkKind>(...works),
    late: fc.boolean(),
    offTopic: fc.boolean(),
    missingParts: fc.nat(10),
  });
  fc.assert(
    fc.property(lanxi50.terms(1), piece, (file, flaws) => {
      const more: ScoringFact = { id: 'more', kind: 'work', teacherId: 't0', ...flaws };
      expect(lowered('lanxi-50', file, [more])).toEqual([]);
    }),
    { numRuns: 2 * numRuns },
  );
});

test('plan-110: the postings of services add up to the item, at most its maximum; those of reading to what is lost', () => {
  fc.assert(
    fc.property(plan110.terms(1), (file) => {
      const { statements, postings = [] } = sheetOf('plan-110', file, 't0');
      const { participation, reading } = itemsOf(statements[0]!);
      const sumOf = (itemId: string) =>
        postings
          .filter(({ clause }) => clause.startsWith(`${itemId}.`))
          .reduce((sum, { amount }) => sum + amount, 0);
      if (participation!.score !== null)
        expect(participation!.score).toBe(Math.min(sumOf('participation'), 2000) / 100);
      if (reading!.score !== null) expect(reading!.score).toBe(Math.max(1000 + sumOf('reading'), 0) / 100);
    }),
    { numRuns },
  );
});

test('lanxi-50: the postings of insight essays and 5 points for each that is short of two add up to what is lost', () => {
  fc.assert(
    fc.property(lanxi50.terms(1), (file) => {
      const { statements, postings = [] } = sheetOf('lanxi-50', file, 't0');
      const { insight } = itemsOf(statements[0]!);
      if (insight!.score === null) return;
      const ofEssays = postings.filter(({ clause }) => clause === 'insight.pieces');
      const lost = ofEssays.reduce((sum, { amount }) => sum - amount, 0);
      expect(insight!.score).toBe((1000 - lost - 500 * Math.max(0, 2 - ofEssays.length)) / 100);
    }),
    { numRuns },
  );
});

test('hours-24: the postings add up to the hours', () => {
  fc.assert(
    fc.property(hours24.terms(1), (file) => {
      const { statements, postings = [] } = sheetOf('hours-24', file, 't0');
      const sum = postings.reduce((all, { amount }) => all + amount, 0);
      expect(statements[0]).toMatchObject({ hours: sum / 100 });
    }),
    { numRuns },
  );
});
