import * as v from 'valibot';
import type { JudgedItem, RunningScore } from '@/domain/ledger/running-score';
import type { VerdictTime } from '@/domain/ledger/verdict-time';
import type { CreditRange } from '@/domain/scoring/credit-range';
import type { ReviewStep } from '@/domain/submission/review-stage';
import type { Judgement, Submission, SubmissionState } from '@/domain/submission/submission';
import type { WholeCheck } from '@/domain/submission/whole-checks';
import type { WorkForm } from '@/domain/submission/work-kind';
import { action, functionContract, replying } from './action';
import { authoringActions } from './authoring';
import { conversationActions } from './conversation';
import { dueListActions } from './due-lists';
import { dutySeriesActions } from './duty-series';
import { fileId, id, nothing, remark, verdict } from './fields';
import { guidanceActions } from './guidance';
import { inspectionActions } from './inspections';
import { libraryActions } from './library';
import { likenessActions } from './likeness';
import type { FileView, PhotoView } from './piece-files';
import type { PieceView, RoundView } from './piece-view';
import { internal, member } from './policy';
import type { QueueEntry } from './queue-entry';
import { reviewDeskActions } from './review-desk';
import { workKindActions } from './work-kinds';

export interface PartCheck {
  readonly partId: string;
  readonly name: string;
  readonly characters: number;
  readonly met: boolean;
}

/** An item that reads the piece: what each finding takes by its clauses, and what the author's score would become. */
export interface JudgedView extends JudgedItem {
  /** Null while the term's results stand for good. */
  readonly running: Omit<RunningScore, 'itemId'> | null;
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
  /** Whether a decision now would move results that others have seen, and has to be tried out first. */
  readonly verdictTime: VerdictTime;
  /** The round that a decision will become; sent back so that two reviewers cannot both decide. */
  readonly nextRound: number;
  /** It waits for this caller's decision: at which step, and in whose stead. Null: it is only to be read. */
  readonly deciding: { readonly step: ReviewStep; readonly inSteadOf: string | null } | null;
  /** Whether passages like another piece's were found; null while nobody looked yet. */
  readonly likenessFound: boolean | null;
  /** What the term's book leaves to the reviewer; null where it reads no services. */
  readonly credits: CreditRange | null;
  /** The items of the term's book that read a piece of this kind. */
  readonly judged: readonly JudgedView[];
  readonly form: WorkForm;
  readonly parts: Submission['parts'];
  readonly checks: readonly PartCheck[];
  /** What the form asks of the whole: 全文字数, 页数, 附件. */
  readonly wholeChecks: readonly WholeCheck[];
  readonly photos: readonly PhotoView[];
  readonly files: readonly FileView[];
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
const sizeBytes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20 * 1024 * 1024));
const photos = v.pipe(
  v.array(
    v.strictObject({
      fileId,
      sizeBytes,
      caption: v.optional(v.pipe(v.string(), v.maxLength(60, '照片说明请在 60 字以内')), ''),
    }),
  ),
  v.maxLength(9, '最多 9 张照片'),
);
const files = v.pipe(
  v.array(
    v.strictObject({
      fileId,
      sizeBytes,
      name: v.pipe(v.string(), v.minLength(1), v.maxLength(120, '文件名请在 120 字以内')),
      ending: v.picklist(['docx', 'pptx', 'xlsx', 'pdf']),
    }),
  ),
  v.maxLength(5, '最多 5 个文件'),
);
/** A piece as a phone sends it; `revision` is the one it started from. */
const writing = v.strictObject({
  dutyId: id,
  kind: id,
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
  parts,
  photos,
  files,
  shares: v.boolean(),
});
const dutyRef = v.strictObject({ dutyId: id });

export const submission = functionContract('submission', {
  ...likenessActions,

  ...authoringActions,

  ...inspectionActions,

  ...dueListActions,

  ...workKindActions,

  ...guidanceActions,
  ...conversationActions,
  ...libraryActions,

  ...dutySeriesActions,

  /** The caller's piece for a duty, with every earlier round. */
  open: action({ input: dutyRef, who: member, refusals: [], ...replying<PieceView>() }),

  /** Saves the draft. `revision` is the one the phone started from: another phone's later text is never overwritten silently. */
  saveDraft: action({
    input: writing,
    who: member,
    refusals: ['draftConflict', 'notEditable', 'notYourFile', 'wrongKind'],
    ...replying<{ readonly revision: number; readonly savedAtMs: number }>(),
  }),

  /** Hands the piece in. 已提交 is answered only when the server has every file. A resend answers the same. */
  submit: action({
    input: writing,
    who: member,
    refusals: [
      'wrongKind',
      'tooShort',
      'pagesMissing',
      'filesMissing',
      'tooManyFiles',
      'badFile',
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
    who: member,
    refusals: [],
    ...replying<{ readonly entries: readonly QueueEntry[] }>(),
  }),

  review: action({
    input: v.strictObject({ submissionId: id }),
    who: member,
    refusals: ['ownPiece', 'notYours', 'notSubmitted'],
    ...replying<ReviewView>(),
  }),

  /** Approves, returns or rejects. The same decision sent again answers the same; another one is refused as `alreadyDecided`. */
  decide: action({
    input: v.strictObject({
      ...verdict,
      remark,
      /** `returned`: by the end of which day it is asked for again. */
      dueDay: v.exactOptional(v.nullable(v.pipe(v.string(), v.isoDate('请选日期')))),
    }),
    who: member,
    refusals: [
      'badDueDay',
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

  ...reviewDeskActions,

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
