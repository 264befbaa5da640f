import { accept, type Result, refuse } from '../refusal';
import { type BookKind, bookKind } from '../scoring/book-kind';
import type { RuleBook } from '../scoring/rule-book';
import type { Term } from '../term/term';

/** What a list of versions shows of one. */
export interface VersionSummary {
  readonly bookId: string;
  readonly version: number;
  readonly title: string;
  readonly kind: BookKind;
  /** `YYYY-MM-DD` */
  readonly effectiveFrom: string;
  /** Null for a book as it came with the product. */
  readonly savedAtMs: number | null;
  /** A member id; empty for a book as it came with the product. */
  readonly savedBy: string;
  readonly reason: string;
}

/** One version of one book of a school: never changed, never removed. */
export interface RuleBookVersion extends VersionSummary {
  readonly schoolId: string;
  readonly book: RuleBook;
}

export const versionRefusals = {
  bookFaults: (count: number) => `细则里有 ${count} 处没有写对，请按提示改好后再存。这次没有存下任何内容。`,
  bookFindings: (count: number) =>
    `细则里有 ${count} 处会让结果出错，请按提示改好后再存。这次没有存下任何内容。`,
  bookChanged: '别的老师刚刚存过这份细则的新版本。您写的还在，请打开新版本对照后再存。',
  contentRefused: '细则里的文字没有通过平台的内容审核，请修改后再存。您写的都还在。',
  checkUnavailable: '内容审核暂时没有结果，您写的都还在，请过几分钟再存。',
} as const;

export interface SaveCommand {
  readonly schoolId: string;
  readonly draft: RuleBook;
  /** The version that the editor saw; 0 for a book that the school begins itself. */
  readonly basedOn: number;
  readonly effectiveFrom: string;
  readonly reason: string;
  readonly memberId: string;
  readonly now: number;
}

/**
 * The version that a save makes. It stands on the newest one: `next` is what stands under the next number already, null
 * when nothing does. Sent again it meets its first result.
 */
export function decideSave(
  { schoolId, draft, basedOn, effectiveFrom, reason, memberId, now }: SaveCommand,
  next: RuleBookVersion | null,
): Result<{ readonly version: RuleBookVersion; readonly repeated: boolean }, 'bookChanged'> {
  const book: RuleBook = { ...draft, version: basedOn + 1, effectiveFrom };
  const version = versionOf(schoolId, book, { savedAtMs: now, savedBy: memberId, reason });
  if (next === null) return accept({ version, repeated: false });
  return isSameSave(next, version)
    ? accept({ version: next, repeated: true })
    : refuse('bookChanged', versionRefusals.bookChanged);
}

const asItCame = { savedAtMs: null, savedBy: '', reason: '' };

/** A book as a school keeps it; without `saved` as it came with the product. */
export function versionOf(
  schoolId: string,
  book: RuleBook,
  saved: Pick<RuleBookVersion, 'savedAtMs' | 'savedBy' | 'reason'> = asItCame,
): RuleBookVersion {
  const { id: bookId, version, title, effectiveFrom } = book;
  return { schoolId, bookId, version, title, kind: bookKind(book), effectiveFrom, ...saved, book };
}

/** Books come out of the schema with their keys in its order, so equal books are equal texts. */
function isSameSave(a: RuleBookVersion, b: RuleBookVersion): boolean {
  return (
    a.savedBy === b.savedBy && a.reason === b.reason && JSON.stringify(a.book) === JSON.stringify(b.book)
  );
}

/** What judges a term of a school that has chosen nothing. */
const DEFAULT_BOOK: Term['ruleBook'] = { id: 'plan-110', version: 1 };

/**
 * The version that a newly planned term is judged by: the newest of the school's chosen book that is in force on the
 * term's first day. The chosen book is that of the term before; a school without one that keeps exactly one scored book
 * has chosen that. When every version takes effect later, the oldest one stands in.
 */
export function bookForNewTerm(
  kept: readonly Pick<VersionSummary, 'bookId' | 'version' | 'kind' | 'effectiveFrom'>[],
  earlier: Term['ruleBook'] | null,
  from: string,
): Term['ruleBook'] {
  const chosen = earlier?.id ?? onlyScored(kept) ?? DEFAULT_BOOK.id;
  const versions = kept.filter(({ bookId }) => bookId === chosen).sort((a, b) => a.version - b.version);
  const inForce = versions.filter(({ effectiveFrom }) => effectiveFrom <= from).at(-1) ?? versions[0];
  if (inForce !== undefined) return { id: chosen, version: inForce.version };
  return earlier ?? DEFAULT_BOOK;
}

function onlyScored(kept: readonly Pick<VersionSummary, 'bookId' | 'kind'>[]): string | undefined {
  const scored = new Set(kept.filter(({ kind }) => kind === 'scored').map(({ bookId }) => bookId));
  return scored.size === 1 ? [...scored][0] : undefined;
}

/**
 * Whether a term that is planned ahead takes a version saved before its first day: then that one is in force at its
 * start. A term that has begun never does. `today` is a school day.
 */
export function takesNewVersion(
  { from, ruleBook }: Pick<Term, 'from' | 'ruleBook'>,
  { bookId, effectiveFrom }: Pick<VersionSummary, 'bookId' | 'effectiveFrom'>,
  today: string,
): boolean {
  return from > today && ruleBook.id === bookId && effectiveFrom <= from;
}
