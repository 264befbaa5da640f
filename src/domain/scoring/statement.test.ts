import fc from 'fast-check';
import { explainTeacher } from './explain';
import type { ScoringFact, TermFile } from './facts';
import { computeStatements, computeYardstick } from './statement';
import { scoreTeacher } from './teacher-score';
import { arbitraryTerm } from './testing/arbitrary-term';
import { plan110 } from './testing/plan-110';
import { teacherInput } from './testing/teacher-input';

const statementsOf = (file: TermFile) => computeStatements(plan110, file);

const anyTermAnd = <T>(other: fc.Arbitrary<T>, check: (file: TermFile, other: T) => void) =>
  fc.assert(fc.property(arbitraryTerm, other, check), { numRuns: 100 });
const anyTerm = (check: (file: TermFile) => void) => anyTermAnd(fc.constant(null), check);

describe('in any lawful term', () => {
  test('every item score lies within 0 and its maximum, every total within 0 and 110', () => {
    anyTerm((file) => {
      for (const { items, totalHundredths } of statementsOf(file)) {
        const outside = items.filter(({ scoreHundredths: score }, index) => {
          return (
            score !== null &&
            !(Number.isInteger(score) && score >= 0 && score <= plan110.items[index]!.maxHundredths)
          );
        });
        expect(outside).toEqual([]);
        expect(totalHundredths).toBeGreaterThanOrEqual(0);
        expect(totalHundredths).toBeLessThanOrEqual(11_000);
      }
    });
  });

  test('the total is the sum of the rounded item scores when every item applies', () => {
    anyTerm((file) => {
      for (const { items, totalHundredths } of statementsOf(file)) {
        if (items.some((item) => item.scoreHundredths === null)) continue;
        expect(totalHundredths).toBe(items.reduce((sum, item) => sum + (item.scoreHundredths ?? 0), 0));
      }
    });
  });

  test('the order of the facts and of the sessions never matters', () => {
    anyTermAnd(fc.func(fc.nat()), (file, keyOf) => {
      const shuffled = <T extends { id: string }>(list: readonly T[]) =>
        [...list].sort((a, b) => keyOf(a.id) - keyOf(b.id));
      const other = { ...file, facts: shuffled(file.facts), sessions: shuffled(file.sessions) };
      expect(statementsOf(other)).toEqual(statementsOf(file));
    });
  });

  test('a reversal equals the absence of the fact', () => {
    anyTerm((file) => {
      const reversed = new Set(file.facts.flatMap((fact) => (fact.kind === 'reversal' ? [fact.of] : [])));
      const facts = file.facts.filter((fact) => fact.kind !== 'reversal' && !reversed.has(fact.id));
      expect(statementsOf({ ...file, facts })).toEqual(statementsOf(file));
    });
  });

  test('one more service or cascade training never lowers one’s own item', () => {
    anyTermAnd(fc.integer({ min: 10, max: 30 }), (file, tenths) => {
      const of = { teacherId: 't0', credits: tenths / 10 };
      const more: ScoringFact[] = [
        { ...of, id: 'more1', kind: 'service' },
        { ...of, id: 'more2', kind: 'cascadeTraining', returnedOn: '2025-09-01', heldOn: '2025-09-02' },
      ];
      const [before] = statementsOf(file);
      const [after] = statementsOf({ ...file, facts: [...file.facts, ...more] });
      const lowered = after!.items.filter((item, index) => {
        return (item.scoreHundredths ?? 0) < (before!.items[index]!.scoreHundredths ?? 0);
      });
      expect(lowered).toEqual([]);
    });
  });

  test('a further teacher without facts changes nobody’s item scores, total or hours', () => {
    anyTerm((file) => {
      const newcomer = { id: 'new', name: '新教师', groupId: 'g1' };
      const before = statementsOf(file);
      const after = statementsOf({ ...file, teachers: [newcomer, ...file.teachers] }).slice(1);
      const scores = (list: typeof before) =>
        list.map(({ items, totalHundredths }) => ({ items, totalHundredths }));
      expect(scores(after)).toEqual(scores(before));
    });
  });

  test('a better total never has a worse rank, and equal totals of one cohort share it', () => {
    anyTerm((file) => {
      const cohortOf = (groupId: string) =>
        file.groups.find((group) => group.id === groupId)?.rankWith ?? groupId;
      const ranked = statementsOf(file).filter((statement) => statement.rank !== null);
      for (const { groupId, totalHundredths, rank } of ranked) {
        const better = ranked.filter((other) => {
          return cohortOf(other.groupId) === cohortOf(groupId) && other.totalHundredths > totalHundredths;
        });
        expect(rank).toBe(better.length + 1);
      }
    });
  });
});

describe('one teacher alone', () => {
  test('comes out as among all the others, by the whole cohort’s yardstick, marked provisional where it may move', () => {
    anyTerm((file) => {
      const yardstick = computeYardstick(plan110, file, 0);
      for (const { rank, bandId, appraisalPointsHundredths, ...statement } of statementsOf(file)) {
        const items = statement.items.map((item) => ({
          ...item,
          provisional: item.status === 'scored' && item.own !== null,
        }));
        expect(scoreTeacher(plan110, teacherInput(file, statement.teacherId), yardstick)).toEqual({
          ...statement,
          items,
        });
      }
    });
  });

  test('is the highest when above an older yardstick, or when there is none', () => {
    anyTerm((file) => {
      const input = teacherInput(file, 't0');
      const alone = scoreTeacher(plan110, input, { takenAtMs: 0, highestByItem: {} });
      const small = { numerator: 1, denominator: 1_000_000 };
      const older = { takenAtMs: 0, highestByItem: { trip: small, attendance: small } };
      expect(scoreTeacher(plan110, input, older)).toEqual(alone);
      for (const item of alone.items)
        if (item.own !== null && item.own.numerator > 0) expect(item.scoreHundredths).toBe(3000);
    });
  });

  test('is explained with the same score, and postings that add up to what each clause gave', () => {
    anyTerm((file) => {
      const yardstick = computeYardstick(plan110, file, 0);
      for (const { id } of file.teachers) {
        const input = teacherInput(file, id);
        const { score, items, postings } = explainTeacher(plan110, input, yardstick);
        expect(score).toEqual(scoreTeacher(plan110, input, yardstick));
        const sumOf = (itemId: string) =>
          postings.reduce(
            (sum, { clause, amount }) => (clause.startsWith(`${itemId}.`) ? sum + amount : sum),
            0,
          );
        const capped = { participation: [0, 2000], reading: [-1000, 0], bonus: [0, 1000] } as const;
        for (const [itemId, [least, most]] of Object.entries(capped)) {
          const { scoreHundredths } = score.items.find((item) => item.itemId === itemId)!;
          if (scoreHundredths === null) continue;
          const start = itemId === 'reading' ? 1000 : 0;
          expect(scoreHundredths).toBe(start + Math.min(Math.max(sumOf(itemId), least), most));
        }
        expect(items.map((item) => item.itemId)).toEqual(plan110.items.map((item) => item.id));
      }
    });
  });
});
