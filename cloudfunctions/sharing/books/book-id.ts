import { createHash } from 'node:crypto';
import { bookName } from '@/domain/sharing/book-name';

/** A book's id, the same for everybody who means it; null for a title with nothing to read. */
export function bookIdOf(named: { readonly title: string; readonly author: string }): string | null {
  const name = bookName(named);
  return name === '' ? null : `b${createHash('sha256').update(name).digest('hex').slice(0, 24)}`;
}
