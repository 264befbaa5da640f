import * as v from 'valibot';
import type { TalkRole } from '@/domain/submission/comment-right';
import type { RoundAct, SubmissionState } from '@/domain/submission/submission';
import { action, replying } from './action';
import { id } from './fields';
import { member } from './policy';

/** One thing that happened or was said, in a line of time. */
export type TalkEntry =
  | {
      readonly kind: 'round';
      readonly n: number;
      readonly act: RoundAct;
      readonly by: string;
      readonly atMs: number;
      readonly remark: string;
      /** What an expert said of single parts, by their names. */
      readonly parts: readonly { readonly name: string; readonly words: string }[];
      readonly isNew: boolean;
    }
  | {
      readonly kind: 'comment';
      readonly key: string;
      readonly mine: boolean;
      readonly by: string;
      readonly role: TalkRole | null;
      readonly atMs: number;
      readonly text: string;
      readonly withdrawn: boolean;
      readonly mayWithdraw: boolean;
      readonly isNew: boolean;
    };

export interface TalkView {
  readonly submissionId: string;
  readonly dutyId: string;
  readonly title: string;
  readonly author: string;
  readonly state: SubmissionState;
  /** As what the caller speaks. */
  readonly role: TalkRole;
  /** Who guides the author now. */
  readonly expert: string | null;
  readonly shares: boolean;
  /** Whether the caller may recommend the piece to the school now. */
  readonly mayCommend: boolean;
  /** Oldest first. */
  readonly entries: readonly TalkEntry[];
}

/** A key that a phone makes for one comment. */
const key = v.pipe(v.string(), v.regex(/^[a-z0-9]{8,32}$/, '编号不对，请重新打开页面'));
const ofPiece = { submissionId: id };

/** Part of the `submission` function: what author, reviewers, expert and office say to each other about a piece. */
export const conversationActions = {
  /** Reads it all, and marks it as seen by the caller. */
  talk: action({
    input: v.strictObject(ofPiece),
    who: member,
    refusals: ['notYourTalk', 'noTalkYet'],
    ...replying<TalkView>(),
  }),

  /** How much is new to the caller; nothing for whom the piece does not concern. */
  talkUnread: action({
    input: v.strictObject(ofPiece),
    who: member,
    refusals: [],
    ...replying<{ readonly unread: number }>(),
  }),

  /** Says something. The same words under the same key are one comment. */
  comment: action({
    input: v.strictObject({
      ...ofPiece,
      key,
      text: v.pipe(v.string(), v.trim(), v.minLength(1, '还没有写'), v.maxLength(500, '一次请在 500 字以内')),
    }),
    who: member,
    refusals: ['notYourTalk', 'noTalkYet', 'sentBefore', 'contentRefused', 'checkUnavailable'],
    ...replying<TalkView>(),
  }),

  /** Takes one's own words back within ten minutes. */
  withdrawComment: action({
    input: v.strictObject({ ...ofPiece, key }),
    who: member,
    refusals: ['notYourTalk', 'noTalkYet', 'tooLateToWithdraw'],
    ...replying<TalkView>(),
  }),
} as const;
