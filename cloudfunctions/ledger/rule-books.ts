import type { BookVersion, RuleBooksView, ruleBookActions } from '@/contract/rule-books';
import type { VersionSummary } from '@/domain/ledger/rule-book-version';
import { accept } from '@/domain/refusal';
import { ruleBookCatalogue } from '@/domain/scoring/books/catalogue';
import type { Handler } from '../_shared/entry';
import { namer } from '../_shared/names';
import { readNamesOf } from '../_shared/repositories/members';
import { findRuleBook, readVersions } from '../_shared/repositories/rule-books';
import { findSchoolAndTerm } from '../_shared/repositories/schools';

export const ruleBooks: Handler<typeof ruleBookActions.ruleBooks> = async ({ caller }) =>
  accept(await readRuleBooks(caller.schoolId));

/** Every version of the school, what judges the running term, and what else comes with the product. */
export async function readRuleBooks(schoolId: string): Promise<RuleBooksView> {
  const { term } = await findSchoolAndTerm(schoolId);
  // What judges the term is the school's own copy from the first look on.
  if (term !== null) await findRuleBook(term);
  const kept = [...(await readVersions(schoolId))].sort(newestFirst);
  const names = await readNamesOf(
    schoolId,
    kept.flatMap(({ savedBy }) => (savedBy === '' ? [] : [savedBy])),
  );
  const keptIds = new Set(kept.map(({ bookId }) => bookId));
  return {
    versions: kept.map((version) => versionView(version, names)),
    inForce: term === null ? null : { ...term.ruleBook, termName: term.name },
    catalogue: ruleBookCatalogue().filter(({ id }) => !keptIds.has(id)),
  };
}

function versionView(
  { bookId, version, title, effectiveFrom, savedAtMs, savedBy, reason }: VersionSummary,
  names: ReadonlyMap<string, string>,
): BookVersion {
  const by = savedBy === '' ? '' : namer(names)(savedBy);
  return { id: bookId, version, title, effectiveFrom, savedAtMs, savedBy: by, reason };
}

/** Books as they came stand last, in the order of their ids. */
function newestFirst(a: VersionSummary, b: VersionSummary): number {
  return (b.savedAtMs ?? 0) - (a.savedAtMs ?? 0) || a.bookId.localeCompare(b.bookId) || b.version - a.version;
}
