import { dotted, type Path } from './path';

interface BookKey {
  readonly id: string;
  readonly version: number;
}

const key = ({ id, version }: BookKey) => `id=${id}&version=${version}`;

/** The pages of the rule books, by what they show. */
export const groupsPath = '/pages/rules/groups/index';
export const keptLedgersPath = '/pages/rules/ledgers/index';
export const bookPath = (book: BookKey) => `/pages/rules/book/index?${key(book)}`;
export const publishedPath = (id: string) => `/pages/rules/published/index?id=${id}`;
export const comparePath = (book: BookKey, from: number | 'published') =>
  `/pages/rules/compare/index?${key(book)}&from=${from}`;
export const dryRunPath = (book: BookKey) => `/pages/rules/dry-run/index?${key(book)}`;
export const groupPath = (groupId: string) => `/pages/rules/group/index?groupId=${groupId}`;
export const standingPath = (memberId: string) => `/pages/rules/standing/index?memberId=${memberId}`;

/** The editor, on one part of the book; without `at` on the book as a whole. */
export function editPath(book: BookKey, at: Path = []): string {
  const path = `/pages/rules/edit/index?${key(book)}`;
  return at.length === 0 ? path : `${path}&at=${dotted(at)}`;
}
