import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { EntryView } from '@/contract/inspections';
import type { Refusal } from '@/domain/refusal';
import { call } from '@/platform/call';
import { onceBackOnline } from '@/platform/network';
import { newKey } from '@/platform/new-key';
import { discardPhoto, uploadPhoto } from '@/platform/photos';
import { remember, remembered } from '@/platform/storage';
import {
  afterTaken,
  changedMark,
  isSendable,
  type KeptMark,
  type KeptPhoto,
  type MarkChange,
  markingOf,
} from './kept-mark';
import { roundOf } from './rounds';

const KEY = 'inspection/marks';
const FIRST_MS = 2_000;
const LONGEST_MS = 30_000;
const MOST_A_CALL = 50;
const none: readonly KeptMark[] = [];

type Kept = Readonly<Record<string, readonly KeptMark[]>>;

const store = createStore<{ readonly kept: Kept }>(() => ({ kept: remembered<Kept>(KEY) ?? {} }));
let sending: Promise<void> | null = null;
let again: ReturnType<typeof setTimeout> | null = null;
let turn = 0;
let watching = false;

export function useKeptMarks(inspectionId: string): readonly KeptMark[] {
  return useStore(store).kept[inspectionId] ?? none;
}

/** Keeps a change to one notebook and sends it; a tap is on the phone before it is anywhere else. */
export function changeMark(inspectionId: string, entry: EntryView, change: MarkChange): void {
  put(inspectionId, changedMark(entry, find(inspectionId, entry.memberId), change, newKey()));
  void sendKeptMarks();
}

/** Changes the pictures of one notebook by what they are at that moment. */
export function changePhotos(
  inspectionId: string,
  entry: EntryView,
  make: (photos: readonly KeptPhoto[]) => readonly KeptPhoto[],
): void {
  const { photos } = changedMark(entry, find(inspectionId, entry.memberId), {}, '');
  changeMark(inspectionId, entry, { photos: make(photos) });
}

/** Lets go of what this phone says: what the cloud has stands. */
export function dropMark(inspectionId: string, memberId: string): void {
  for (const { local } of find(inspectionId, memberId)?.photos ?? []) if (local !== null) discardPhoto(local);
  write(
    inspectionId,
    of(inspectionId).filter((one) => one.memberId !== memberId),
  );
}

/** Says it again on what stands now, although somebody else marked meanwhile, or the check was down. */
export function insist(inspectionId: string, entry: EntryView): void {
  const kept = find(inspectionId, entry.memberId);
  if (kept === undefined) return;
  put(inspectionId, { ...kept, revision: entry.revision, stamp: newKey(), refusal: null });
  void sendKeptMarks();
}

/** Sends what waits, of all rounds; from the first look at a list on again by itself, and when the network comes back. */
export function sendKeptMarks(): Promise<void> {
  if (!watching) {
    watching = true;
    onceBackOnline(() => void sendKeptMarks());
  }
  sending ??= sendAll().finally(() => {
    sending = null;
    sendAgainLater();
  });
  return sending;
}

async function sendAll(): Promise<void> {
  for (const inspectionId of Object.keys(store.getState().kept)) {
    for (const { memberId } of of(inspectionId)) await uploadWaiting(inspectionId, memberId);
    for (;;) {
      const batch = of(inspectionId).filter(isFresh).slice(0, MOST_A_CALL);
      if (batch.length === 0 || !(await sendBatch(inspectionId, batch))) break;
    }
  }
}

/** What the cloud does not have yet: a mark that waits only for its pictures has been sent. */
function isFresh(kept: KeptMark): boolean {
  return isSendable(kept) && kept.stamp !== sentStamps.get(kept.memberId);
}

/** The stamp of what the cloud took last, by person: a mark whose pictures still have to go is not sent over and over. */
const sentStamps = new Map<string, string>();

