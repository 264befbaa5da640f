import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { withoutItem } from '@/domain/sharing/attachment';
import {
  answered,
  emptyOutbox,
  isEmptyPost,
  letGo,
  type Outbox,
  type OutboxPost,
  sent,
  takenUp,
  withBegun,
  withDesk,
  withoutPost,
  withPost,
  withUploaded,
} from '@/domain/sharing/outbox';
import { nextStep, type OutboxStep, pauseAfterGo } from '@/domain/sharing/outbox-step';
import type { FileEnding } from '@/domain/submission/work-kind';
import { call } from '@/platform/call';
import { chooseHeldFile, chooseHeldPhotos, type FileTrouble } from '@/platform/chosen-attachments';
import { serverNow } from '@/platform/clock';
import { isOnline, onceBackOnline } from '@/platform/network';
import { newKey } from '@/platform/new-key';
import { discardPhoto } from '@/platform/photos';
import { remember, remembered } from '@/platform/storage';
import { sendUpload } from '@/platform/uploads';

const KEY = 'feed/outbox';
export const MOST_PHOTOS = 9;
export const MOST_FILES = 3;
const endings: readonly FileEnding[] = ['docx', 'pptx', 'xlsx', 'pdf'];

const store = createStore<Outbox>(() => remembered<Outbox>(KEY) ?? emptyOutbox);
/** How many posts went out since the app was opened: whoever shows a feed reads it anew when it grows. */
const sentStore = createStore(() => ({ count: 0 }));

function change(by: (outbox: Outbox) => Outbox): void {
  const next = by(store.getState());
  store.setState(next, true);
  remember(KEY, next);
}

/** What a reading of the cloud told this phone. */
export function noteDesk(desk: { readonly stamp: string; readonly uploadPath: string }): void {
  change((outbox) => withDesk(outbox, desk));
}

export function useOutboxPosts(tripId: string): readonly OutboxPost[] {
  const { posts } = useStore(store);
  return posts.filter((post) => post.tripId === tripId && !(post.state === 'writing' && isEmptyPost(post)));
}

export function useOutboxPost(key: string): OutboxPost | null {
  return useStore(store).posts.find((post) => post.key === key) ?? null;
}

export function useSentCount(): number {
  return useStore(sentStore).count;
}

/** The post that is being written on a trip, begun now if there is none; answers its key. */
export function beginPost(tripId: string): string {
  const begun = store.getState().posts.find((post) => post.tripId === tripId && post.state === 'writing');
  if (begun !== undefined) return begun.key;
  const key = newKey();
  change((outbox) => withBegun(outbox, key, tripId));
  return key;
}

export function writeText(key: string, text: string): void {
  change((outbox) => withPost(outbox, key, (post) => ({ ...post, text })));
}

export async function addPhotos(key: string): Promise<void> {
  const held = postOf(key)?.attached.photos.length ?? MOST_PHOTOS;
  const added = await chooseHeldPhotos(MOST_PHOTOS - held);
  change((outbox) =>
    withPost(outbox, key, ({ attached, ...post }) => ({
      ...post,
      attached: { ...attached, photos: [...attached.photos, ...added].slice(0, MOST_PHOTOS) },
    })),
  );
  sendNow();
}

/** Answers what stands in the way, if anything does. */
export async function addFile(key: string): Promise<FileTrouble | null> {
  const added = await chooseHeldFile(endings);
  if (added === null || typeof added === 'string') return added;
  change((outbox) =>
    withPost(outbox, key, ({ attached, ...post }) => ({
      ...post,
      attached: { ...attached, files: [...attached.files, added] },
    })),
  );
  sendNow();
  return null;
}

export function removeItem(key: string, itemKey: string): void {
  const post = postOf(key);
  if (post === undefined) return;
  change((outbox) =>
    withPost(outbox, key, (one) => ({ ...one, attached: withoutItem(one.attached, itemKey) })),
  );
  for (const item of itemsOf(post)) if (item.key === itemKey) discardPhoto(item);
}

/** Lets a post go and begins to send it. */
export function sendPost(key: string): void {
  change((outbox) => letGo(outbox, key, serverNow()));
  sendNow();
}

/** Takes a post in hand again; answers the key that it has from now on. */
export function takeUp(key: string): string {
  const next = newKey();
  change((outbox) => takenUp(outbox, key, next));
  return postOf(next) === undefined ? key : next;
}

/** Throws a post away that was not sent. */
export function dropPost(key: string): void {
  const post = postOf(key);
  change((outbox) => withoutPost(outbox, key));
  for (const item of post === undefined ? [] : itemsOf(post)) discardPhoto(item);
}

function postOf(key: string): OutboxPost | undefined {
  return store.getState().posts.find((post) => post.key === key);
}

function itemsOf({ attached }: OutboxPost) {
  return [...attached.photos, ...attached.files];
}

let going: Promise<void> | null = null;

/** Sends what waits, oldest first and one thing at a time; two calls at once are one. */
function sendOutbox(): Promise<void> {
  going ??= go().finally(() => {
    going = null;
  });
  return going;
}

async function go(): Promise<void> {
  const tries = new Map<string, number>();
  for (;;) {
    const step = nextStep(store.getState(), tries);
    if (step === null) return;
    const key = step.kind === 'upload' ? step.key : step.post.key;
    tries.set(key, (tries.get(key) ?? 0) + 1);
    await take(step);
  }
}

async function take(step: OutboxStep): Promise<void> {
  if (step.kind === 'upload') {
    const fileId = await sendUpload(step.key, step.path, step.cloudPath);
    if (fileId !== null) change((outbox) => withUploaded(outbox, step.key, fileId));
    return;
  }
  const { key, tripId, text, written } = step.post;
  if (written === null) return;
  change((outbox) => sent(outbox, key));
  const answer = await call('sharing', 'post', { tripId, key, text, ...written, ...copied(step.attached) });
  change((outbox) => answered(outbox, key, answer));
  if (!answer.ok) return;
  for (const item of itemsOf(step.post)) discardPhoto(item);
  sentStore.setState(({ count }) => ({ count: count + 1 }));
}

function copied({ photos, files }: Extract<OutboxStep, { kind: 'post' }>['attached']) {
  return { photos: [...photos], files: [...files] };
}

let pages = 0;
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Sends what waits now; what is left is tried again after a pause that grows, as long as a page about a trip is there. */
async function wake(): Promise<void> {
  clearTimeout(timer);
  if (!isOnline()) return;
  await sendOutbox();
  const isLeft = store.getState().posts.some(({ state }) => state === 'waiting');
  failures = isLeft ? failures + 1 : 0;
  clearTimeout(timer);
  if (isLeft && pages > 0) timer = setTimeout(() => void wake(), pauseAfterGo(failures));
}

/** Somebody asked for it: without a pause. */
export function sendNow(): void {
  failures = 0;
  void wake();
}

/** For every page about a trip: what waits is sent at once, when the network is back, and again after a pause. */
export function useSending(): void {
  useEffect(() => {
    pages += 1;
    sendNow();
    const stop = onceBackOnline(sendNow);
    return () => {
      pages -= 1;
      stop();
    };
  }, []);
}
