import type { Book, BookReader } from '@/domain/sharing/book';
import type { CollectionCall } from '@/domain/sharing/collection-call';
import type { CollectionEntry } from '@/domain/sharing/collection-entry';
import { atSchoolTime } from '@/domain/term/school-day';

/** A book that 林晓云 recommends. */
export function aBook(changes: Partial<Book> = {}): Book {
  const atMs = atSchoolTime('2026-12-01', '09:00');
  return {
    schoolId: 'xh',
    bookId: 'b1',
    title: '给教师的建议',
    author: '苏霍姆林斯基',
    reasons: [{ memberId: 'm01', text: '每一条都能第二天就用。', atMs }],
    choices: [],
    salons: [],
    addedAtMs: atMs,
    changedAtMs: atMs,
    ...changes,
  };
}

/** 陈立 reads it. */
export function aReader(changes: Partial<BookReader> = {}): BookReader {
  const joinedAtMs = atSchoolTime('2026-12-02', '09:00');
  return { schoolId: 'xh', bookId: 'b1', memberId: 'm02', joinedAtMs, submissionIds: [], ...changes };
}

/** A call of the office for the whole school, until 15 December 2026. */
export function aCall(changes: Partial<CollectionCall> = {}): CollectionCall {
  const openedAtMs = atSchoolTime('2026-12-01', '09:00');
  return {
    schoolId: 'xh',
    callId: 'm40-call0001',
    title: '小细节大问题',
    ask: '课堂上一个不起眼的细节，和它背后的问题。',
    groupId: null,
    untilMs: atSchoolTime('2026-12-16', '00:00') - 1,
    byMemberId: 'm40',
    openedAtMs,
    changedAtMs: openedAtMs,
    booklet: null,
    ...changes,
  };
}

/** What 林晓云 handed in to it. */
export function anEntry(changes: Partial<CollectionEntry> = {}): CollectionEntry {
  const handedInAtMs = atSchoolTime('2026-12-05', '20:00');
  return {
    schoolId: 'xh',
    callId: 'm40-call0001',
    entryId: 'm01-entry001',
    memberId: 'm01',
    title: '举手前先数三秒',
    text: '提问后心里数三秒再点名，举手的孩子多了一倍。',
    mayCompile: true,
    photos: [],
    checksDueAtMs: null,
    revision: 1,
    handedInAtMs,
    receivedAtMs: handedInAtMs,
    withdrawnAtMs: null,
    ...changes,
  };
}
