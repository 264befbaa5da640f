import * as v from 'valibot';
import type { QuestionState } from '@/domain/sharing/question';
import { action, replying } from './action';
import { id } from './fields';
import { member } from './policy';

/** An answer as its readers see it. */
export interface AnswerView {
  readonly text: string;
  /** Who answered, in words; empty: the traveller. */
  readonly answeredBy: string;
  /** The traveller who brought it. */
  readonly by: string;
  readonly atMs: number;
  readonly corrected: boolean;
  /** To be named by whoever corrects it; null for everybody who may not. */
  readonly replaces: number | null;
}

export interface QuestionView {
  readonly tripId: string;
  readonly topic: string;
  readonly questionId: string;
  readonly postId: string | null;
  readonly by: string;
  readonly mine: boolean;
  readonly text: string;
  readonly atMs: number;
  readonly state: QuestionState;
  readonly carried: { readonly by: string; readonly atMs: number } | null;
  readonly answer: AnswerView | null;
  readonly mayCarry: boolean;
  readonly mayAnswer: boolean;
  readonly mayWithdraw: boolean;
  /** The office, of a colleague's. */
  readonly mayTakeDown: boolean;
}

/** Thanks for a post: its author sees who, everybody else only the own. */
export type ThanksView =
  | { readonly kind: 'author'; readonly names: readonly string[] }
  | { readonly kind: 'reader'; readonly thanked: boolean };

/** The questions of a trip, or of one post of it, oldest first. */
export interface TripQuestions {
  readonly tripId: string;
  readonly topic: string;
  /** The beginning of the post's words; null for a whole trip or a post that was taken back. */
  readonly about: { readonly text: string; readonly by: string } | null;
  readonly mayAsk: boolean;
  /** Whether the caller is on the trip, and so carries and answers. */
  readonly travels: boolean;
  readonly follows: boolean;
  /** Null where no post is meant. */
  readonly thanks: ThanksView | null;
  readonly questions: readonly QuestionView[];
}

export type QuestionSegment = 'mine' | 'toCarry' | 'all';

export interface QuestionPlace {
  readonly atMs: number;
  readonly tripId: string;
  readonly questionId: string;
}

export interface QuestionPage {
  /** Newest first; what waits for a traveller, oldest first. */
  readonly questions: readonly QuestionView[];
  /** Null on the last page. */
  readonly next: QuestionPlace | null;
  /** Whether the caller is on any trip of the running term. */
  readonly travels: boolean;
}

const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
const ofQuestion = { tripId: id, questionId: id };
const ofPost = { tripId: id, postId: id };
/** A key that a phone makes for one question. */
const key = v.pipe(v.string(), v.regex(/^[a-z0-9]{8,32}$/, '编号不对，请重新打开页面'));

/** Part of the `sharing` function: questions and the answers that come back, thanks, and whom a trip is told to. */
export const questionActions = {
  /** Reads them; a traveller who has seen all that is new is told of the next one again. */
  questionsOf: action({
    input: v.strictObject({ tripId: id, postId: v.optional(id) }),
    who: member,
    refusals: [],
    ...replying<TripQuestions>(),
  }),

  /** A page of the school's questions on trips that the caller may read. */
  questions: action({
    input: v.strictObject({
      segment: v.picklist(['mine', 'toCarry', 'all']),
      after: v.optional(v.strictObject({ atMs: moment, ...ofQuestion })),
    }),
    who: member,
    refusals: [],
    ...replying<QuestionPage>(),
  }),

  /** Asks. The same words under the same key are one question. */
  ask: action({
    input: v.strictObject({
      tripId: id,
      postId: v.nullable(id),
      key,
      text: v.pipe(v.string(), v.trim(), v.minLength(1, '还没有写'), v.maxLength(300, '请在 300 字以内')),
    }),
    who: member,
    refusals: ['notApprovedYet', 'postGone', 'sentBefore', 'contentRefused', 'checkUnavailable'],
    ...replying<QuestionView>(),
  }),

  /** A traveller says that it was handed on to whoever speaks there. */
  carry: action({
    input: v.strictObject(ofQuestion),
    who: member,
    refusals: ['notTraveller', 'questionGone'],
    ...replying<QuestionView>(),
  }),

  /** A traveller brings the answer, or puts right the own one within a day. */
  answer: action({
    input: v.strictObject({
      ...ofQuestion,
      text: v.pipe(v.string(), v.trim(), v.minLength(1, '还没有写'), v.maxLength(1000, '请在 1000 字以内')),
      answeredBy: v.pipe(v.string(), v.trim(), v.maxLength(20, '谁答的，请在 20 字以内')),
      replaces: v.nullable(moment),
    }),
    who: member,
    refusals: [
      'notTraveller',
      'questionGone',
      'answeredByOther',
      'answeredAlready',
      'tooLateToCorrect',
      'contentRefused',
      'checkUnavailable',
    ],
    ...replying<QuestionView>(),
  }),

  /** The asker takes a question back that has no answer; the office takes any down, with a reason that the asker reads. */
  withdrawQuestion: action({
    input: v.strictObject({
      ...ofQuestion,
      reason: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200, '原因请在 200 字以内'))),
    }),
    who: member,
    refusals: ['notYourQuestion', 'answeredQuestion', 'reasonMissing', 'contentRefused', 'checkUnavailable'],
    ...replying<{ readonly withdrawn: true }>(),
  }),

  /** Thanks for a post, or takes that back. */
  thank: action({
    input: v.strictObject({ ...ofPost, thanks: v.boolean() }),
    who: member,
    refusals: ['ownPost', 'postGone'],
    ...replying<{ readonly thanked: boolean }>(),
  }),

  /** Is told of new posts from now on, or no longer. */
  follow: action({
    input: v.strictObject({ tripId: id, follows: v.boolean() }),
    who: member,
    refusals: ['notApprovedYet'],
    ...replying<{ readonly follows: boolean }>(),
  }),
} as const;
