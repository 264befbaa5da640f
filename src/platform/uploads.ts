import { createStore } from 'zustand/vanilla';
import { uploadPhoto } from './photos';

/** How far each photo and file is that the cloud does not have yet, by its key. */
export interface UploadState {
  readonly percent: Readonly<Record<string, number>>;
  readonly failed: Readonly<Record<string, true>>;
}

const uploads = createStore<UploadState>(() => ({ percent: {}, failed: {} }));
const running = new Map<string, Promise<string | null>>();

export const uploadStore = uploads;

/**
 * Sends one photo or file under the place that its key gives it; asked twice while it is on its way, it goes once. Answers
 * its file id, or null when it did not arrive.
 */
export function sendUpload(key: string, path: string, cloudPath: string): Promise<string | null> {
  const underway = running.get(key);
  if (underway !== undefined) return underway;
  const sending = send(key, path, cloudPath).finally(() => running.delete(key));
  running.set(key, sending);
  return sending;
}

async function send(key: string, path: string, cloudPath: string): Promise<string | null> {
  mark(key, 0, false);
  try {
    return await uploadPhoto({ path }, cloudPath, (percent) => mark(key, percent, false)).fileId;
  } catch {
    mark(key, 0, true);
    return null;
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

/** What a form says of something that it holds. */
export function uploadStateOf(
  { key, fileId }: { readonly key: string; readonly fileId: string | null },
  { percent, failed }: UploadState,
): { readonly state: 'waiting' | 'uploading' | 'done' | 'failed'; readonly percent?: number } {
  if (fileId !== null) return { state: 'done' };
  if (failed[key]) return { state: 'failed' };
  const done = percent[key];
  return done === undefined ? { state: 'waiting' } : { state: 'uploading', percent: done };
}
