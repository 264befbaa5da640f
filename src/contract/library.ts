import * as v from 'valibot';
import type { WorkForm, WorkKind } from '@/domain/submission/work-kind';
import { action, replying } from './action';
import { id, remark } from './fields';
import type { FileView, PhotoView } from './piece-files';
import { member } from './policy';

export interface LibraryEntry {
  readonly submissionId: string;
  readonly title: string;
  readonly kindName: string;
  readonly author: string;
  readonly group: string;
  readonly commended: boolean;
  readonly characters: number;
  readonly submittedAtMs: number;
}

/** Where the next page begins: after this entry. */
export interface LibraryPlace {
  readonly commended: boolean;
  readonly submittedAtMs: number;
  readonly submissionId: string;
}

export interface LibraryPage {
  readonly entries: readonly LibraryEntry[];
  /** Null on the last page. */
  readonly next: LibraryPlace | null;
  /** The school's kinds of work, to look through one alone. */
  readonly kinds: readonly { readonly kind: WorkKind; readonly name: string }[];
}

/** An approved piece as the school reads it: its final version, without what was said on the way. */
export interface LibraryPiece extends LibraryEntry {
  readonly form: WorkForm;
  readonly parts: Readonly<Record<string, string>>;
  /** Only those that the platform passed. */
  readonly photos: readonly PhotoView[];
  readonly files: readonly FileView[];
  readonly mine: boolean;
  readonly mayCommend: boolean;
}

const ofPiece = { submissionId: id };
const atMs = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Part of the `submission` function: good pieces that their authors share with the school. */
export const libraryActions = {
  /** A page of them: recommended ones first, each half newest first. */
  library: action({
    input: v.strictObject({
      kind: v.optional(id),
      after: v.optional(v.strictObject({ commended: v.boolean(), submittedAtMs: atMs, submissionId: id })),
    }),
    who: member,
    refusals: [],
    ...replying<LibraryPage>(),
  }),

  libraryPiece: action({
    input: v.strictObject(ofPiece),
    who: member,
    refusals: ['notShared'],
    ...replying<LibraryPiece>(),
  }),

  /** The author agrees, or does no longer; it holds at once. */
  setShares: action({
    input: v.strictObject({ ...ofPiece, shares: v.boolean() }),
    who: member,
    refusals: ['notYourPiece'],
    ...replying<{ readonly shares: boolean }>(),
  }),

  /** Recommends an approved piece; for whoever may review it, and the office. Once is enough. */
  commend: action({
    input: v.strictObject({ ...ofPiece, remark }),
    who: member,
    refusals: ['ownPiece', 'notYours', 'notApproved', 'remarkMissing', 'contentRefused', 'checkUnavailable'],
    ...replying<{ readonly commendedAtMs: number }>(),
  }),
} as const;
