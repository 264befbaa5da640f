import type { FileRule } from '@/domain/submission/work-kind';
import { chooseHeldFile, type FileTrouble } from '@/platform/chosen-attachments';
import { onceBackOnline } from '@/platform/network';
import { newKey } from '@/platform/new-key';
import { choosePhotos, discardPhoto, type LocalPhoto } from '@/platform/photos';
import { sendUpload } from '@/platform/uploads';
import { type DraftPhoto, waitingOf } from './draft';
import { withFile, without, withPhotos, withUploaded } from './draft-changes';
import { changeDraft, readPiece, type Writing } from './writing';

/** Adds photos of the person's choice, as many as there is room for, and starts to send them. */
export async function addPhotos(writing: Writing, room: number): Promise<void> {
  if (room <= 0) return;
  const chosen = await choosePhotos(room);
  if (chosen.length === 0) return;
  changeDraft(writing, (draft) => withPhotos(draft, chosen.map(asDraftPhoto)));
  await sendWaiting(writing);
}

function asDraftPhoto(local: LocalPhoto): DraftPhoto {
  return { key: newKey(), local, fileId: null, sizeBytes: local.sizeBytes, caption: '' };
}

/** Adds one file of the person's choice and starts to send it. Answers what stands in the way, if anything does. */
export async function addFile(writing: Writing, { endings }: FileRule): Promise<FileTrouble | null> {
  const chosen = await chooseHeldFile(endings);
  if (chosen === null || typeof chosen === 'string') return chosen;
  const { path, ...file } = chosen;
  const local = { path, name: file.name, sizeBytes: file.sizeBytes };
  changeDraft(writing, (draft) => withFile(draft, { ...file, local }));
  await sendWaiting(writing);
  return null;
}

/** Takes a photo or file out of the draft, and its copy off the phone. */
export function removeItem(writing: Writing, key: string): void {
  const { draft } = writing.store.getState();
  const item = [...(draft?.photos ?? []), ...(draft?.files ?? [])].find((one) => one.key === key);
  changeDraft(writing, (latest) => without(latest, key));
  if (item?.local) discardPhoto(item.local);
}

/** Sends what is waiting, one after another: a school's network carries one photo better than nine at once. */
export async function sendWaiting(writing: Writing): Promise<void> {
  const { draft, piece } = writing.store.getState();
  if (draft === null || piece === null) return;
  const { photos, files } = waitingOf(draft);
  for (const { key, local } of photos)
    if (local !== null) await send(writing, key, local.path, `${piece.uploadPath}${key}.${local.extension}`);
  for (const { key, local, ending } of files)
    if (local !== null) await send(writing, key, local.path, `${piece.uploadPath}${key}.${ending}`);
}

async function send(writing: Writing, key: string, path: string, cloudPath: string): Promise<void> {
  const fileId = await sendUpload(key, path, cloudPath);
  if (fileId !== null) changeDraft(writing, (draft) => withUploaded(draft, key, fileId));
}

/** Goes on with the words and the waiting photos whenever the network comes back. Answers how to stop. */
export function resumeWhenOnline(writing: Writing): () => void {
  return onceBackOnline(() => void readPiece(writing).then(() => sendWaiting(writing)));
}
