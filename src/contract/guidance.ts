import * as v from 'valibot';
import type { Guidance } from '@/domain/submission/guidance';
import type { SubmissionState } from '@/domain/submission/submission';
import type { WorkForm } from '@/domain/submission/work-kind';
import { action, replying } from './action';
import { id, nothing, remark } from './fields';
import type { FileView, PhotoView } from './piece-files';
import { member } from './policy';

/** An invitation as those see it whom the piece concerns. */
export type InvitationView = Pick<
  Guidance,
  'n' | 'invitedAtMs' | 'note' | 'state' | 'ending' | 'endedAtMs'
> & {
  readonly expert: string;
  readonly invitedBy: string;
};

export interface ExpertChoice {
  readonly memberId: string;
  readonly name: string;
  readonly group: string;
  /** On the roster as an expert. */
  readonly isExpert: boolean;
}

/** Where an expert is invited: what stands, and who can be asked. */
export interface GuidanceDesk {
  readonly submissionId: string;
  readonly title: string;
  readonly author: string;
  readonly state: SubmissionState;
  /** Whether somebody can be invited as the piece stands. */
  readonly takesGuidance: boolean;
  readonly commended: boolean;
  /** Newest first; only the first can be open. */
  readonly invitations: readonly InvitationView[];
  readonly choices: readonly ExpertChoice[];
}

/** A piece that the caller was asked to guide. */
export interface GuidanceEntry {
  readonly submissionId: string;
  readonly title: string;
  readonly author: string;
  readonly group: string;
  readonly invitedBy: string;
  readonly invitedAtMs: number;
  readonly note: string;
  /** A draft waits for the expert's word; else the author is at it. */
  readonly waits: boolean;
  readonly draft: number;
  readonly submittedAtMs: number | null;
}

/** A piece as the invited expert reads it: what was handed in last. */
export interface GuidedPiece extends GuidanceEntry {
  /** The round that the guidance will become. */
  readonly nextRound: number;
  /** False while the platform has not passed the words of the newest draft: then there is nothing to read. */
  readonly readable: boolean;
  readonly form: WorkForm;
  readonly parts: Readonly<Record<string, string>>;
  readonly photos: readonly PhotoView[];
  readonly files: readonly FileView[];
}

const ofPiece = { submissionId: id };
const words = v.pipe(v.string(), v.trim(), v.maxLength(500, '每一处意见请在 500 字以内'));

/** Part of the `submission` function: an expert guides the author of one piece. */
export const guidanceActions = {
  /** For whoever may review the piece, and the office. */
  guidanceDesk: action({
    input: v.strictObject(ofPiece),
    who: member,
    refusals: ['ownPiece', 'notYours'],
    ...replying<GuidanceDesk>(),
  }),

  /** Invites one member. Sent twice it stands once; while an invitation is open there is no other. */
  inviteExpert: action({
    input: v.strictObject({ ...ofPiece, expertId: id, note: remark }),
    who: member,
    refusals: [
      'ownPiece',
      'notYours',
      'wrongExpert',
      'alreadyGuided',
      'notOpen',
      'contentRefused',
      'checkUnavailable',
    ],
    ...replying<GuidanceDesk>(),
  }),

  /** `settled` 可以定稿, `withdrawn` taken back: by the expert, or by whoever may invite. */
  endGuidance: action({
    input: v.strictObject({ ...ofPiece, ending: v.picklist(['settled', 'withdrawn']) }),
    who: member,
    refusals: ['ownPiece', 'notYours', 'notGuided', 'alreadyEnded'],
    ...replying<{ readonly ended: true }>(),
  }),

  /** What the caller was asked to guide and still does, what waits first. */
  guidances: action({
    input: nothing,
    who: member,
    refusals: [],
    ...replying<{ readonly entries: readonly GuidanceEntry[] }>(),
  }),

  guidedPiece: action({
    input: v.strictObject(ofPiece),
    who: member,
    refusals: ['notGuided'],
    ...replying<GuidedPiece>(),
  }),

  /** The expert's word on the draft that was read; it gives the piece back to its author. */
  guide: action({
    input: v.strictObject({
      ...ofPiece,
      round: v.pipe(v.number(), v.integer(), v.minValue(0)),
      whole: words,
      parts: v.record(id, words),
    }),
    who: member,
    refusals: ['notGuided', 'pieceMoved', 'wordsMissing', 'contentRefused', 'checkUnavailable'],
    ...replying<GuidedPiece>(),
  }),
} as const;
