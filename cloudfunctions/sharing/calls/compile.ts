import type { CompileDesk } from '@/contract/calls';
import type { sharing } from '@/contract/sharing';
import { collectedMessage } from '@/domain/notice/collected-messages';
import { accept } from '@/domain/refusal';
import {
  type BookletDraft,
  bookletIdOf,
  type Compiled,
  compileBooklet as decide,
} from '@/domain/sharing/collection-booklet';
import { type CollectionCall, collectionRefused, isClosed } from '@/domain/sharing/collection-call';
import { type CollectionEntry, isForBooklet } from '@/domain/sharing/collection-entry';
import type { Resource } from '@/domain/sharing/resource';
import { cleanText } from '@/domain/submission/text';
import { auditId } from '../../_shared/audit';
import { inBatches } from '../../_shared/batches';
import { documentId, withoutId } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { addMessage } from '../../_shared/inbox';
import { namer } from '../../_shared/names';
import {
  callDocumentId,
  entryDocumentId,
  readCallsChangedSince,
  readEntries,
} from '../../_shared/repositories/calls';
import { readNamesOf } from '../../_shared/repositories/members';
import { wordsFault } from '../../_shared/text-check';
import { inTransaction } from '../../_shared/transaction';
import { managedCall } from './open-call';

type Contract = typeof sharing.actions;

const AT_ONCE = 10;
/** Three periods of the timer. */
const WINDOW_MS = 30 * 60_000;
const START_CHARACTERS = 60;

export const compileDesk: Handler<Contract['compileDesk']> = async ({ caller, now }, { callId }) => {
  const call = await managedCall(caller, callId);
  if (!call.ok) return call;
  // Before it closes only whoever opened it reads what was handed in, and nothing is compiled.
  if (!isClosed(call.data, now)) return collectionRefused('stillOpen');
  return accept(await deskOf(call.data, now));
};

async function deskOf(call: CollectionCall, now: number): Promise<CompileDesk> {
  const all = await readEntries(call);
  const entries = all.filter(isForBooklet);
  const nameOf = namer(
    await readNamesOf(
      call.schoolId,
      entries.map(({ memberId }) => memberId),
    ),
  );
  const standing = new Set(entries.map(({ entryId }) => entryId));
  const { booklet } = call;
  return {
    title: call.title,
    closed: isClosed(call, now),
    entries: entries.map(({ entryId, memberId, title, text, photos }) => ({
      entryId,
      author: nameOf(memberId),
      title,
      start: [...text].slice(0, START_CHARACTERS).join(''),
      photos: photos.filter(({ check }) => check === 'pass').length,
    })),
    keptBack: all.length - entries.length,
    booklet: booklet && {
      resourceId: booklet.resourceId,
      title: booklet.title,
      summary: booklet.summary,
      parts: booklet.parts.filter(({ entryId }) => standing.has(entryId)),
      revision: booklet.revision,
    },
  };
}

/**
 * Writes the booklet's resource and the state of the call in one transaction that reads each entry, so that nothing is
 * compiled whose author took it back a moment before. Authors are told once.
 */
export const compileBooklet: Handler<Contract['compileBooklet']> = async (
  { caller, openId, now },
  { callId, ...input },
) => {
  const call = await managedCall(caller, callId);
  if (!call.ok) return call;
  const draft: BookletDraft = {
    revision: input.revision,
    title: cleanText(input.title),
    summary: cleanText(input.summary),
    parts: input.parts.map(({ entryId, heading }) => ({ entryId, heading: cleanText(heading) })),
  };
  const words = [draft.title, draft.summary, ...draft.parts.map(({ heading }) => heading)].join('\n');
  const fault = await wordsFault(openId, words, 'piece');
  if (fault !== null) return collectionRefused(fault);
  const outcome = await inTransaction(async (transaction) => {
    const stored = await transaction.get<CollectionCall>('collectionCalls', callDocumentId(call.data));
    const fresh = stored === null ? call.data : withoutId(stored);
    const entries: (CollectionEntry | null)[] = [];
    for (const { entryId } of draft.parts)
      entries.push(
        await transaction.get<CollectionEntry>('collectionEntries', entryDocumentId({ ...fresh, entryId })),
      );
    const resourceDocument = documentId(fresh.schoolId, bookletIdOf(callId));
    const standing = await transaction.get<Resource>('resources', resourceDocument);
    const by = { memberId: caller.memberId, now };
    const result = decide(fresh, entries, standing && withoutId(standing), draft, by);
    if (!result.ok) return result;
    if (result.data === null) return accept(fresh);
    await write(result.data, resourceDocument);
    return accept(result.data.call);

    async function write({ call: changed, resource }: Compiled, id: string): Promise<void> {
      await transaction.replace('collectionCalls', callDocumentId(changed), changed);
      await transaction.replace('resources', id, resource);
      const { schoolId, memberId } = caller;
      const line = { schoolId, byMemberId: memberId, atMs: now, act: 'compileBooklet', subject: callId };
      const audit = { ...line, before: fresh.booklet, after: changed.booklet, reason: '' };
      await transaction.add('audits', auditId(line, String(changed.booklet?.revision ?? 0)), audit);
    }
  });
  if (!outcome.ok) return outcome;
  await tellAuthors(outcome.data);
  return accept(await deskOf(outcome.data, now));
};

async function tellAuthors(call: CollectionCall): Promise<number> {
  const { booklet } = call;
  if (booklet === null) return 0;
  const compiled = new Set(booklet.parts.map(({ entryId }) => entryId));
  const entries = (await readEntries(call)).filter(({ entryId }) => compiled.has(entryId));
  const authors = [...new Set(entries.map(({ memberId }) => memberId))].filter(
    (memberId) => memberId !== booklet.byMemberId,
  );
  const added = await inBatches(authors, AT_ONCE, (memberId) =>
    addMessage(collectedMessage(call, booklet, memberId)),
  );
  return added.filter(Boolean).length;
}

/** The timer's step: authors who were not told, because the compiling was cut off right after it was stored. */
export async function tellOfNewBooklets(schoolId: string, now: number): Promise<number> {
  const since = now - WINDOW_MS;
  const changed = await readCallsChangedSince(schoolId, since);
  let told = 0;
  for (const call of changed)
    if (call.booklet !== null && call.booklet.compiledAtMs >= since) told += await tellAuthors(call);
  return told;
}
