import { type Clause, ruleOf } from './clauses/clause';
import type { ClauseRule, FactReading } from './clauses/clause-rule';
import type { FactKind, ScoringFact } from './facts';
import type { RuleBook, RuleBookItem } from './rule-book';

export interface PreparedClause {
  readonly clause: Clause;
  readonly rule: ClauseRule;
  /** The first of its columns among those of all clauses, in the book's order. */
  readonly column: number;
  /** How many columns it takes: one for a sum, one for each of the amounts that it keeps. */
  readonly width: number;
}

export interface PreparedItem {
  readonly item: RuleBookItem;
  readonly clauses: readonly PreparedClause[];
}

/** How one clause reads one kind of fact. */
export interface PreparedReading {
  readonly reading: FactReading<ScoringFact>;
  readonly column: number;
  readonly width: number;
  readonly keeps: 'sum' | 'highest' | 'least';
}

/** A rule book made ready for the pass over the facts: each kind of fact knows the clauses that read it. */
export interface PreparedBook {
  readonly book: RuleBook;
  readonly items: readonly PreparedItem[];
  readonly columnCount: number;
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
  let columnCount = 0;
  const items = book.items.map((item): PreparedItem => {
    const clauses = item.clauses.map((clause) => {
      const rule = ruleOf(clause);
      const column = columnCount;
      const width = rule.least?.count ?? 1;
      columnCount += width;
      return { clause, rule, column, width };
    });
    return { item, clauses };
  });
  const readingsOf = new Map<FactKind, PreparedReading[]>();
  for (const { clauses } of items)
    for (const { clause, rule, column, width } of clauses)
      for (const kind of Object.keys(rule.readings) as FactKind[]) {
        const reading = readingIn(rule, kind);
        if (reading === undefined) continue;
        const prepared = { reading, column, width, keeps: keeps[clause.combine] };
        readingsOf.set(kind, [...(readingsOf.get(kind) ?? []), prepared]);
      }
  return { book, items, columnCount, readingsOf };
}

/** What the pass has to remember of a clause's amounts. */
const keeps: Readonly<Record<Clause['combine'], PreparedReading['keeps']>> = {
  sum: 'sum',
  average: 'sum',
  highest: 'highest',
  leastLoss: 'least',
};

/**
 * The rule's reading of this kind of fact. Whoever asks shows it facts of this kind only: the type of a reading in
 * hand cannot say which kind that is, hence the one cast.
 */
function readingIn(rule: ClauseRule, kind: FactKind): FactReading<ScoringFact> | undefined {
  return rule.readings[kind] as FactReading<ScoringFact> | undefined;
}
