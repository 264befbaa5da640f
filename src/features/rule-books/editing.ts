import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Finding } from '@/contract/rule-books';
import type { Refusal } from '@/domain/refusal';
import type { RuleBookFault } from '@/domain/scoring/rule-book';
import { schoolDay } from '@/domain/term/school-day';
import { call } from '@/platform/call';
import { serverNow } from '@/platform/clock';
import { forget, remember, remembered } from '@/platform/storage';
import { type BookDraft, beginDraft, checkedWith, keptOf, refusedWith } from './draft';
import { emptyBook, endOwnBook } from './own-book';
import { knownRuleBooks, newestVersion, refreshRuleBooks, ruleBookOf } from './rule-books';

interface EditingState {
  readonly draft: BookDraft | null;
  /** When the phone last kept the draft; null when it could not, or nothing was changed yet. */
  readonly keptAtMs: number | null;
  /** Why the last check or save came to nothing. */
  readonly refusal: Refusal | null;
}

const stores = new Map<string, StoreApi<EditingState>>();
const keyOf = (bookId: string) => `ruleBookDraft/${bookId}`;

/** The one draft of a book on this phone: the pages of the editor share it, and it outlives them. */
function storeOf(bookId: string): StoreApi<EditingState> {
  const found = stores.get(bookId);
  if (found !== undefined) return found;
  const made = createStore<EditingState>(() => ({
    draft: keptDraft(bookId),
    keptAtMs: null,
    refusal: null,
  }));
  stores.set(bookId, made);
  return made;
}

/** What the phone kept of a draft; one kept by an earlier release knows its way back in another form. */
function keptDraft(bookId: string): BookDraft | null {
  const kept = remembered<BookDraft>(keyOf(bookId));
  return kept === null || Array.isArray(kept.undo) ? kept : { ...kept, undo: [] };
}

export function useEditing(bookId: string): EditingState {
  return useStore(storeOf(bookId));
}

/** Begins a draft from a saved version, from nothing under version 0, unless the phone still holds one. */
export async function beginEditing(id: string, version: number): Promise<void> {
  if (version === 0) return beginFromNothing(id);
  const source = ruleBookOf(id, version);
  await Promise.all([refreshRuleBooks(), source.refresh()]);
  const store = storeOf(id);
  const view = source.current().data;
  if (store.getState().draft !== null || view === null) return;
  const newest = Math.max(version, newestVersion(knownRuleBooks(), id));
  const today = schoolDay(serverNow());
  store.setState({ draft: beginDraft(id, view.book, newest, view.findings, today) });
}

function beginFromNothing(id: string): void {
  const store = storeOf(id);
  if (store.getState().draft !== null) return;
  const today = schoolDay(serverNow());
  store.setState({ draft: beginDraft(id, emptyBook(id, today), 0, [], today) });
}

/** Writes a change down, on the phone at once: nothing typed is lost when the app dies. */
export function change(bookId: string, act: (draft: BookDraft) => BookDraft): void {
  const store = storeOf(bookId);
  const { draft } = store.getState();
  if (draft === null) return;
  const changed = act(draft);
  if (changed === draft) return;
  const kept = remember(keyOf(bookId), keptOf(changed));
  store.setState({ draft: changed, keptAtMs: kept ? serverNow() : null, refusal: null });
}

export function dropDraft(bookId: string): void {
  forget(keyOf(bookId));
  endOwnBook(bookId);
  storeOf(bookId).setState({ draft: null, keptAtMs: null, refusal: null });
}

/**
 * Asks the cloud what it says of the draft: how many findings, null when there was no answer. What was typed meanwhile
 * stays; the answer then is of an earlier book.
 */
export async function checkDraft(bookId: string): Promise<number | null> {
  const store = storeOf(bookId);
  const { draft } = store.getState();
  if (draft === null) return null;
  const answer = await call('ledger', 'checkRuleBook', { book: draft.book });
  if (store.getState().draft?.book !== draft.book) return null;
  if (!answer.ok) {
    takeRefusal(bookId, answer.error);
    return null;
  }
  const { findings } = answer.data;
  change(bookId, (now) => checkedWith(now, findings));
  return findings.length;
}

/** Saves the draft as the next version. Its number when done; null when it was refused, and then the draft stands. */
export async function saveDraft(bookId: string): Promise<number | null> {
  const { draft } = storeOf(bookId).getState();
  if (draft === null) return null;
  const { book, basedOn, effectiveFrom, reason } = draft;
  const answer = await call('ledger', 'saveRuleBook', { book, basedOn, effectiveFrom, reason });
  if (!answer.ok) {
    takeRefusal(bookId, answer.error);
    return null;
  }
  const { version } = answer.data.book;
  ruleBookOf(bookId, version).replace(answer.data);
  dropDraft(bookId);
  void refreshRuleBooks();
  return version;
}

/** After another officer saved: the draft stays as it is, and stands on what is newest now. */
export function standOnNewest(bookId: string): void {
  change(bookId, (draft) => ({ ...draft, basedOn: newestVersion(knownRuleBooks(), bookId) }));
}

function takeRefusal(bookId: string, refusal: Refusal): void {
  const { details } = refusal;
  if (refusal.code === 'bookFaults')
    change(bookId, (draft) => refusedWith(draft, (details ?? []) as readonly RuleBookFault[]));
  if (refusal.code === 'bookFindings')
    change(bookId, (draft) => checkedWith(draft, (details ?? []) as readonly Finding[]));
  if (refusal.code === 'bookChanged') void refreshRuleBooks();
  storeOf(bookId).setState({ refusal });
}
