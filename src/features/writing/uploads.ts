import { createStore } from 'zustand/vanilla';
import { onceBackOnline } from '@/platform/network';
import { newKey } from '@/platform/new-key';
import { choosePhotos, discardPhoto, type LocalPhoto, uploadPhoto } from '@/platform/photos';
import { type DraftPhoto, waitingPhotos, withoutPhoto, withPhotos, withUploaded } from './draft';
import { changeDraft, readPiece, type Writing } from './writing';

/** How far each photo is that the cloud does not have yet, by its key. */
export interface UploadState {
  readonly percent: Readonly<Record<string, number>>;
  readonly failed: Readonly<Record<string, true>>;
}

const uploads = createStore<UploadState>(() => ({ percent: {}, failed: {} }));
const running = new Set<string>();

export const uploadStore = uploads;

/** Adds photos of the person's choice, as many as there is room for, and starts to send them. */
export async function addPhotos(writing: Writing, room: number): Promise<void> {
  if (room <= 0) return;
  const chosen = await choosePhotos(room);
  if (chosen.length === 0) return;
  changeDraft(writing, (draft) => withPhotos(draft, chosen.map(asDraftPhoto)));
  await sendWaiting(writing);
}

function asDraftPhoto(local: LocalPhoto): DraftPhoto {
  return { key: newKey(), local, fileId: null, sizeBytes: local.sizeBytes };
}

export function removePhoto(writing: Writing, key: string): void {
  const photo = writing.store.getState().draft?.photos.find((one) => one.key === key);
  changeDraft(writing, (draft) => withoutPhoto(draft, key));
  if (photo?.local) discardPhoto(photo.local);
}

/** Sends what is waiting, one after another: a school's network carries one photo better than nine at once. */
export async function sendWaiting(writing: Writing): Promise<void> {
  const { draft, piece } = writing.store.getState();
  if (draft === null || piece === null) return;
  for (const photo of waitingPhotos(draft)) await send(writing, piece.uploadPath, photo);
}

async function send(writing: Writing, uploadPath: string, photo: DraftPhoto): Promise<void> {
  const { key, local } = photo;
  if (local === null || running.has(key)) return;
  running.add(key);
  mark(key, 0, false);
  try {
    const { fileId } = uploadPhoto(local, `${uploadPath}${key}.${local.extension}`, (percent) =>
      mark(key, percent, false),
    );
    const sent = await fileId;
    changeDraft(writing, (draft) => withUploaded(draft, key, sent));
  } catch {
    mark(key, 0, true);
  } finally {
    running.delete(key);
  }
}

function mark(key: string, percent: number, failed: boolean): void {
  uploads.setState((state) => {
    const { [key]: _, ...others } = state.failed;
    return {
      percent: { ...state.percent, [key]: percent },
      failed: failed ? { ...others, [key]: true } : others,
    };
  });
}

/** Goes on with the words and the waiting photos whenever the network comes back. Answers how to stop. */
export function resumeWhenOnline(writing: Writing): () => void {
  return onceBackOnline(() => void readPiece(writing).then(() => sendWaiting(writing)));
}
