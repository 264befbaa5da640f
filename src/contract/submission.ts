import * as v from 'valibot';
import type { Judgement, Photo, Round, Submission, SubmissionState } from '@/domain/submission/submission';
import type { WorkForm, WorkKind } from '@/domain/submission/work-kind';
import { action, functionContract, replying } from './action';
import { fileId, id, nothing, remark } from './fields';
import { internal, member, reviewer } from './policy';

/** A duty and how far its piece has come. */
export interface DutyView {
  readonly dutyId: string;
  readonly kind: WorkKind;
  readonly title: string;
  readonly dueAtMs: number;
  /** `none`: nothing written yet. */
  readonly state: SubmissionState | 'none';
  readonly characters: number;
  readonly overdue: boolean;
}

export interface PhotoView extends Photo {
  /** A short-lived private link; null while it may not be shown to the caller. */
  readonly url: string | null;
}

/** One piece as its author sees it. */
export interface PieceView {
  readonly duty: DutyView;
  readonly form: WorkForm;
  readonly submissionId: string;
  readonly state: SubmissionState | 'none';
  readonly revision: number;
  readonly parts: Submission['parts'];
  readonly photos: readonly PhotoView[];
  readonly savedAtMs: number | null;
  readonly textCheck: Submission['textCheck'];
  readonly rounds: readonly RoundView[];
  /** Where the caller's photos go: `SCHOOL/MEMBER/DUTY/`. */
  readonly uploadPath: string;
}

export type RoundView = Pick<Round, 'n' | 'act' | 'atMs' | 'remark' | 'judgement'> & { readonly by: string };

export interface QueueEntry {
  readonly submissionId: string;
  readonly title: string;
  readonly author: string;
  readonly group: string;
  readonly submittedAtMs: number;
  readonly characters: number;
  /** 1 for the first time, more when it was returned and is back. */
  readonly draft: number;
  readonly late: boolean;
}

export interface PartCheck {
  readonly partId: string;
  readonly name: string;
  readonly characters: number;
  readonly met: boolean;
}

/** One piece as its reviewer sees it; parts checked by the server. */
export interface ReviewView {
  readonly submissionId: string;
  readonly title: string;
  readonly author: string;
  readonly group: string;
  readonly state: SubmissionState;
  readonly submittedAtMs: number;
  readonly draft: number;
  readonly late: boolean;
  /** The round that a decision will become; sent back so that two reviewers cannot both decide. */
  readonly nextRound: number;
  readonly form: WorkForm;
  readonly parts: Submission['parts'];
  readonly checks: readonly PartCheck[];
  readonly photos: readonly PhotoView[];
  readonly rounds: readonly RoundView[];
  /** Place in the caller's queue, from 1, and its length; 0 when the piece does not wait there. */
  readonly position: { readonly index: number; readonly of: number };
}

export interface DecisionReply {
  readonly state: SubmissionState;
  readonly judgement: Judgement | null;
  /** The next piece of the caller's queue, if there is one. */
  readonly nextSubmissionId: string | null;
}

const parts = v.record(id, v.pipe(v.string(), v.maxLength(20_000, '一个部分最多 20,000 字')));
const photos = v.pipe(
  v.array(
    v.strictObject({
      fileId,
      sizeBytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20 * 1024 * 1024)),
    }),
  ),
  v.maxLength(9, '最多 9 张照片'),
);
const dutyRef = v.strictObject({ dutyId: id });

export const submission = functionContract('submission', {
  /** What the caller owes this term, what is written and what is done. */
  duties: action({
    input: nothing,
    who: member,
    refusals: ['noTerm'],
    ...replying<{ readonly duties: readonly DutyView[] }>(),
  }),

  /** The caller's piece for a duty, with every earlier round. */
  open: action({ input: dutyRef, who: member, refusals: [], ...replying<PieceView>() }),

  /** Saves the draft. `revision` is the one the phone started from: another phone's later text is never overwritten silently. */
  saveDraft: action({
    input: v.strictObject({
      dutyId: id,
      revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
      parts,
      photos,
    }),
    who: member,
    refusals: ['draftConflict', 'notEditable', 'notYourFile'],
    ...replying<{ readonly revision: number; readonly savedAtMs: number }>(),
  }),

  /** Hands the piece in. 已提交 is answered only when the server has every file. A resend answers the same. */
  submit: action({
    input: v.strictObject({
      dutyId: id,
      revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
      parts,
      photos,
    }),
    who: member,
    refusals: [
      'draftConflict',
      'notEditable',
      'partsMissing',
      'partTooLong',
      'notYourFile',
      'fileMissing',
      'badPhoto',
      'contentRefused',
    ],
    ...replying<PieceView>(),
  }),

  /** Pieces that wait for the caller's decision, oldest first. */
  queue: action({
    input: nothing,
    who: reviewer,
    refusals: [],
    ...replying<{ readonly entries: readonly QueueEntry[] }>(),
  }),

  review: action({
    input: v.strictObject({ submissionId: id }),
    who: reviewer,
    refusals: ['ownPiece', 'notYours', 'notSubmitted'],
    ...replying<ReviewView>(),
  }),

  /** Approves, returns or rejects. The same decision sent again answers the same; another one is refused as `alreadyDecided`. */
  decide: action({
    input: v.strictObject({
      submissionId: id,
      round: v.pipe(v.number(), v.integer(), v.minValue(0)),
      verdict: v.picklist(['approved', 'returned', 'rejected']),
      remark,
      creditsHundredths: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(300), v.multipleOf(10)),
      offTopic: v.boolean(),
      lowQuality: v.picklist([0, 1, 2]),
    }),
    who: reviewer,
    refusals: [
      'ownPiece',
      'notYours',
      'alreadyDecided',
      'remarkMissing',
      'creditsMissing',
      'notSubmitted',
      'contentRefused',
      'checkUnavailable',
    ],
    ...replying<DecisionReply>(),
  }),

  /** Timer: asks again about texts and pictures whose check stayed silent for 30 minutes. */
  sweep: action({ input: nothing, who: internal, refusals: [], ...replying<{ readonly asked: number }>() }),

  /** The platform's answer to a picture check; must match a stored trace id. */
  mediaChecked: action({
    input: v.strictObject({
      traceId: v.pipe(v.string(), v.maxLength(100)),
      suggest: v.picklist(['pass', 'review', 'risky']),
    }),
    who: internal,
    refusals: [],
    ...replying<{ readonly matched: boolean }>(),
  }),
});
