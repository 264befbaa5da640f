import { explainTeacher, type ItemExplanation } from '../scoring/explain';
import type { Formula } from '../scoring/formula';
import type { Posting } from '../scoring/postings';
import type { RuleBook, RuleBookItem } from '../scoring/rule-book';
import type { Yardstick } from '../scoring/yardstick';
import { noYardstick } from './cohort';
import { evidenceOf } from './evidence';
import { projectTeacher } from './project';
import type { LedgerRecord } from './record';

/**
 * One item opened: formula, each posting with its evidence and who approved it, the clauses with their source, and the
 * decisions that the school noted. Null when the book has no such item. `approverName` answers a member's name.
 * Fits `WhyView` of the contract.
 */
export function whyView(
  itemId: string,
  record: LedgerRecord,
  book: RuleBook,
  yardstick: Yardstick | null,
  now: number,
  approverName: (memberId: string) => string,
) {
  const index = book.items.findIndex((item) => item.id === itemId);
  const item = book.items[index];
  if (item === undefined) return null;
  const { input, sources } = projectTeacher(record, now);
  const { score, items, postings } = explainTeacher(book, input, yardstick ?? noYardstick);
  const { scoreHundredths = null, provisional = false } = score.items[index] ?? {};
  const ofItem = new Set<string>(item.clauses.map((clause) => clause.id));
  return openedItem(book, item, {
    scoreHundredths,
    provisional,
    yardstickAtMs: yardstick?.takenAtMs ?? null,
    cutoffAtMs: null,
    ...explanationLines(items[index]),
    postings: postings.flatMap(({ clause, factId, amount, unit, text }) => {
      const source = sources.get(factId);
      if (source === undefined || !ofItem.has(clause)) return [];
      const evidence = evidenceOf(source, record.term.duties);
      return [
        {
          factId: evidence.factId ?? factId,
          title: evidence.title,
          atMs: evidence.atMs,
          amountHundredths: amount,
          unit,
          text,
          evidence: evidence.text,
          approver: evidence.approverId === null ? '' : approverName(evidence.approverId),
        },
      ];
    }),
  });
}

/** What was found of an item: as it stands now, or as it was frozen. */
interface Opened extends ExplanationLines {
  readonly scoreHundredths: number | null;
  readonly provisional: boolean;
  readonly yardstickAtMs: number | null;
  /** Up to when facts count; null while the term is not frozen. */
  readonly cutoffAtMs: number | null;
  readonly postings: readonly OpenedPosting[];
}

interface OpenedPosting {
  readonly factId: string;
  readonly title: string;
  readonly atMs: number;
  readonly amountHundredths: number;
  readonly unit: Posting['unit'];
  readonly text: string;
  readonly evidence: string;
  readonly approver: string;
}

/** An item of a book beside what was found of it: the clauses it rests on and what the school decided about them. */
export function openedItem(book: RuleBook, item: RuleBookItem, opened: Opened) {
  return {
    itemId: item.id as string,
    name: item.title,
    maxHundredths: item.maxHundredths,
    ...opened,
    clauses: clausesOf(item),
    notes: book.notes.filter((note) => note.about.includes(item.id)).map((note) => note.text),
    ruleBook: { name: book.title, version: book.version, effectiveFrom: book.effectiveFrom },
  };
}

interface FormulaTerm {
  readonly value: string;
  readonly caption: string;
  readonly operator: string | null;
}

/** How an item's score came about, in lines that can be kept as they are. */
export interface ExplanationLines {
  readonly formula: readonly FormulaTerm[];
  readonly ownFormula: readonly FormulaTerm[];
  readonly remarks: readonly string[];
}

export function explanationLines(explanation: ItemExplanation | undefined): ExplanationLines {
  return {
    formula: formulaLine(explanation?.formula ?? null),
    ownFormula: formulaLine(explanation?.ownFormula ?? null),
    remarks: explanation?.remarks ?? [],
  };
}

/** Everybody who approved something in a record: whose names the "why" page shows. */
export function approversIn(record: LedgerRecord): string[] {
  const others = record.facts.filter((fact) => fact.recordedBy !== fact.memberId);
  return [...new Set(others.map((fact) => fact.recordedBy))];
}

function formulaLine(formula: Formula | null): FormulaTerm[] {
  if (formula === null) return [];
  return formula.parts.map(({ value, caption }, index) => {
    return { value, caption, operator: formula.operators[index] ?? null };
  });
}

/** The clauses that gather, the one that converts, the ones that void: whatever this item's score may rest on. */
function clausesOf({ id, clauses, conversion, voidWhen }: RuleBookItem) {
  const converting =
    conversion.kind === 'asIs'
      ? []
      : [{ id: `${id}.conversion`, text: conversion.text, source: conversion.source }];
  return [...clauses, ...converting, ...voidWhen].map(({ id: clauseId, text, source }) => {
    return { clauseId, text, source };
  });
}
