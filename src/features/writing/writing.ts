import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PieceView } from '@/contract/piece-view';
import type { Refusal } from '@/domain/refusal';
import type { WorkKind } from '@/domain/submission/work-kind';
import { call } from '@/platform/call';
import { serverNow } from '@/platform/clock';
import { discardPhoto } from '@/platform/photos';
import { forget, remember, remembered } from '@/platform/storage';
import { unbegunPiece } from './begin-offline';
import {
  type CloudDraft,
  choosing,
  cloudDraftOf,
  type Draft,
  draftOfCloud,
  exchanged,
  isEditable,
  meet,
  restored,
  sentFiles,
  sentPhotos,
  takingCloud,
} from './draft';
import { withLost } from './draft-changes';

export interface WritingState {
  readonly piece: PieceView | null;
  readonly draft: Draft | null;
  /** Where the latest words are safe; null until the first is written. */
  readonly saved: { readonly where: 'cloud' | 'phone'; readonly atMs: number } | null;
  /** Another device's draft, as the server holds it. */
  readonly other: CloudDraft | null;
  readonly refusal: Refusal | null;
}

export interface Writing {
  readonly dutyId: string;
  readonly store: StoreApi<WritingState>;
}

const SAVE_PAUSE_MS = 2000;
const keyOf = (dutyId: string) => `draft/${dutyId}`;
const pieceKeyOf = (dutyId: string) => `piece/${dutyId}`;
const timers = new WeakMap<Writing, ReturnType<typeof setTimeout>>();
const turns = new WeakMap<Writing, Promise<void>>();
const begun = new Map<string, Writing>();

/**
 * One piece on this page. What the phone kept is shown at once, also without network: its words and the form they stand
 * in. The cloud is read beside it. Who leaves and comes back goes on with the same one, whose last save may still be on
 * its way: a second one would take it for another device's.
 */
export function beginWriting(dutyId: string): Writing {
  const known = begun.get(dutyId);
  const shown = known?.store.getState().piece ?? null;
  if (known !== undefined && (shown === null || isEditable(shown))) return known;
  const writing = writingFromPhone(dutyId);
  begun.set(dutyId, writing);
  return writing;
}

function writingFromPhone(dutyId: string): Writing {
  const known = remembered<PieceView>(pieceKeyOf(dutyId)) ?? unbegunPiece(dutyId);
  const piece = known !== null && isEditable(known) ? known : null;
  const kept = restored(remembered<Draft>(keyOf(dutyId)), piece);
  const draft = kept ?? (piece && draftOfCloud(cloudDraftOf(piece), null));
  return {
    dutyId,
    store: createStore<WritingState>(() => ({ piece, draft, saved: null, other: null, refusal: null })),
  };
}

/** Reads and saves of a piece take turns: a reading that a save overtook would look like another device's draft. */
function inTurn(writing: Writing, act: () => Promise<void>): Promise<void> {
  const work = (turns.get(writing) ?? Promise.resolve()).then(act);
  turns.set(writing, work);
  return work;
}

/** Reads the cloud's piece and lets it meet what this phone holds. */
export function readPiece(writing: Writing): Promise<void> {
  return inTurn(writing, () => read(writing));
}

async function read(writing: Writing): Promise<void> {
  const { store } = writing;
  const answer = await call('submission', 'open', { dutyId: writing.dutyId });
  if (!answer.ok) {
    store.setState({ refusal: answer.error });
    return;
  }
  const piece = answer.data;
  const phone = store.getState().draft;
  const meeting = meet(phone, piece);
  store.setState({ piece, refusal: null });
  remember(pieceKeyOf(writing.dutyId), piece);
  if (meeting.kind === 'takeCloud') takeDraft(writing, takingCloud(piece, phone), piece.savedAtMs);
  else if (meeting.kind === 'choose') store.setState({ other: cloudDraftOf(piece) });
  else planSave(writing);
}

function takeDraft(writing: Writing, draft: Draft, savedAtMs: number | null): void {
  writing.store.setState({
    draft,
    other: null,
    saved: savedAtMs === null ? null : { where: 'cloud', atMs: savedAtMs },
  });
  remember(keyOf(writing.dutyId), draft);
}

