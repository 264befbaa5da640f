import type { Finding } from '@/contract/rule-books';
import { withReplacements } from '@/domain/scoring/lint/replace-at';
import type { RuleBookFault } from '@/domain/scoring/rule-book';
import { freshId } from './forms/fresh-id';
import { newNote } from './forms/note-form';
import type { Addition } from './forms/part-shape';
import { at, dotted, listAt, movedUp, type Path, pathOf, withValue } from './path';

/** A rule book that is being changed, kept on the phone until it is saved. */
export interface BookDraft {
  readonly bookId: string;
  /** The newest version that was known when the draft was begun; 0 for a book that the school begins itself. */
  readonly basedOn: number;
  /** A rule book in the making: numbers may stand as they were typed, words may be missing. */
  readonly book: unknown;
  readonly changed: boolean;
  /** The book before each of the last large steps, to go back to; the latest step stands last. */
  readonly undo: readonly Step[];
  /** What the last check said, and whether the book is still the one that was checked. */
  readonly checked: { readonly findings: readonly Finding[]; readonly current: boolean } | null;
  /** What the cloud refused in the book as it stands. */
  readonly faults: readonly RuleBookFault[];
  readonly effectiveFrom: string;
  readonly reason: string;
}

interface Step {
  readonly book: unknown;
  readonly what: string;
}

/** A book has some 20 KB, so a long evening of changes stays a small part of what a phone can hold. */
const MOST_STEPS = 20;

export function beginDraft(
  bookId: string,
  book: unknown,
  basedOn: number,
  findings: readonly Finding[],
  today: string,
): BookDraft {
  return {
    bookId,
    basedOn,
    book,
    changed: false,
    undo: [],
    checked: { findings, current: true },
    faults: [],
    effectiveFrom: today,
    reason: '',
  };
}

function withBook(draft: BookDraft, book: unknown): BookDraft {
  if (book === draft.book) return draft;
  const checked = draft.checked === null ? null : { ...draft.checked, current: false };
  return { ...draft, book, changed: true, checked, faults: [] };
}

/** A large step, which can be undone; typing goes on from it without taking the way back away. */
function step(draft: BookDraft, book: unknown, what: string): BookDraft {
  return { ...withBook(draft, book), undo: [...draft.undo, { book: draft.book, what }].slice(-MOST_STEPS) };
}

export function edited(draft: BookDraft, path: Path, value: unknown): BookDraft {
  return withBook(draft, withValue(draft.book, path, value));
}

/** The draft with something new at the end of a list, and where it stands. */
export function added(draft: BookDraft, list: Path, addition: Addition): { draft: BookDraft; path: Path } {
  const path = [...list, listAt(draft.book, list).length];
  const begun = addition.begins(freshId(draft.book, addition.prefix));
  return { draft: step(draft, withValue(draft.book, path, begun), addition.label), path };
}

/** What else names the removed part (notes about it, hours lost with it) no longer does. */
export function removed(draft: BookDraft, path: Path, what: string): BookDraft {
  const id = at(draft.book, [...path, 'id']);
  const without = withValue(draft.book, path, undefined);
  return step(draft, path[0] === 'notes' ? without : unnamed(without, id), what);
}

function unnamed(book: unknown, id: unknown): unknown {
  const hours = ['reportedHours', 'unlessVoid'];
  let clean =
    at(book, hours) === undefined
      ? book
      : withValue(
          book,
          hours,
          listAt(book, hours).filter((one) => one !== id),
        );
  listAt(book, ['notes']).forEach((note, index) => {
    const about = listAt(note, ['about']);
    if (about.includes(id))
      clean = withValue(
        clean,
        ['notes', index, 'about'],
        about.filter((one) => one !== id),
      );
  });
  listAt(book, ['duties']).forEach((duty, index) => {
    if (at(duty, ['insteadOf']) === id) clean = withValue(clean, ['duties', index, 'insteadOf'], null);
  });
  return clean;
}

export function movedEarlier(draft: BookDraft, path: Path): BookDraft {
  return withBook(draft, movedUp(draft.book, path));
}

/**
 * One tap: the changes that the finding suggests, all of them. A suggestion is made for the book that was checked (it may
 * replace a whole list), so after any change the book is checked anew first.
 */
export function fixed(draft: BookDraft, finding: Finding): BookDraft {
  if (finding.suggestion === null || draft.checked?.current !== true) return draft;
  const { text, changes } = finding.suggestion;
  const replacements = changes.map(({ path, value }) => ({ path: dotted(path), value }));
  const done = step(draft, withReplacements(draft.book, replacements), text);
  const findings = draft.checked.findings.filter((one) => one !== finding);
  return { ...done, checked: { findings, current: false } };
}

/** A decision in the school's own words on what was found: the question is then not asked again. */
export function answered(draft: BookDraft, finding: Finding): { draft: BookDraft; path: Path } {
  const about = subjectOf(draft.book, finding);
  return added(draft, ['notes'], {
    label: '写说明',
    prefix: 'note',
    begins: (id) => ({ ...newNote(id), about: about === '' ? [] : [about], decides: finding.code }),
  });
}

/** An error is mended, not answered; and what concerns the whole book has no subject that a note could name. */
export function canBeAnswered({ severity, path }: Finding): boolean {
  return severity !== 'error' && path !== '';
}

function subjectOf(book: unknown, { path }: Finding): string {
  const [part = '', index] = pathOf(path);
  const id = index === undefined ? undefined : at(book, [part, index, 'id']);
  return typeof id === 'string' ? id : String(part);
}

/** The book as it was before the latest large step; the steps before it can still be gone back on. */
export function undone(draft: BookDraft): BookDraft {
  const latest = draft.undo.at(-1);
  return latest === undefined ? draft : { ...withBook(draft, latest.book), undo: draft.undo.slice(0, -1) };
}

/** What the phone keeps of a draft: it is written down with every letter, so of the steps only the latest. */
export function keptOf(draft: BookDraft): BookDraft {
  return draft.undo.length < 2 ? draft : { ...draft, undo: draft.undo.slice(-1) };
}

export function checkedWith(draft: BookDraft, findings: readonly Finding[]): BookDraft {
  return { ...draft, checked: { findings, current: true }, faults: [] };
}

export function refusedWith(draft: BookDraft, faults: readonly RuleBookFault[]): BookDraft {
  return { ...draft, faults };
}
