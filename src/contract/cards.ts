import * as v from 'valibot';
import type { CardFace } from '@/domain/sharing/card-face';
import type { FileEnding } from '@/domain/submission/work-kind';
import { action, replying } from './action';
import { fileId, id } from './fields';
import { anyone, member } from './policy';

/** A file of something that a card leads to; its link is asked for when it is tapped. */
export interface CardFile {
  readonly fileId: string;
  readonly name: string;
  readonly ending: FileEnding;
  readonly sizeBytes: number;
}

/** What a stranger sees of something public. */
export interface PublicContent {
  readonly of: 'post' | 'resource';
  readonly school: string;
  readonly topic: string;
  /** Surnames alone: 林老师. */
  readonly by: string;
  readonly atMs: number;
  readonly parts: readonly {
    /** Empty for a post, which is one part. */
    readonly heading: string;
    readonly text: string;
    /** Short-lived. */
    readonly photoUrls: readonly string[];
  }[];
  readonly files: readonly CardFile[];
  /** By what right it is there, in the uploader's words; empty for a post. */
  readonly copyrightNote: string;
}

export type OpenedCard =
  | { readonly kind: 'public'; readonly content: PublicContent }
  /** The page of the app on which this person reads it. */
  | { readonly kind: 'yours'; readonly path: string }
  | { readonly kind: 'notYours'; readonly isOwnSchool: boolean }
  | { readonly kind: 'bind' }
  | { readonly kind: 'gone' };

/** A card that is about to be sent. */
export interface CardToSend {
  readonly title: string;
  readonly path: string;
  /** Whoever is handed the card may read it, and its picture shows some of it. */
  readonly isPublic: boolean;
  /** Who can read it, in words. */
  readonly readers: string;
  readonly face: CardFace;
  /** Short-lived; null where no photo is drawn. */
  readonly photoUrl: string | null;
}

const own = v.union(
  [v.strictObject({ tripId: id, postId: id }), v.strictObject({ resourceId: id })],
  '编号不对',
);
const post = { schoolId: id, tripId: id, postId: id } as const;
const resource = { schoolId: id, resourceId: id } as const;
const card = v.union([v.strictObject(post), v.strictObject(resource)], '编号不对');
/** Inside the app nobody has to say which school. */
const ofSchool = { schoolId: v.optional(id) };
const fileOfCard = v.union(
  [v.strictObject({ ...post, ...ofSchool, fileId }), v.strictObject({ ...resource, ...ofSchool, fileId })],
  '编号不对',
);

/** Part of the `sharing` function: what goes into a chat, and what a card from a chat opens. */
export const cardActions = {
  /** The card of something that the caller may read: its title, what its picture may show, the page that it opens. */
  cardOf: action({ input: own, who: member, refusals: [], ...replying<CardToSend>() }),

  /** What a card does for the caller. Ids that lead nowhere are answered like those of something that is not public. */
  opened: action({ input: card, who: anyone, refusals: [], ...replying<OpenedCard>() }),

  /** A short-lived link to a file of it, for whoever may read it right now. */
  cardFile: action({
    input: fileOfCard,
    who: anyone,
    refusals: ['cardClosed', 'fileGone'],
    ...replying<{ readonly url: string; readonly name: string }>(),
  }),
} as const;
