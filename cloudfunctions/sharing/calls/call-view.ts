import type { CallView, FindPage, FindPhoto, FindView } from '@/contract/calls';
import type { Caller } from '@/contract/policy';
import {
  type CollectionCall,
  isAsked,
  isClosed,
  mayManageCall,
  mayReadEntries,
} from '@/domain/sharing/collection-call';
import type { CollectionEntry } from '@/domain/sharing/collection-entry';
import { visiblePhotos } from '@/domain/sharing/shared-photos';
import { groupNamer, namer } from '../../_shared/names';
import { photoLinks } from '../../_shared/photo-files';
import { readEntries } from '../../_shared/repositories/calls';
import { readNamesOf } from '../../_shared/repositories/members';
import { findSchool } from '../../_shared/repositories/schools';

/** As many finds as a phone turns over at a time. */
const PAGE = 50;
/** As many links as storage gives in one go. */
const LINKS = 50;

/** A call with what the caller handed in, and with what others did once it is open to the caller. */
export async function callView(caller: Caller, call: CollectionCall, now: number): Promise<CallView> {
  const { schoolId, callId, title, ask, untilMs, byMemberId, booklet } = call;
  const [entries, school, names] = await Promise.all([
    readEntries(call),
    findSchool(schoolId),
    readNamesOf(schoolId, [byMemberId]),
  ]);
  const own = entries.filter(({ memberId }) => memberId === caller.memberId);
  const reads = mayReadEntries(caller, call, now);
  return {
    callId,
    title,
    ask,
    whom: whomOf(call, groupNamer(school)),
    by: namer(names)(byMemberId),
    untilMs,
    closed: isClosed(call, now),
    mayHandIn: isAsked(caller, call) && !isClosed(call, now),
    mayManage: mayManageCall(caller, call),
    own: await findViews(caller, call, own),
    others: reads ? await pageOf(caller, call, entries, null) : null,
    booklet:
      booklet === null
        ? null
        : { resourceId: booklet.resourceId, title: booklet.title, compiledAtMs: booklet.compiledAtMs },
  };
}

export function whomOf(
  { groupId }: Pick<CollectionCall, 'groupId'>,
  groupOf: (id: string) => string,
): string {
  return groupId === null ? '全校' : groupOf(groupId);
}

/** What others than the caller handed in, after an entry. */
export async function pageOf(
  caller: Caller,
  call: CollectionCall,
  entries: readonly CollectionEntry[],
  after: string | null,
): Promise<FindPage> {
  const others = entries.filter(({ memberId }) => memberId !== caller.memberId);
  const from = after === null ? 0 : others.findIndex(({ entryId }) => entryId === after) + 1;
  const page = others.slice(from, from + PAGE);
  const isLast = from + PAGE >= others.length;
  return {
    entries: await findViews(caller, call, page),
    next: isLast ? null : (page.at(-1)?.entryId ?? null),
  };
}

async function findViews(
  { schoolId, memberId }: Caller,
  { booklet }: CollectionCall,
  entries: readonly CollectionEntry[],
): Promise<FindView[]> {
  const shown = entries.map((entry) => ({
    entry,
    photos: visiblePhotos(entry.photos, entry.memberId === memberId),
  }));
  const [links, names] = await Promise.all([
    linksOf(shown.flatMap(({ photos }) => photos.map(({ fileId }) => fileId))),
    readNamesOf(schoolId, [...new Set(entries.map((entry) => entry.memberId))]),
  ]);
  const compiled = new Set(booklet?.parts.map(({ entryId }) => entryId));
  return shown.map(({ entry, photos }) => ({
    entryId: entry.entryId,
    author: namer(names)(entry.memberId),
    mine: entry.memberId === memberId,
    title: entry.title,
    text: entry.text,
    photos: photos.map(
      ({ fileId, sizeBytes, check }): FindPhoto => ({
        fileId,
        sizeBytes,
        check,
        url: links.get(fileId) ?? null,
      }),
    ),
    mayCompile: entry.mayCompile,
    revision: entry.revision,
    handedInAtMs: entry.handedInAtMs,
    compiled: compiled.has(entry.entryId),
  }));
}

async function linksOf(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const chunks: string[][] = [];
  for (let from = 0; from < fileIds.length; from += LINKS) chunks.push(fileIds.slice(from, from + LINKS));
  const pages = await Promise.all(chunks.map(photoLinks));
  return new Map(pages.flatMap((links) => [...links]));
}