/** Writes down a change: on the phone at once, in the cloud after a pause. */
export function changeDraft(writing: Writing, change: (draft: Draft) => Draft): void {
  const { draft } = writing.store.getState();
  if (draft === null) return;
  const changed = change(draft);
  const kept = remember(keyOf(writing.dutyId), changed);
  writing.store.setState({
    draft: changed,
    ...(kept ? { saved: { where: 'phone', atMs: serverNow() } } : {}),
  });
  planSave(writing);
}

function planSave(writing: Writing): void {
  clearTimeout(timers.get(writing));
  timers.set(
    writing,
    setTimeout(() => void saveNow(writing), SAVE_PAUSE_MS),
  );
}

/** Saves to the cloud what is not there yet; one save at a time, the next one with the latest words. */
export function saveNow(writing: Writing): Promise<void> {
  clearTimeout(timers.get(writing));
  return inTurn(writing, () => save(writing));
}

async function save(writing: Writing): Promise<void> {
  const { store, dutyId } = writing;
  const { draft, other } = store.getState();
  if (draft === null || draft.kind === null || !draft.unsaved || other !== null) return;
  const answer = await call('submission', 'saveDraft', asSent(dutyId, draft.kind, draft));
  if (answer.ok) {
    const latest = store.getState().draft ?? draft;
    // What was written while the answer was on its way stays unsaved, on the new revision.
    const saved: Draft = { ...latest, revision: answer.data.revision, unsaved: latest !== draft };
    store.setState({ draft: saved, refusal: null, saved: { where: 'cloud', atMs: answer.data.savedAtMs } });
    remember(keyOf(dutyId), saved);
    if (saved.unsaved) planSave(writing);
  } else if (answer.error.code === 'draftConflict') {
    store.setState({ other: answer.error.details as CloudDraft });
  } else if (answer.error.code !== 'offline') {
    store.setState({ refusal: answer.error });
  }
}

function asSent(dutyId: string, kind: WorkKind, draft: Draft) {
  const { revision, parts, shares } = draft;
  return { dutyId, kind, revision, parts, shares, photos: sentPhotos(draft), files: sentFiles(draft) };
}

/** The writer's choice between this phone's draft and the other's; the one that was not chosen stays on the phone. */
export async function chooseDraft(writing: Writing, which: 'phone' | 'other'): Promise<void> {
  const { draft, other } = writing.store.getState();
  if (draft === null || other === null) return;
  takeDraft(writing, choosing(draft, other, which), which === 'other' ? other.savedAtMs : null);
  if (which === 'phone') await saveNow(writing);
  // The other device's photos are shown by links that only a reading brings.
  else await readPiece(writing);
}

/** Goes on with a draft that was not chosen; the one in hand is laid down in its place. */
export function exchangeDraft(writing: Writing, index: number): void {
  changeDraft(writing, (draft) => exchanged(draft, index));
}

/** Hands the piece in. 已提交 is said only when the server has answered; a resend answers the same. */
export async function submitPiece(writing: Writing): Promise<boolean> {
  const { store, dutyId } = writing;
  await turns.get(writing);
  clearTimeout(timers.get(writing));
  const { draft } = store.getState();
  if (draft === null || draft.kind === null) return false;
  const answer = await call('submission', 'submit', asSent(dutyId, draft.kind, draft));
  if (answer.ok) {
    forget(keyOf(dutyId));
    freePhone(draft);
    const piece = answer.data;
    remember(pieceKeyOf(dutyId), piece);
    store.setState({ piece, draft: draftOfCloud(cloudDraftOf(piece), null), refusal: null });
    return true;
  }
  const { code, details } = answer.error;
  if (code === 'draftConflict') store.setState({ other: details as CloudDraft });
  else store.setState({ refusal: answer.error });
  if (code === 'fileMissing') {
    const { fileIds } = details as { readonly fileIds: readonly string[] };
    changeDraft(writing, (latest) => withLost(latest, fileIds));
  }
  return false;
}

/** The cloud has all of it: the copies on this phone may go. */
function freePhone(draft: Draft): void {
  for (const { photos, files } of [draft, ...draft.unchosen])
    for (const { local } of [...photos, ...files]) if (local !== null) discardPhoto(local);
}
