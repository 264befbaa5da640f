import type { InputOf } from '@/contract/action';
import type { resourceActions, ShelfPage } from '@/contract/resources';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

/** What is looked for: words, and what was chosen. */
export type ShelfQuery = Omit<InputOf<typeof resourceActions.search>, 'after'>;

/** The first page of what was found; of the whole library it is kept on the phone. */
export function shelfOf(query: ShelfQuery): Resource<ShelfPage> {
  const isWhole = Object.values(query).every((value) => value === undefined || value === '');
  return createResource<ShelfPage>(
    () => call('sharing', 'search', query),
    isWhole ? 'resources/shelf' : undefined,
  );
}

/** Adds the page that follows what is shown. Answers why it could not be read, or null. */
export async function readOn(shelf: Resource<ShelfPage>, query: ShelfQuery): Promise<string | null> {
  const shown = shelf.current().data;
  if (shown === null || shown.next === null) return null;
  const page = await call('sharing', 'search', { ...query, after: shown.next });
  if (!page.ok) return page.error.message;
  shelf.replace({ ...shown, next: page.data.next, rows: [...shown.rows, ...page.data.rows] });
  return null;
}

export const favourites = createResource(() => call('sharing', 'favourites', {}), 'resources/favourites');
