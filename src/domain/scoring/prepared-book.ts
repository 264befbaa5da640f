import { type Clause, ruleOf } from './clauses/clause';
import type { ClauseRule } from './clauses/clause-rule';
import type { FactKind } from './facts';
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

/** A rule book made ready for the pass over the facts: each kind of fact knows the clauses that read it. */
export interface PreparedBook {
  readonly book: RuleBook;
  readonly items: readonly PreparedItem[];
  readonly clauses: readonly PreparedClause[];
  readonly clausesReading: ReadonlyMap<FactKind, readonly PreparedClause[]>;
}

export function prepareBook(book: RuleBook): PreparedBook {
  const clauses: PreparedClause[] = [];
  const items = book.items.map((item) => {
    const ofItem = item.clauses.map((clause, index) => {
      return { clause, rule: ruleOf(clause), column: clauses.length + index };
    });
    clauses.push(...ofItem);
    return { item, clauses: ofItem };
  });
  const clausesReading = new Map<FactKind, PreparedClause[]>();
  for (const each of clauses)
    for (const kind of each.rule.reads) clausesReading.set(kind, [...(clausesReading.get(kind) ?? []), each]);
  return { book, items, clauses, clausesReading };
}
