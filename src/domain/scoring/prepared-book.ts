import { type Clause, ruleOf } from './clauses/clause';
import type { ClauseRule, FactReading } from './clauses/clause-rule';
import type { FactKind, ScoringFact } from './facts';
import type { RuleBook, RuleBookItem } from './rule-book';

export interface PreparedClause {
  readonly clause: Clause;
  readonly rule: ClauseRule;
  /** Its place among all clauses of the book, in the book's order. */
  readonly column: number;
}

export interface PreparedItem {
  readonly item: RuleBookItem;
  readonly clauses: readonly PreparedClause[];
}

/** How one clause reads one kind of fact. */
export interface PreparedReading {
  readonly reading: FactReading<ScoringFact>;
  readonly column: number;
  readonly onlyHighest: boolean;
}

/** A rule book made ready for the pass over the facts: each kind of fact knows the clauses that read it. */
export interface PreparedBook {
  readonly book: RuleBook;
  readonly items: readonly PreparedItem[];
  readonly clauseCount: number;
  readonly readingsOf: ReadonlyMap<FactKind, readonly PreparedReading[]>;
}

/**
 * Books are immutable, so a book is prepared once however many teachers are scored by it; its deadlines, looked up
 * day by day in the holiday calendar, are then remembered too.
 */
export function prepareBook(book: RuleBook): PreparedBook {
  let prepared = preparedBooks.get(book);
  if (prepared === undefined) {
    prepared = prepare(book);
    preparedBooks.set(book, prepared);
  }
  return prepared;
}

const preparedBooks = new WeakMap<RuleBook, PreparedBook>();

function prepare(book: RuleBook): PreparedBook {
  let clauseCount = 0;
  const items = book.items.map((item): PreparedItem => {
    const clauses = item.clauses.map((clause) => ({ clause, rule: ruleOf(clause), column: clauseCount++ }));
    return { item, clauses };
  });
  const readingsOf = new Map<FactKind, PreparedReading[]>();
  for (const { clauses } of items)
    for (const { clause, rule, column } of clauses)
      for (const kind of Object.keys(rule.readings) as FactKind[]) {
        const reading = readingIn(rule, kind);
        if (reading === undefined) continue;
        const prepared = { reading, column, onlyHighest: clause.combine === 'highest' };
        readingsOf.set(kind, [...(readingsOf.get(kind) ?? []), prepared]);
      }
  return { book, items, clauseCount, readingsOf };
}

/**
 * The rule's reading of this kind of fact. Whoever asks shows it facts of this kind only: the type of a reading in
 * hand cannot say which kind that is, hence the one cast.
 */
function readingIn(rule: ClauseRule, kind: FactKind): FactReading<ScoringFact> | undefined {
  return rule.readings[kind] as FactReading<ScoringFact> | undefined;
}
