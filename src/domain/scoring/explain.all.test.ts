import fc from 'fast-check';
import { builtInRuleBook } from './books/built-in';
import { explainStatements, explainTeacher } from './explain';
import type { RuleBook } from './rule-book';
import { computeStatements, computeYardstick } from './statement';
import { arbitraryTerm } from './testing/arbitrary-term';
import { plan110 } from './testing/plan-110';
import { teacherInput } from './testing/teacher-input';

describe.each([
  ['plan-110', plan110],
  ['lanxi-50', builtInRuleBook('lanxi-50') as RuleBook],
])('a whole school explained at once, under %s', (_, book) => {
  test('each hears what the statement and the explanation alone say', () => {
    const check = fc.property(arbitraryTerm, (file) => {
      const yardstick = computeYardstick(book, file, 0);
      const statements = computeStatements(book, file);
      const alone = statements.map((statement) => {
        const { items, postings } = explainTeacher(book, teacherInput(file, statement.teacherId), yardstick);
        return { statement, items, postings };
      });
      expect([...explainStatements(book, file)]).toEqual(alone);
    });
    fc.assert(check, { numRuns: 100 });
  });
});
