import fc from 'fast-check';
import { builtInRuleBook } from '../books/built-in';
import { itemsOf, scoredBook, sheetOf } from '../testing/score-sheet';
import type { ScoreSheet } from './score-term';

const books = ['plan-110', 'lanxi-50', 'hours-24'].map(scoredBook);
const numRuns = 50;

describe.each(books)('under $rulebook, in any lawful term', ({ rulebook, maxima, terms }) => {
  test('every score lies within its item, and the total is their sum, brought to the book’s maximum where items do not apply', () => {
    fc.assert(
      fc.property(terms(), (file) => {
        const full = maxima.reduce((sum, [, max]) => sum + max, 0);
        for (const line of sheetOf(rulebook, file).statements) {
          if (!('items' in line)) continue;
          const applying = maxima.filter(([itemId]) => itemsOf(line)[itemId]!.score !== null);
          const scores = applying.map(([itemId]) => Math.round(itemsOf(line)[itemId]!.score! * 100));
          expect(scores.filter((score, index) => score < 0 || score > applying[index]![1])).toEqual([]);
          const sum = scores.reduce((all, score) => all + score, 0);
          const ofMaxima = applying.reduce((all, [, max]) => all + max, 0);
          const total = ofMaxima === 0 ? 0 : Math.floor((2 * sum * full + ofMaxima) / (2 * ofMaxima));
          expect(line.total).toBe(total / 100);
        }
      }),
      { numRuns },
    );
  });

  test('the order of facts, sessions and groups never matters, that of teachers is the order of the statements', () => {
    fc.assert(
      fc.property(terms(), fc.func(fc.nat()), (file, keyOf) => {
        const shuffled = <T extends { id: string }>(list: readonly T[]) =>
          [...list].sort((a, b) => keyOf(a.id) - keyOf(b.id));
        const teachers = shuffled(file.teachers);
        const { statements } = sheetOf(rulebook, {
          term: file.term,
          groups: shuffled(file.groups),
          teachers,
          sessions: shuffled(file.sessions),
          facts: shuffled(file.facts),
        });
        const before = new Map(sheetOf(rulebook, file).statements.map((line) => [line.teacherId, line]));
        expect(statements).toEqual(teachers.map(({ id }) => before.get(id)));
      }),
      { numRuns },
    );
  });

  test('a reversal equals the absence of the fact', () => {
    fc.assert(
      fc.property(terms(), (file) => {
        const reversed = file.facts.flatMap((fact) => (fact.kind === 'reversal' ? [fact.of] : []));
        const facts = file.facts.filter((fact) => fact.kind !== 'reversal' && !reversed.includes(fact.id));
        const [teacher] = file.teachers;
        expect(sheetOf(rulebook, { ...file, facts }, teacher?.id)).toEqual(
          sheetOf(rulebook, file, teacher?.id),
        );
      }),
      { numRuns },
    );
  });

  test('a further teacher without facts changes nobody’s items, total or hours', () => {
    fc.assert(
      fc.property(terms(), (file) => {
        const newcomer = { id: 'new', name: '新教师', groupId: 'g1' };
        const apartFromPlaces = (sheet: ScoreSheet) =>
          sheet.statements.map((line) => ({ ...line, rank: null, band: null, appraisalPoints: null }));
        const after = apartFromPlaces(sheetOf(rulebook, { ...file, teachers: [newcomer, ...file.teachers] }));
        expect(after.slice(1)).toEqual(apartFromPlaces(sheetOf(rulebook, file)));
      }),
      { numRuns },
    );
  });

  test('postings come in the order of the book’s clauses, then of fact ids, and only of standing facts', () => {
    const order = builtInRuleBook(rulebook)!.items.flatMap(({ clauses }) => clauses.map(({ id }) => id));
    fc.assert(
      fc.property(terms(1), (file) => {
        const { postings = [] } = sheetOf(rulebook, file, file.teachers[0]!.id);
        const places = postings.map(({ clause, factId }) => [order.indexOf(clause), factId] as const);
        const sorted = [...places].sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1));
        expect(places).toEqual(sorted);
        const reversed = file.facts.flatMap((fact) => (fact.kind === 'reversal' ? [fact.of] : []));
        expect(postings.filter(({ factId }) => reversed.includes(factId))).toEqual([]);
      }),
      { numRuns },
    );
  });
});
