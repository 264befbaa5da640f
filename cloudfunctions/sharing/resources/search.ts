import type { InputOf } from '@/contract/action';
import type { Caller } from '@/contract/policy';
import type { resourceActions } from '@/contract/resources';
import { accept } from '@/domain/refusal';
import type { LibraryEntry } from '@/domain/sharing/library-entry';
import { type FoundIn, type LibraryPlace, placesAfter } from '@/domain/sharing/library-page';
import { searchLibrary } from '@/domain/sharing/library-search';
import { resourceRefused } from '@/domain/sharing/resource-refusals';
import { searchWords } from '@/domain/sharing/search-words';
import { countDocuments } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { readNamesOfSchool } from './names-of-school';
import { choicesOf, indexesOf, readShelf } from './shelf-index';
import { shelfRows, standingEntries } from './shelf-rows';

const PAGE = 50;
/** Looked at once more than a page, for some may be gone by now. */
const AT_ONCE = 60;

/** Finds in the library. What an index says is held against the documents as they are now, before anybody reads it. */
export const search: Handler<typeof resourceActions.search> = async ({ caller, now }, input) => {
  const { schoolId } = caller;
  const { text = '', after = null, ...facets } = input;
  const words = searchWords(text);
  const [shelf, names, openReports] = await Promise.all([
    readShelf(schoolId, now),
    words.length === 0 ? new Map<string, string>() : readNamesOfSchool(schoolId, now),
    openReportsFor(caller, input),
  ]);
  if (!shelf.isWhole) return resourceRefused('beingSorted');
  const found = indexesOf(shelf).map(
    (index): FoundIn => ({
      index,
      found: searchLibrary(index, words, facets, (memberId) => names.get(memberId) ?? ''),
      hidden: index === shelf.newer ? nothing : shelf.touched,
    }),
  );
  const { entries, next } = await pageOf(schoolId, placesAfter(after, ...found));
  return accept({
    rows: await shelfRows(schoolId, entries),
    next,
    choices: after === null ? choicesOf(shelf) : null,
    openReports,
  });
};

const nothing: ReadonlySet<string> = new Set();

/** A page of those that still stand, however many in between do not. */
async function pageOf(
  schoolId: string,
  places: Generator<LibraryPlace>,
): Promise<{ readonly entries: readonly LibraryEntry[]; readonly next: LibraryPlace | null }> {
  const shown: { readonly entry: LibraryEntry; readonly place: LibraryPlace }[] = [];
  for (;;) {
    const looked = take(places, AT_ONCE);
    const standing = await standingEntries(
      schoolId,
      looked.map(({ key }) => key),
    );
    const byKey = new Map(standing.map((entry) => [entry.key, entry]));
    for (const place of looked) {
      const entry = byKey.get(place.key);
      if (entry === undefined) continue;
      // One more than a page: there is a next one.
      if (shown.length === PAGE)
        return { entries: shown.map((each) => each.entry), next: shown[PAGE - 1]?.place ?? null };
      shown.push({ entry, place });
    }
    if (looked.length < AT_ONCE) return { entries: shown.map((each) => each.entry), next: null };
  }
}

function take(places: Generator<LibraryPlace>, most: number): LibraryPlace[] {
  const taken: LibraryPlace[] = [];
  while (taken.length < most) {
    const next = places.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

async function openReportsFor(
  { schoolId, roles }: Caller,
  { after }: InputOf<typeof resourceActions.search>,
): Promise<number | null> {
  if (after !== undefined || !roles.includes('academicAffairs')) return null;
  return countDocuments('resourceReports', { schoolId, settledAtMs: null });
}
