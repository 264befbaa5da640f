import { aRecord } from '@/testing/ledger-builder';
import { aCheckIn, aClosedSession } from '@/testing/session-builder';
import { aFrozenStatement } from '@/testing/term-end-builder';
import { afterDue, aWorkFact } from '@/testing/work-builder';
import { builtInRuleBook } from '../../scoring/books/built-in';
import { highestOfAll } from '../cohort';
import { noSettings } from '../term-settings';
import { whyView } from '../why';
import { approversOf, frozenWhyView } from './frozen-why';
import { keptExplanations } from './kept-explanations';
import { keptPostings } from './kept-postings';
import { termResults } from './result';

const book = builtInRuleBook('plan-110')!;
const missed = aClosedSession({ sessionId: '2026-1-s09', number: 9 });
const record = aRecord({ sessions: [aClosedSession(), missed], facts: [aCheckIn(), aWorkFact()] });
const highestByItem = highestOfAll(book, [record], afterDue);
const [result] = termResults(book, [record], [], noSettings, afterDue);
const statement = aFrozenStatement({
  ...result!,
  cutoffAtMs: afterDue,
  postings: keptPostings(record, book, afterDue),
  explanations: keptExplanations(record, book, highestByItem, afterDue),
});
const nameOf = (memberId: string) => memberId;

test('every item opens to what it opened to at the cut-off, but for what was provisional then', () => {
  const exact = { takenAtMs: afterDue, highestByItem };
  for (const { id } of book.items)
    expect(frozenWhyView(id, statement, book, nameOf)).toEqual({
      ...whyView(id, record, book, exact, afterDue, nameOf),
      provisional: false,
      yardstickAtMs: null,
      cutoffAtMs: afterDue,
    });
});

test('what voided an item is kept with it', () => {
  expect(frozenWhyView('attendance', statement, book, nameOf)).toMatchObject({
    scoreHundredths: 0,
    formula: [],
    remarks: [expect.stringContaining('20')],
  });
});

test('a statement from before explanations were kept shows its score, postings and clauses', () => {
  const { explanations, ...older } = statement;
  expect(explanations).toHaveLength(book.items.length);
  const shown = frozenWhyView('participation', older, book, nameOf);
  expect(shown).toEqual({
    ...frozenWhyView('participation', statement, book, nameOf),
    formula: [],
    ownFormula: [],
    remarks: [],
  });
  expect(shown?.postings).toMatchObject([{ title: '十二月读书笔记', approver: 'm09' }]);
});

test('an item that the book lacks has no reason; everybody who approved is named once', () => {
  expect(frozenWhyView('singing', statement, book, nameOf)).toBeNull();
  expect(approversOf(statement)).toEqual(['m09']);
});