/** Whether the cloud answered. */
async function sendBatch(inspectionId: string, batch: readonly KeptMark[]): Promise<boolean> {
  const markings = batch.flatMap((kept) => {
    const marking = markingOf(kept);
    return marking === null ? [] : [{ ...marking, photos: [...marking.photos] }];
  });
  const answer = await call('submission', 'markNotebooks', { inspectionId, markings });
  if (!answer.ok) {
    if (isSilence(answer.error.code)) return false;
    for (const kept of batch) refuseOne(inspectionId, kept, answer.error);
    return true;
  }
  const outcomes = new Map(answer.data.outcomes.map((outcome) => [outcome.entry.memberId, outcome]));
  showEntries(
    inspectionId,
    new Map([...outcomes].map(([memberId, { entry }]) => [memberId, entry])),
    answer.data.unmarked,
  );
  for (const kept of batch) {
    const outcome = outcomes.get(kept.memberId);
    if (outcome === undefined) dropMark(inspectionId, kept.memberId);
    else if (outcome.refusal !== null) refuseOne(inspectionId, kept, outcome.refusal);
    else settle(inspectionId, kept, outcome.entry);
  }
  return true;
}

function settle(inspectionId: string, sent: KeptMark, entry: EntryView): void {
  const now = find(inspectionId, sent.memberId);
  if (now === undefined) return;
  sentStamps.set(sent.memberId, sent.stamp);
  const left = afterTaken(now, sent, entry);
  if (left === null) dropMark(inspectionId, sent.memberId);
  else put(inspectionId, left);
}

function refuseOne(inspectionId: string, sent: KeptMark, refusal: Refusal): void {
  const now = find(inspectionId, sent.memberId);
  if (now?.stamp === sent.stamp) put(inspectionId, { ...now, refusal });
}

async function uploadWaiting(inspectionId: string, memberId: string): Promise<void> {
  for (const photo of find(inspectionId, memberId)?.photos ?? []) {
    if (photo.fileId !== null || photo.local === null) continue;
    const fileId = await uploadPhoto(photo.local, photo.path, () => undefined).fileId.catch(() => null);
    const now = find(inspectionId, memberId);
    if (fileId === null || now === undefined) return;
    const photos = now.photos.map((one) => (one.key === photo.key ? { ...one, fileId } : one));
    put(inspectionId, { ...now, photos, stamp: newKey() });
  }
}

function showEntries(inspectionId: string, changed: ReadonlyMap<string, EntryView>, unmarked: number): void {
  const round = roundOf(inspectionId);
  const { data } = round.current();
  if (data === null) return;
  const entries = data.entries.map((entry) => changed.get(entry.memberId) ?? entry);
  round.replace({ ...data, entries, unmarked });
}

/** A phone with bars but without answers never hears that its network is back: what waits is sent again by itself. */
function sendAgainLater(): void {
  const waits = Object.values(store.getState().kept).some((marks) => marks.some(isSendable));
  if (!waits) turn = 0;
  if (!waits || again !== null) return;
  again = setTimeout(
    () => {
      again = null;
      void sendKeptMarks();
    },
    Math.min(FIRST_MS * 2 ** turn, LONGEST_MS),
  );
  turn += 1;
}

function isSilence(code: string): boolean {
  return code === 'offline' || code === 'unavailable';
}

function of(inspectionId: string): readonly KeptMark[] {
  return store.getState().kept[inspectionId] ?? none;
}

function find(inspectionId: string, memberId: string): KeptMark | undefined {
  return of(inspectionId).find((kept) => kept.memberId === memberId);
}

function put(inspectionId: string, kept: KeptMark): void {
  write(inspectionId, [...of(inspectionId).filter(({ memberId }) => memberId !== kept.memberId), kept]);
}

function write(inspectionId: string, marks: readonly KeptMark[]): void {
  const { [inspectionId]: _, ...others } = store.getState().kept;
  const kept = marks.length === 0 ? others : { ...others, [inspectionId]: marks };
  store.setState({ kept });
  remember(KEY, kept);
}
