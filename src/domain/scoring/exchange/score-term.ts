import { builtInRuleBook } from '../books/built-in';
import type { TermFile } from '../facts';
import { hoursPostings, hoursStatements } from '../hours-statement';
import { type Posting, postingsOf } from '../postings';
import { prepareBook } from '../prepared-book';
import type { RuleBook } from '../rule-book';
import { computeStatements } from '../statement';
import type { TermFault } from './raw-term';
import { readTermFile } from './read-term-file';
import { hoursSheet, statementSheet } from './statement-sheet';

interface Request {
  readonly rulebook: string;
  /** Whose postings are to be added. */
  readonly explain?: string | undefined;
}

/** What is printed; `postings` in hundredths of their unit, only when asked for. */
export interface ScoreSheet {
  readonly rulebook: string;
  readonly version: number;
  readonly statements: ReturnType<typeof statementSheet> | ReturnType<typeof hoursSheet>;
  readonly postings?: readonly Posting[];
}

export type Scored =
  | { readonly ok: true; readonly sheet: ScoreSheet }
  | { readonly ok: false; readonly faults: readonly TermFault[] };

/** The `score` command: the text of a term file and a built-in book in, statements or all the faults out. */
export function scoreTerm(text: string, { rulebook, explain }: Request): Scored {
  const book = builtInRuleBook(rulebook);
  const faults = bookFaults(rulebook, book);
  const parsed = parse(text);
  if (!parsed.ok) return { ok: false, faults: [...faults, ...parsed.faults] };
  const reading = readTermFile(
    parsed.document,
    book?.items.map(({ id }) => id),
  );
  if (!reading.ok) return { ok: false, faults: [...faults, ...reading.faults] };
  const { file } = reading;
  if (explain !== undefined && !file.teachers.some(({ id }) => id === explain))
    faults.push({ path: '--explain', message: `没有编号是 ${explain} 的教师` });
  if (book === undefined || faults.length > 0) return { ok: false, faults };
  return { ok: true, sheet: sheetOf(book, file, explain) };
}

function bookFaults(id: string, book: RuleBook | undefined): TermFault[] {
  if (book === undefined) return [{ path: '--rulebook', message: `没有叫 ${id} 的细则` }];
  const isScored = book.items.length > 0 || book.hours !== null;
  return isScored ? [] : [{ path: '--rulebook', message: `细则 ${id} 只有任务，没有分数和学时可算` }];
}

function sheetOf(book: RuleBook, file: TermFile, explain: string | undefined): ScoreSheet {
  const { id: rulebook, version, hours, items } = book;
  const statements =
    items.length === 0 && hours !== null
      ? hoursSheet(hoursStatements(hours, file))
      : statementSheet(book, computeStatements(book, file));
  const head = { rulebook, version, statements };
  const teacher = file.teachers.find(({ id }) => id === explain);
  if (teacher === undefined) return head;
  const input = { term: file.term, teacher, sessions: file.sessions, facts: file.facts };
  const ofItems = postingsOf(prepareBook(book), input);
  return { ...head, postings: hours === null ? ofItems : [...ofItems, ...hoursPostings(hours, input)] };
}

/** Files that were saved on Windows may begin with one. */
const byteOrderMark = /^\uFEFF/;

function parse(text: string): { ok: true; document: unknown } | { ok: false; faults: TermFault[] } {
  try {
    return { ok: true, document: JSON.parse(text.replace(byteOrderMark, '')) };
  } catch (error) {
    const where = error instanceof Error ? error.message : '';
    return { ok: false, faults: [{ path: '$', message: `这不是一个完整的 JSON 文件（${where}）` }] };
  }
}
