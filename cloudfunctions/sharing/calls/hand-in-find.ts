import type { Caller } from '@/contract/policy';
import type { sharing } from '@/contract/sharing';
import { accept, type Result } from '@/domain/refusal';
import { collectionRefused, isAsked } from '@/domain/sharing/collection-call';
import {
  type CollectionEntry,
  decideEntry,
  type EntryDraft,
  withConsent,
  withdrawnEntry,
} from '@/domain/sharing/collection-entry';
import { cleanText } from '@/domain/submission/text';
import { withoutId } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { inspectPhotos } from '../../_shared/photo-files';
import { changeEntry, entryDocumentId, findEntry, readEntries } from '../../_shared/repositories/calls';
import { askAboutShared } from '../../_shared/shared-pictures';
import { wordsFault } from '../../_shared/text-check';
import { liesUnderOwnPath } from '../../_shared/uploads';
import { callView } from './call-view';
import { readableCall } from './open-call';

type Contract = typeof sharing.actions;

/**
 * Hands in a find, or changes it. Words and files are looked at before anything is stored; pictures are stored as waiting
 * and asked about right after, or by the timer when this is cut off between.
 */
export const handInFind: Handler<Contract['handInFind']> = async (
  { caller, openId, now },
  { callId, key, ...input },
) => {
  const call = await readableCall(caller, callId);
  if (!call.ok) return call;
  if (!isAsked(caller, call.data)) return collectionRefused('notAsked');
  const { schoolId, memberId } = caller;
  const entryId = `${memberId}-${key}`;
  const draft = { ...input, title: cleanText(input.title), text: cleanText(input.text) };
  const entryKey = { schoolId, callId, entryId };
  const [standing, entries] = await Promise.all([findEntry(entryKey), readEntries(call.data)]);
  const others = entries.filter((each) => each.memberId === memberId && each.entryId !== entryId).length;
  const ground = { call: call.data, entryId, memberId, others };
  const foreseen = decideEntry(standing, draft, ground, now);
  if (!foreseen.ok) return foreseen;
  const isNews = foreseen.data !== standing;
  if (isNews) {
    const fault = await draftFault(caller, openId, draft, standing);
    if (!fault.ok) return fault;
  }
  const stored = isNews
    ? await changeEntry(entryKey, (fresh) => decideEntry(fresh, draft, ground, now))
    : foreseen;
  if (!stored.ok) return stored;
  if (isNews) {
    const picture = { schoolId, sharedIn: 'collectionEntries', sharedId: entryDocumentId(entryKey) } as const;
    await askAboutShared(picture, stored.data, openId, now);
  }
  return accept(await callView(caller, call.data, now));
};

async function draftFault(
  caller: Caller,
  openId: string,
  { title, text, photos }: EntryDraft,
  standing: CollectionEntry | null,
): Promise<
  Result<null, 'notYourFile' | 'fileMissing' | 'wrongPhoto' | 'contentRefused' | 'checkUnavailable'>
> {
  if (!photos.every(({ fileId }) => liesUnderOwnPath(fileId, caller)))
    return collectionRefused('notYourFile');
  const known = new Set(standing?.photos.map(({ fileId }) => fileId));
  const news = photos.filter(({ fileId }) => !known.has(fileId));
  const looks = await inspectPhotos(news);
  const missing = news.filter((_, index) => looks[index]?.kind === 'missing').map(({ fileId }) => fileId);
  if (missing.length > 0) return collectionRefused('fileMissing', { fileIds: missing });
  if (looks.some(({ kind }) => kind === 'bad')) return collectionRefused('wrongPhoto');
  if (standing?.title === title && standing.text === text) return accept(null);
  const fault = await wordsFault(openId, `${title}\n${text}`, 'piece');
  return fault === null ? accept(null) : collectionRefused(fault);
}

/** Its author takes a find back whenever that is; a booklet that has it shows it no more. */
export const withdrawFind: Handler<Contract['withdrawFind']> = async ({ caller, now }, { callId, entryId }) =>
  changeOwn(caller, callId, entryId, now, (entry) => withdrawnEntry(entry, now));

export const setMayCompile: Handler<Contract['setMayCompile']> = async (
  { caller, now },
  { callId, entryId, mayCompile },
) => changeOwn(caller, callId, entryId, now, (entry) => withConsent(entry, mayCompile));

async function changeOwn(
  caller: Caller,
  callId: string,
  entryId: string,
  now: number,
  change: (entry: CollectionEntry) => CollectionEntry,
) {
  const call = await readableCall(caller, callId);
  if (!call.ok) return call;
  const entryKey = { schoolId: caller.schoolId, callId, entryId };
  const standing = await findEntry(entryKey);
  if (standing === null || standing.memberId !== caller.memberId) return collectionRefused('notYourEntry');
  await changeEntry<never>(entryKey, (entry) => accept(change(entry ?? withoutId(standing))));
  return accept(await callView(caller, call.data, now));
}
