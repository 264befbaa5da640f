import { action, replying } from './action';
import { nothing } from './fields';
import { member } from './policy';

/** A line of the tab 分享, in words: the phone shows it and opens what it is about. */
export interface HomeRow {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly value: string;
  readonly isNew: boolean;
  readonly path: string;
}

/** A trip that is going on now: on the road, or back with something still to be done. */
export interface HomeTrip {
  readonly tripId: string;
  readonly topic: string;
  /** Days, who, and how far it is. */
  readonly note: string;
  /** What runs, and until when; null while nothing does. */
  readonly due: { readonly title: string; readonly note: string } | null;
  /** There are posts that the caller has not read. */
  readonly isNew: boolean;
  /** The newest of its posts. */
  readonly posts: readonly {
    readonly postId: string;
    readonly by: string;
    readonly when: string;
    readonly text: string;
  }[];
  /** The caller travels. */
  readonly mine: boolean;
}

export interface SharingHome {
  readonly trips: readonly HomeTrip[];
  /** How many applications wait for the caller's decision; null for who decides none. */
  readonly waiting: number | null;
  readonly questions: readonly HomeRow[];
  /** What the caller's groups read. */
  readonly reading: readonly HomeRow[];
  readonly calls: readonly HomeRow[];
  readonly favourites: readonly HomeRow[];
}

/** Part of the `sharing` function: the tab 分享 in one reply. */
export const sharingHomeActions = {
  home: action({ input: nothing, who: member, refusals: [], ...replying<SharingHome>() }),
} as const;
