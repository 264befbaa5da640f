import * as v from 'valibot';
import type { PenaltyRange } from '@/domain/ledger/conduct/penalty';
import type { ConductState } from '@/domain/ledger/conduct/report';
import type { ConductEyes } from '@/domain/ledger/conduct/right';
import { isDay } from '@/domain/term/school-day';
import { action, replying } from './action';
import { fileId, id, nothing, reason } from './fields';
import { governor, member, superior } from './policy';

/** A report as lists show it. */
export interface ConductLine {
  readonly reportId: string;
  /** 缺训：第 8 次研修「…」 */
  readonly title: string;
  /** Whom it is about. */
  readonly name: string;
  readonly stateText: string;
  readonly receivedAtMs: number;
  readonly day: string;
}

export interface ConductDesk {
  /** Waits for the caller's decision, the oldest first. */
  readonly toDecide: readonly ConductLine[];
  /** About the caller, newest first. */
  readonly mine: readonly ConductLine[];
  /** By the caller, newest first. */
  readonly reported: readonly ConductLine[];
  /** What else the caller may read: what is under way and what was decided, newest first. */
  readonly others: readonly ConductLine[];
  readonly mayReport: boolean;
}

/** What one may report, of whom, and every sentence that the form says about it. */
export interface ConductForm {
  readonly people: readonly { readonly memberId: string; readonly name: string; readonly group: string }[];
  /** Sessions of the term that were held, the latest first. */
  readonly sessions: readonly {
    readonly sessionId: string;
    readonly title: string;
    readonly day: string;
  }[];
  readonly term: { readonly from: string; readonly until: string };
  readonly privacy: string;
  /** Where pictures and files go: `SCHOOL/MEMBER/conduct/`. */
  readonly uploadPath: string;
}

export interface ConductCase {
  readonly reportId: string;
  /** The round that an act will become; sent back so that two cannot both act. */
  readonly nextRound: number;
  readonly title: string;
  readonly day: string;
  /** Whom it is about, and in which group. */
  readonly name: string;
  readonly group: string;
  readonly reporter: string;
  readonly receivedAtMs: number;
  readonly stateText: string;
  readonly state: ConductState;
  readonly account: string;
  readonly evidence: string;
  /** Short-lived private links. */
  readonly photoUrls: readonly string[];
  readonly files: readonly {
    readonly name: string;
    readonly sizeBytes: number;
    readonly url: string | null;
  }[];
  /** What is to be said about pictures and files: not looked at yet, deleted after the term; empty: nothing. */
  readonly evidenceNote: string;
  /** What was said and decided since, oldest first; what the person said is not shown to who reported. */
  readonly steps: readonly {
    readonly title: string;
    readonly by: string;
    readonly atMs: number;
    readonly words: string;
  }[];
  readonly eyes: ConductEyes;
  /** What the caller may do now; null: nothing. */
  readonly act: 'answer' | 'decide' | 'appeal' | 'decideAppeal' | null;
  /** What it waits for, in a sentence; empty: for nothing. */
  readonly waitText: string;
  /** What a penalty may take; null where the rules know none, or it is not the caller's to decide. */
  readonly range: PenaltyRange | null;
}

const key = v.pipe(v.string(), v.regex(/^[a-z0-9]{8,32}$/, '编号不对，请重新打开页面'));
const day = v.pipe(v.string(), v.check(isDay, '没有这一天，请重选日期'));
const sizeBytes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20 * 1024 * 1024));
const round = v.pipe(v.number(), v.integer(), v.minValue(0));

function words(least: string) {
  return v.pipe(v.string(), v.trim(), v.minLength(5, least), v.maxLength(1000, '请在 1000 字以内'));
}

/** An act that comes too late, or too early, is refused in the same words whichever it is. */
const actRefusals = [
  'movedOn',
  'notHeardYet',
  'badCredits',
  'noPenaltyRule',
  'excusedSince',
  'termOver',
  'appealOver',
  'contentRefused',
  'checkUnavailable',
] as const;

const training = v.variant('organiser', [
  v.strictObject({ organiser: v.literal('school'), sessionId: id }),
  v.strictObject({
    organiser: v.literal('authority'),
    title: v.pipe(
      v.string(),
      v.trim(),
      v.minLength(2, '请写清是什么培训'),
      v.maxLength(40, '请在 40 字以内'),
    ),
    day,
  }),
]);

/** Part of the `ledger` function: 缺训与违纪, reported by a superior, heard, decided, and open to appeal. */
export const conductActions = {
  conductDesk: action({ input: nothing, who: member, refusals: [], ...replying<ConductDesk>() }),

  conductForm: action({ input: nothing, who: superior, refusals: ['noTerm'], ...replying<ConductForm>() }),

  /** `key` is this act's own, so that a report sent twice is one. The person concerned is told at once. */
  reportConduct: action({
    input: v.strictObject({
      key,
      memberId: id,
      kind: v.picklist(['absence', 'misconduct']),
      training,
      account: words('请写清发生了什么'),
      evidence: words('请写清依据是什么'),
      photos: v.pipe(v.array(v.strictObject({ fileId, sizeBytes })), v.maxLength(3, '最多放 3 张照片')),
      files: v.pipe(
        v.array(
          v.strictObject({
            fileId,
            name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
            ending: v.picklist(['docx', 'pptx', 'xlsx', 'pdf']),
            sizeBytes,
          }),
        ),
        v.maxLength(3, '最多放 3 个文件'),
      ),
    }),
    who: superior,
    refusals: [
      'noTerm',
      'own',
      'notYours',
      'notTeaching',
      'outsideTerm',
      'notHeldYet',
      'notHeld',
      'notExpected',
      'onLeave',
      'madeUp',
      'wasThere',
      'otherReported',
      'notYourFile',
      'fileMissing',
      'badPhoto',
      'badFile',
      'contentRefused',
      'checkUnavailable',
    ],
    ...replying<ConductCase>(),
  }),

  conductCase: action({
    input: v.strictObject({ reportId: id }),
    who: member,
    refusals: [],
    ...replying<ConductCase>(),
  }),

  /** The person's side, once. */
  answerConduct: action({
    input: v.strictObject({ reportId: id, round, words: words('请写几句您的说明') }),
    who: member,
    refusals: actRefusals,
    ...replying<ConductCase>(),
  }),

  /** Posts the penalty, or not; not before the person answered or had two working days to. */
  decideConduct: action({
    input: v.strictObject({
      reportId: id,
      round,
      verdict: v.picklist(['penalised', 'dismissed']),
      creditsHundredths: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))),
      reason,
    }),
    who: governor,
    refusals: actRefusals,
    ...replying<ConductCase>(),
  }),

  appealConduct: action({
    input: v.strictObject({ reportId: id, round, words: words('请写清您为什么不同意') }),
    who: member,
    refusals: actRefusals,
    ...replying<ConductCase>(),
  }),

  /** Upheld, the penalty is reversed in the same transaction. */
  decideConductAppeal: action({
    input: v.strictObject({ reportId: id, round, verdict: v.picklist(['upheld', 'rejected']), reason }),
    who: governor,
    refusals: actRefusals,
    ...replying<ConductCase>(),
  }),
} as const;
