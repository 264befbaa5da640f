import type { Caller } from '@/contract/policy';
import type { HomeRow, SharingHome } from '@/contract/sharing-home';
import { isClosed, mayReadCall } from '@/domain/sharing/collection-call';
import { keyed } from '@/domain/sharing/library-entry';
import { resourceKindNames } from '@/domain/sharing/resource';
import { monthDay } from '@/domain/term/school-day';
import { readCalls } from '../../_shared/repositories/calls';
import { whatMyGroupsRead } from '../books/group-books';
import { readFavourites } from '../resources/favourite-store';
import { shelfRows, standingEntries } from '../resources/shelf-rows';

const MOST = 5;
/** Some of what was kept may be gone meanwhile. */
const LOOKED_AT = 12;

/** What stays: the books that the caller's groups read, the calls that are open, what the caller keeps. */
export async function readShelves(
  caller: Caller,
  now: number,
): Promise<Pick<SharingHome, 'reading' | 'calls' | 'favourites'>> {
  const [reading, calls, favourites] = await Promise.all([
    readingRows(caller),
    callRows(caller, now),
    favouriteRows(caller),
  ]);
  return { reading, calls, favourites };
}

async function readingRows(caller: Caller): Promise<HomeRow[]> {
  const books = await whatMyGroupsRead(caller.schoolId, caller);
  return books.map(({ bookId, title, author, why }) => ({
    id: `book-${bookId}`,
    title: `《${title}》`,
    note: `${author}，${why}`,
    value: '',
    isNew: false,
    path: `/pages/resources/books/book/index?bookId=${bookId}`,
  }));
}

/** The one that ends soonest on top. */
async function callRows(caller: Caller, now: number): Promise<HomeRow[]> {
  const open = (await readCalls(caller.schoolId)).filter(
    (call) => mayReadCall(caller, call) && !isClosed(call, now),
  );
  return open
    .sort((a, b) => a.untilMs - b.untilMs)
    .slice(0, MOST)
    .map(({ callId, title, untilMs }) => ({
      id: `call-${callId}`,
      title,
      note: '',
      value: `${monthDay(untilMs)} 截止`,
      isNew: false,
      path: `/pages/resources/calls/call/index?callId=${callId}`,
    }));
}

async function favouriteRows(caller: Caller): Promise<HomeRow[]> {
  const keys = (await readFavourites(caller)).slice(0, LOOKED_AT);
  const entries = (await standingEntries(caller.schoolId, keys)).slice(0, MOST);
  const rows = await shelfRows(caller.schoolId, entries);
  return rows.map(({ key, title, kind, by }) => {
    const { kind: what, id } = keyed(key);
    const isPiece = what === 'piece';
    return {
      id: `favourite-${id}`,
      title,
      note: by,
      value: isPiece ? '作品' : resourceKindNames[kind],
      isNew: false,
      path: isPiece
        ? `/pages/library/piece/index?submissionId=${id}`
        : `/pages/resources/item/index?resourceId=${id}`,
    };
  });
}
