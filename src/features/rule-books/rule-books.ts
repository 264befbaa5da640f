import type { PublishedBookView, RuleBooksView, RuleBookView } from '@/contract/rule-books';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

const books = createResource<RuleBooksView>(() => call('ledger', 'ruleBooks', {}), 'ruleBooks');

export const useRuleBooks = books.use;
export const refreshRuleBooks = books.refresh;
export const takeRuleBooks = books.replace;
export const knownRuleBooks = () => books.current().data;

const known = new Map<string, Resource<RuleBookView>>();

/** One version of one book; it never changes, and is still read anew, because the linter sees the school as it is. */
export function ruleBookOf(id: string, version: number): Resource<RuleBookView> {
  const key = `${id}/${version}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = createResource<RuleBookView>(
    () => call('ledger', 'ruleBook', { id, version }),
    `ruleBook/${key}`,
  );
  known.set(key, made);
  return made;
}

const published = new Map<string, Resource<PublishedBookView>>();

/** The wording that a book of the product was made from. */
export function publishedBookOf(id: string): Resource<PublishedBookView> {
  const found = published.get(id);
  if (found !== undefined) return found;
  const made = createResource<PublishedBookView>(
    () => call('ledger', 'publishedRuleBook', { id }),
    `publishedRuleBook/${id}`,
  );
  published.set(id, made);
  return made;
}

/** The newest version of a book that is known here; 0 when none is. */
export function newestVersion(view: RuleBooksView | null, id: string): number {
  const versions = view?.versions.filter((one) => one.id === id).map(({ version }) => version) ?? [];
  return Math.max(0, ...versions);
}

/** Takes a book that comes with the product over into the school. Null when done, otherwise what is the matter. */
export async function adoptRuleBook(id: string): Promise<string | null> {
  const answer = await call('ledger', 'adoptRuleBook', { id });
  if (!answer.ok) return answer.error.message;
  takeRuleBooks(answer.data);
  return null;
}
