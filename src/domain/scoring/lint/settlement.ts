import type { RuleBook } from '../rule-book';
import { subjectsOf } from './decided';
import type { Finding } from './finding';

/**
 * What became, in the usable book, of something found in a school's wording as published. `decided`: a note says how.
 * `leftOut`: the usable book does without that part. `open`: it asks the same, and leaves it to the school. `mended`: it
 * says otherwise now, without a note.
 */
export interface Settlement {
  readonly kind: 'decided' | 'leftOut' | 'open' | 'mended';
  /** The notes that answer it, in the school's language. */
  readonly notes: readonly string[];
}

/** `stillFound` is what the linter says of the usable book. */
export function settlementOf(
  finding: Finding,
  published: RuleBook,
  usable: RuleBook,
  stillFound: readonly Finding[],
): Settlement {
  const subjects = subjectsOf(published, finding.path);
  const subject = subjects.at(-1);
  const isLeftOut = subjects.length > 1 && !partIds(usable).some((id) => id === subject);
  // A note on what was left out can only be about what was kept in its place.
  const notes = usable.notes
    .filter(
      ({ decides, about }) =>
        decides === finding.code && (isLeftOut || about.some((id) => subjects.includes(id))),
    )
    .map(({ text }) => text);
  if (isLeftOut) return { kind: 'leftOut', notes };
  if (notes.length > 0) return { kind: 'decided', notes };
  const isOpen = stillFound.some(
    ({ code, path }) => code === finding.code && subjectsOf(usable, path).at(-1) === subject,
  );
  return { kind: isOpen ? 'open' : 'mended', notes };
}

function partIds({ items, duties }: RuleBook): string[] {
  return [...items, ...duties].map(({ id }) => id);
}
