import * as v from 'valibot';
import type { CreditRange } from '@/domain/scoring/credit-range';
import { BATCH_MOST } from '@/domain/submission/batch-size';
import type { Parts, SubmissionState } from '@/domain/submission/submission';
import type { WorkForm } from '@/domain/submission/work-kind';
import { action, replying } from './action';
import { id, nothing } from './fields';
import type { FileView, PhotoView } from './piece-files';
import { member, reviewer } from './policy';
import type { QueueEntry } from './queue-entry';

/** A waiting piece that needs no closer look: everything asked for is there, in time, and nothing was found. */
export interface CleanPiece extends QueueEntry {
  /** The round that a decision will become. */
  readonly round: number;
  /** What may be given for it; null where the term's book leaves nothing to give, or where it is passed on. */
  readonly credits: CreditRange | null;
}

export interface CleanPiecesView {
  readonly entries: readonly CleanPiece[];
  /** How many of the caller's waiting pieces are to be looked at one by one. */
  readonly others: number;
}

/** What became of one piece of a batch. */
export interface BatchOutcome {
  readonly submissionId: string;
  /** What it is now; null where nothing was decided. */
  readonly state: SubmissionState | null;
  /** Why nothing was decided, in plain words; null where it was. */
  readonly refusal: { readonly code: string; readonly message: string } | null;
}

/** What was handed in at an earlier round, for whoever reviews. */
export interface HandedInView {
  readonly title: string;
  readonly author: string;
  readonly atMs: number;
  /** 第 n 稿 */
  readonly draft: number;
  readonly form: WorkForm;
  readonly parts: Parts;
  readonly photos: readonly PhotoView[];
  readonly files: readonly FileView[];
}

/** Whoever may decide in a leader's stead. */
export interface StandInChoice {
  readonly memberId: string;
  readonly name: string;
  /** 同组老师, 组长, 教务处 */
  readonly note: string;
}

export interface LeaderView {
  readonly leaderId: string;
  readonly name: string;
  readonly group: string;
  /** The number that this leader's next delegation would get. */
  readonly nextN: number;
  readonly choices: readonly StandInChoice[];
}

export interface DelegationView {
  readonly leaderId: string;
  readonly leader: string;
  readonly n: number;
  readonly delegate: string;
  readonly from: string;
  readonly to: string;
  /** Today is one of its days. */
  readonly running: boolean;
  /** The caller may end it. */
  readonly mayEnd: boolean;
}

export interface DelegationsView {
  /** For whom the caller may name somebody: oneself, or every leader for the office. */
  readonly leaders: readonly LeaderView[];
  /** Running and to come: the caller's own, those in which the caller stands in, or all of them for the office. */
  readonly delegations: readonly DelegationView[];
}

const round = v.pipe(v.number(), v.integer(), v.minValue(0));
const day = v.pipe(v.string(), v.isoDate('请选日期'));

/** Part of the `submission` function: what a reviewer's desk has beside the single piece. */
export const reviewDeskActions = {
  /** The caller's waiting pieces that may be approved together. */
  cleanPieces: action({ input: nothing, who: member, refusals: [], ...replying<CleanPiecesView>() }),

  /** Approves several, each by itself: what is refused of one stops none of the others. Sent twice answers the same. */
  decideBatch: action({
    input: v.strictObject({
      pieces: v.pipe(
        v.array(v.strictObject({ submissionId: id, round })),
        v.minLength(1, '请至少选一篇'),
        v.maxLength(BATCH_MOST, `一次最多 ${BATCH_MOST} 篇`),
      ),
      creditsHundredths: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000), v.multipleOf(10)),
    }),
    who: member,
    refusals: [],
    ...replying<{ readonly outcomes: readonly BatchOutcome[] }>(),
  }),

  /** An earlier version, for the piece's reviewers. */
  handedIn: action({
    input: v.strictObject({ submissionId: id, round }),
    who: member,
    refusals: ['ownPiece', 'notYours', 'notSubmitted'],
    ...replying<HandedInView>(),
  }),

  /** Who decides in whose stead, as far as it concerns the caller. */
  delegations: action({ input: nothing, who: member, refusals: [], ...replying<DelegationsView>() }),

  /** Names somebody who decides in a leader's stead; the leader still may. Sent twice names once. */
  nameDelegate: action({
    input: v.strictObject({ leaderId: id, n: round, delegateId: id, from: day, to: day }),
    who: reviewer,
    refusals: ['notALeader', 'notEligible', 'badDays', 'daysTaken', 'delegationChanged'],
    ...replying<DelegationsView>(),
  }),

  /** Ends it before its last day. Ended already, it answers the same. */
  endDelegation: action({
    input: v.strictObject({ leaderId: id, n: round }),
    who: reviewer,
    refusals: [],
    ...replying<DelegationsView>(),
  }),
} as const;
