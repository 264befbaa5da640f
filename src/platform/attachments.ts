import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type Attached,
  nothingAttached,
  type SentAttachments,
  sentOf,
  waitingOf,
  withLost,
  withoutItem,
  withSent,
} from '@/domain/sharing/attachment';
import type { FileEnding } from '@/domain/submission/work-kind';
import { chooseHeldFile, chooseHeldPhotos, type FileTrouble } from './chosen-attachments';
import { onceBackOnline } from './network';
import { discardPhoto } from './photos';
import { forget, remember, remembered } from './storage';
import { sendUpload, type UploadState, uploadStateOf, uploadStore } from './uploads';

interface AttachmentRules {
  /** The key under which this form's attachments survive the app. */
  readonly rememberAs: string;
  /** Where they go in the cloud, under the person's own path: `SCHOOL/MEMBER/sharing/`. */
  readonly folder: string;
  readonly photosMost: number;
  readonly filesMost: number;
  readonly endings: readonly FileEnding[];
}

export interface Attachments {
  /** For the form: what it holds and how far each is; while it is shown, what is waiting goes on by itself. */
  readonly use: () => ShownAttachments;
  readonly addPhotos: () => Promise<void>;
  /** Answers what stands in the way, if anything does. */
  readonly addFile: () => Promise<FileTrouble | 'tooMany' | null>;
  readonly remove: (key: string) => void;
  /** Sends what is waiting, one after another; answers when each has gone or failed. */
  readonly send: () => Promise<void>;
  /** What the cloud is told; null while something is not there yet. */
  readonly whole: () => SentAttachments | null;
  /** The cloud does not find these: they go again. */
  readonly lost: (fileIds: readonly string[]) => void;
  /** The form was taken: nothing of it stays on the phone. */
  readonly clear: () => void;
}

/** Photos and files of a form: kept over restarts, sent one by one, and what the cloud has is never sent again. */
export function createAttachments(rules: AttachmentRules): Attachments {
  const { rememberAs, photosMost, filesMost, endings } = rules;
  const store = createStore<Attached>(() => remembered<Attached>(rememberAs) ?? nothingAttached);
  const change = (to: Attached) => {
    store.setState(to, true);
    remember(rememberAs, to);
  };
  const send = onceAtATime(() => sendWaiting(store, change, rules.folder));
  return {
    use: () => useShown(store, send),
    addPhotos: async () => {
      const added = await chooseHeldPhotos(photosMost - store.getState().photos.length);
      const { photos, files } = store.getState();
      change({ photos: [...photos, ...added].slice(0, photosMost), files });
      void send();
    },
    addFile: async () => {
      if (store.getState().files.length >= filesMost) return 'tooMany';
      const added = await chooseHeldFile(endings);
      if (added === null || typeof added === 'string') return added;
      const { photos, files } = store.getState();
      change({ photos, files: [...files, added] });
      void send();
      return null;
    },
    remove: (key) => {
      const before = store.getState();
      change(withoutItem(before, key));
      discard([...before.photos, ...before.files].filter((item) => item.key === key));
    },
    send,
    whole: () => sentOf(store.getState()),
    lost: (fileIds) => change(withLost(store.getState(), fileIds)),
    clear: () => {
      const { photos, files } = store.getState();
      store.setState(nothingAttached, true);
      forget(rememberAs);
      discard([...photos, ...files]);
    },
  };
}

function onceAtATime(act: () => Promise<void>): () => Promise<void> {
  let acting: Promise<void> | null = null;
  return () => {
    acting ??= act().finally(() => {
      acting = null;
    });
    return acting;
  };
}

/** A poor connection loses some of many uploads: each is tried so often before it is said to have failed. */
const TRIES = 3;

async function sendWaiting(
  store: StoreApi<Attached>,
  change: (to: Attached) => void,
  folder: string,
): Promise<void> {
  const tries = new Map<string, number>();
  for (;;) {
    const waiting = waitingOf(store.getState());
    const next = waiting.find(({ key }) => (tries.get(key) ?? 0) < TRIES);
    if (next === undefined) return;
    tries.set(next.key, (tries.get(next.key) ?? 0) + 1);
    const fileId = await sendUpload(next.key, next.path, `${folder}${next.cloudName}`);
    if (fileId !== null) change(withSent(store.getState(), next.key, fileId));
  }
}

function discard(items: readonly { readonly path: string }[]): void {
  for (const item of items) discardPhoto(item);
}

/** As a form shows it: `photos` fits PhotoWell, `files` FileList once the size is put in words. */
export function shownOf({ photos, files }: Attached, uploads: UploadState) {
  return {
    photos: photos.map((photo) => ({ id: photo.key, src: photo.path, ...uploadStateOf(photo, uploads) })),
    files: files.map((file) => {
      const { key: id, path, name, sizeBytes } = file;
      return { id, path, name, sizeBytes, ...uploadStateOf(file, uploads) };
    }),
  };
}

export type ShownAttachments = ReturnType<typeof shownOf>;

function useShown(store: StoreApi<Attached>, send: () => Promise<void>): ShownAttachments {
  // biome-ignore lint/correctness/useExhaustiveDependencies: one form keeps its store while it is shown.
  useEffect(() => {
    void send();
    return onceBackOnline(() => void send());
  }, []);
  return shownOf(useStore(store), useStore(uploadStore));
}
