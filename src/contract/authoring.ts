import * as v from 'valibot';
import type { Parts } from '@/domain/submission/submission';
import type { WorkForm, WorkKind } from '@/domain/submission/work-kind';
import { action, replying } from './action';
import { id, nothing } from './fields';
import type { FileView, PhotoView } from './piece-files';
import type { DutyView, PieceView } from './piece-view';
import { member } from './policy';

/** One version of a piece, as it was handed in. */
export interface VersionView {
  readonly n: number;
  readonly atMs: number;
  readonly form: WorkForm;
  readonly parts: Parts;
  readonly photos: readonly PhotoView[];
  readonly files: readonly FileView[];
}

/** Something that the caller wrote before, as a start for something new. */
export interface EarlierPiece {
  readonly submissionId: string;
  readonly title: string;
  readonly submittedAtMs: number;
  readonly parts: Parts;
}

/** What a phone needs to begin a piece without a network: its duty, and the forms that it may be written in. */
export interface OwedForms {
  /** Each form once, whatever the number of duties that ask for it. */
  readonly forms: readonly WorkForm[];
  /** Duties that nothing is written for yet; the first of `kinds` is the duty's own. */
  readonly owed: readonly {
    readonly duty: DutyView;
    readonly kinds: readonly WorkKind[];
    readonly submissionId: string;
    readonly uploadPath: string;
  }[];
}

const round = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9_999));

/** Part of the `submission` function: what an author does beside writing and handing in. */
export const authoringActions = {
  /** The forms of what the caller owes and has not begun, to be kept on the phone. */
  forms: action({ input: nothing, who: member, refusals: ['noTerm'], ...replying<OwedForms>() }),

  /** The caller's own handed-in pieces of a kind, the newest ten, whatever the term. */
  earlier: action({
    input: v.strictObject({ kind: id, dutyId: id }),
    who: member,
    refusals: [],
    ...replying<{ readonly pieces: readonly EarlierPiece[] }>(),
  }),

  /** What the caller handed in as round `n` of a piece. */
  version: action({
    input: v.strictObject({ dutyId: id, n: round }),
    who: member,
    refusals: [],
    ...replying<VersionView>(),
  }),

  /**
   * Takes a piece back: one that waits, or an approved one with its credit. `round` is the number of rounds that the
   * caller saw, so that a decision that came meanwhile is never undone unseen. Sent again, it answers the same.
   */
  withdraw: action({
    input: v.strictObject({ dutyId: id, round }),
    who: member,
    refusals: ['decidedMeanwhile', 'notWithdrawable', 'termClosed'],
    ...replying<PieceView>(),
  }),
} as const;
