import * as v from 'valibot';
import type { PostHindrance } from '@/domain/sharing/post-right';
import type { PhotoCheck } from '@/domain/submission/submission';
import type { FileEnding } from '@/domain/submission/work-kind';
import { action, replying } from './action';
import { fileId, id } from './fields';
import { member } from './policy';

/** A picture as somebody may see it; the link is private and short-lived. */
export interface PostPhotoView {
  readonly fileId: string;
  readonly url: string | null;
  readonly check: PhotoCheck;
}

export interface PostFileView {
  readonly fileId: string;
  readonly name: string;
  readonly ending: FileEnding;
  readonly sizeBytes: number;
  readonly url: string | null;
}

export interface PostView {
  readonly tripId: string;
  readonly postId: string;
  readonly by: string;
  readonly mine: boolean;
  /** Where it stands, and when it arrived. */
  readonly atMs: number;
  readonly receivedAtMs: number;
  readonly isLate: boolean;
  readonly isOnSite: boolean;
  /** In a feed its beginning; `isCut` when there is more. */
  readonly text: string;
  readonly isCut: boolean;
  readonly photos: readonly PostPhotoView[];
  /** To its author alone: how many pictures the platform did not pass; nobody sees those. */
  readonly refusedPhotos: number;
  readonly files: readonly PostFileView[];
  readonly isPublic: boolean;
  /** Whether the caller may take it back and open it to others. */
  readonly mayTend: boolean;
}

/** Something that arrived, wherever it stands in the feed. */
export interface PostNews {
  readonly postId: string;
  readonly by: string;
  readonly atMs: number;
  readonly receivedAtMs: number;
  readonly isLate: boolean;
}

/** Where the next page begins: the place of the last post of the one before, and its id. */
export interface FeedCursor {
  readonly place: number;
  readonly postId: string;
}

/** What a phone needs to know of a trip in order to write without a network. */
export interface FeedDesk {
  /** What keeps the caller from posting now; null: nothing does. */
  readonly hindrance: PostHindrance | null;
  /** Where the caller's files go in the cloud. */
  readonly uploadPath: string;
  /** The server's moment, signed, as this phone was told it. */
  readonly stamp: string;
}

export interface FeedPage extends FeedDesk {
  readonly tripId: string;
  readonly topic: string;
  /** Newest first. */
  readonly posts: readonly PostView[];
  readonly next: FeedCursor | null;
  /** What arrived from others since the moment that was named, newest arrival first, at most fifty. */
  readonly news: readonly PostNews[];
  readonly serverNowMs: number;
}

export interface PostReply extends FeedDesk {
  readonly topic: string;
  readonly post: PostView;
  readonly serverNowMs: number;
}

/** A key that a phone makes for one post. */
const key = v.pipe(v.string(), v.regex(/^[a-z0-9]{8,32}$/, '编号不对，请重新打开页面'));
const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
const sizeBytes = v.pipe(v.number(), v.integer(), v.minValue(0));
const ofTrip = { tripId: id };
const ofPost = { ...ofTrip, postId: id };

const photo = v.strictObject({ fileId, sizeBytes });
const file = v.strictObject({
  fileId,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(120, '文件名请在 120 字以内')),
  ending: v.picklist(['docx', 'pptx', 'xlsx', 'pdf']),
  sizeBytes,
});

/** Part of the `sharing` function: what travellers send from the road. */
export const feedActions = {
  /** A page of a trip's feed, newest first, and what arrived since a moment, late ones included. */
  feed: action({
    input: v.strictObject({
      ...ofTrip,
      after: v.optional(v.strictObject({ place: moment, postId: id })),
      sinceMs: v.optional(moment),
    }),
    who: member,
    refusals: [],
    ...replying<FeedPage>(),
  }),

  /** One post, for whoever may read its trip. */
  postOf: action({
    input: v.strictObject(ofPost),
    who: member,
    refusals: ['withdrawn'],
    ...replying<PostReply>(),
  }),

  /** Sends one from the road. The same content under the same key is the same post; other content is refused. */
  post: action({
    input: v.strictObject({
      ...ofTrip,
      key,
      text: v.pipe(v.string(), v.trim(), v.maxLength(1000, '一条请在 1000 字以内，可以分几条发')),
      photos: v.pipe(v.array(photo), v.maxLength(9, '一条最多 9 张照片')),
      files: v.pipe(v.array(file), v.maxLength(3, '一条最多 3 个文件')),
      /** The newest moment of the server that the phone had been told when it was written; empty for none. */
      stamp: v.pipe(v.string(), v.maxLength(100)),
      /** What the phone's clock said then. */
      claimedAtMs: moment,
      /** How many this phone had written under that stamp before. */
      nth: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
    who: member,
    refusals: [
      'notTraveller',
      'tripNotApproved',
      'tripNotBegun',
      'tripClosed',
      'nothingSaid',
      'sentBefore',
      'notYourFile',
      'fileMissing',
      'badPhoto',
      'badFile',
      'contentRefused',
      'checkUnavailable',
    ],
    ...replying<{ readonly postId: string; readonly stamp: string; readonly serverNowMs: number }>(),
  }),

  /** Takes one back: its author may, and the office with a reason. */
  withdrawPost: action({
    input: v.strictObject({
      ...ofPost,
      reason: v.pipe(v.string(), v.trim(), v.maxLength(200, '原因请在 200 字以内')),
    }),
    who: member,
    refusals: ['reasonMissing', 'contentRefused', 'checkUnavailable'],
    ...replying<{ readonly postId: string }>(),
  }),

  /** Opens one to whoever is handed its card, or closes it again. */
  setPostPublic: action({
    input: v.strictObject({ ...ofPost, isPublic: v.boolean() }),
    who: member,
    refusals: ['withdrawn', 'picturesWaiting', 'picturesRefused'],
    ...replying<PostReply>(),
  }),
} as const;
