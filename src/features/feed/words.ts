import type { PostNews, PostView } from '@/contract/feed';
import { waitingOf } from '@/domain/sharing/attachment';
import type { OutboxPost } from '@/domain/sharing/outbox';
import type { PostHindrance } from '@/domain/sharing/post-right';
import { clockTime, monthDay, schoolDay } from '@/domain/term/school-day';
import type { UploadState } from '@/platform/uploads';

type Moments = Pick<PostView, 'atMs' | 'receivedAtMs' | 'isLate'>;

/** 「9月29日 10:42」; of a late one 「9月29日 10:42，11:05 传到」. */
export function whenText({ atMs, receivedAtMs, isLate }: Moments): string {
  const when = `${monthDay(atMs)} ${clockTime(atMs)}`;
  if (!isLate) return when;
  const day = schoolDay(receivedAtMs) === schoolDay(atMs) ? '' : `${monthDay(receivedAtMs)} `;
  return `${when}，${day}${clockTime(receivedAtMs)} 传到`;
}

/** A line about something that arrived elsewhere than where one reads. */
export function newsText(news: PostNews): string {
  return news.isLate ? `${news.by}：${whenText(news)}` : `${news.by} 刚发了一条`;
}

/** What keeps a traveller from posting now; null for somebody who never posts here. */
export const hindranceTexts: Readonly<Record<PostHindrance, string | null>> = {
  notTraveller: null,
  tripNotApproved: '批准以后，从出发那天起可以发现场',
  tripNotBegun: '从出发那天起可以发现场，没有网络也能写',
  tripClosed: null,
};

export interface OutboxWords {
  readonly state: string;
  /** What is the matter and what to do, if something is. */
  readonly note: string | null;
}

/** How far a post is that the cloud does not have yet: 待传, 上传 62%, 没通过审核. */
export function outboxWords(post: OutboxPost, uploads: UploadState, online: boolean): OutboxWords {
  const note = post.refusal?.message ?? null;
  switch (post.state) {
    case 'writing':
      return { state: '没写完', note };
    case 'refused':
      return { state: post.refusal?.code === 'contentRefused' ? '没通过审核' : '没传上', note };
    case 'waiting': {
      if (!online) return { state: '待传', note: '有网络后自动传，关掉小程序也不丢' };
      const waiting = waitingOf(post.attached).length;
      if (waiting > 0 && waiting <= all(post)) return { state: `上传 ${percentOf(post, uploads)}%`, note };
      return { state: post.unanswered ? '正在传' : '待传', note };
    }
  }
}

function all({ attached }: OutboxPost): number {
  return attached.photos.length + attached.files.length;
}

/** How much of its photos and files the cloud has, by their sizes. */
export function percentOf({ attached }: Pick<OutboxPost, 'attached'>, { percent }: UploadState): number {
  const items = [...attached.photos, ...attached.files];
  const whole = items.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const there = items.reduce(
    (sum, { key, fileId, sizeBytes }) => sum + (fileId === null ? (percent[key] ?? 0) / 100 : 1) * sizeBytes,
    0,
  );
  return whole === 0 ? 0 : Math.floor((there / whole) * 100);
}

export function sizeText(bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  return megabytes >= 1 ? `${megabytes.toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
