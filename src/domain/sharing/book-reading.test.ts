import { aBook, aReader } from '@/testing/book-builder';
import { groupReading } from './book-reading';

const ground = { groupIds: ['chinese', 'chinese-5'], termId: '2026-1' };
const choice = { groupId: 'chinese', termId: '2026-1', byMemberId: 'm09', atMs: 30 };
const bookOf = (bookId: string, changes = {}) => aBook({ bookId, ...changes });
const ids = (readings: ReturnType<typeof groupReading>) => readings.map(({ book }) => book.bookId);

test('is what was chosen this term or is read by a colleague, newest first, as many as asked', () => {
  const books = [
    bookOf('chosen', { choices: [choice] }),
    bookOf('school', { choices: [{ ...choice, groupId: null, atMs: 40 }] }),
    bookOf('read'),
    bookOf('older', { choices: [{ ...choice, atMs: 1 }] }),
  ];
  const readers = [aReader({ bookId: 'read', joinedAtMs: 35 })];
  expect(ids(groupReading({ books, readers, ...ground }, 3))).toEqual(['school', 'read', 'chosen']);
});

test('is nothing of another term or group, of who left, or what nobody stands for any more', () => {
  const books = [
    bookOf('term', { choices: [{ ...choice, termId: '2025-2' }] }),
    bookOf('group', { choices: [{ ...choice, groupId: 'maths' }] }),
    bookOf('left'),
    bookOf('bare', { reasons: [] }),
  ];
  const readers = [aReader({ bookId: 'left', joinedAtMs: null }), aReader({ bookId: 'bare' })];
  expect(groupReading({ books, readers, ...ground }, 3)).toEqual([]);
});

test('says for whom it was chosen and who reads it, the first of them first', () => {
  const books = [bookOf('b1', { choices: [choice] })];
  const readers = [
    aReader({ memberId: 'm10', joinedAtMs: 20 }),
    aReader({ memberId: 'm02', joinedAtMs: 10 }),
  ];
  expect(groupReading({ books, readers, ...ground }, 3)).toEqual([
    { book: books[0], atMs: 30, chosenFor: ['chinese'], readerIds: ['m02', 'm10'] },
  ]);
});
