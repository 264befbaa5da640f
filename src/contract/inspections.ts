import * as v from 'valibot';
import type {
  Inspection,
  InspectionKind,
  InspectionState,
  TierCounts,
} from '@/domain/submission/inspection/inspection';
import type { Mark } from '@/domain/submission/inspection/inspection-entry';
import type { PhotoCheck } from '@/domain/submission/submission';
import { action, replying } from './action';
import { fileId, id, nothing, reason } from './fields';
import { inspector, member } from './policy';

/** A picture of a paper notebook. */
export interface NotebookPhoto {
  readonly fileId: string;
  readonly sizeBytes: number;
  readonly check: PhotoCheck;
  /** A short-lived private link; null while it may not be shown to the caller. */
  readonly url: string | null;
}

/** A round as lists show it: numbers by group, no names. */
export interface RoundSummary {
  readonly inspectionId: string;
  readonly title: string;
  readonly kind: InspectionKind;
  /** 学习笔记, or what was written for 其他. */
  readonly what: string;
  readonly day: string;
  readonly state: InspectionState;
  readonly groups: readonly {
    readonly groupId: string;
    readonly name: string;
    readonly counts: TierCounts;
  }[];
}

export interface InspectionDesk {
  readonly rounds: readonly RoundSummary[];
  /** Groups that the caller may open a round for. */
  readonly groups: readonly { readonly groupId: string; readonly name: string }[];
  /** The office chooses who inspects, and for several groups at once. */
  readonly isOffice: boolean;
  readonly term: { readonly from: string; readonly to: string };
}

/** One person's row of a round, as an inspector sees it. */
export interface EntryView {
  readonly memberId: string;
  readonly name: string;
  readonly groupId: string;
  readonly mayMark: boolean;
  readonly revision: number;
  readonly mark: Mark | null;
  readonly word: string;
  readonly photos: readonly NotebookPhoto[];
  /** Put in by the teacher beforehand. */
  readonly ownPhotos: readonly NotebookPhoto[];
  /** Who gave the mark; empty while there is none. */
  readonly by: string;
}

export interface InspectionView {
  readonly inspectionId: string;
  readonly title: string;
  readonly kind: InspectionKind;
  readonly what: string;
  readonly day: string;
  readonly by: Inspection['by'];
  readonly state: InspectionState;
  /** Sent back with closing and reopening, so that an act sent again is the same act. */
  readonly turn: number;
  /** Why some were not seen, or why it was reopened. */
  readonly reason: string;
  readonly groups: readonly { readonly groupId: string; readonly name: string }[];
  readonly entries: readonly EntryView[];
  /** How many of the whole round have no mark, those included whom the caller does not inspect. */
  readonly unmarked: number;
  /** The caller's own notebook is in it, and is somebody else's to inspect. */
  readonly holdsOwn: boolean;
  readonly mayClose: boolean;
  readonly mayReopen: boolean;
  /** Where the caller's pictures go: `SCHOOL/MEMBER/inspection-ROUND/`. */
  readonly uploadPath: string;
}

/** What became of one mark that was sent: the row as it stands, and why it was not taken. */
export interface MarkOutcome {
  readonly entry: EntryView;
  readonly refusal: { readonly code: string; readonly message: string } | null;
}

/** A teacher's own line of a round. */
export interface OwnInspection {
  readonly inspectionId: string;
  readonly title: string;
  readonly kind: InspectionKind;
  readonly what: string;
  readonly day: string;
  /** `result`: it is closed, and this is what was found; until then pictures may be put in. */
  readonly result: {
    readonly mark: Mark;
    readonly word: string;
    readonly photos: readonly NotebookPhoto[];
    readonly by: string;
  } | null;
  readonly mayPut: boolean;
  readonly ownPhotos: readonly NotebookPhoto[];
  readonly uploadPath: string;
}

const line = (most: number, missing: string) =>
  v.pipe(v.string(), v.trim(), v.minLength(2, missing), v.maxLength(most, `请在 ${most} 字以内`));
const photos = v.pipe(
  v.array(
    v.strictObject({
      fileId,
      sizeBytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20 * 1024 * 1024)),
    }),
  ),
  v.maxLength(3, '一本最多 3 张照片'),
);
const mark = v.variant('kind', [
  v.strictObject({
    kind: v.literal('tier'),
    tier: v.picklist(['excellent', 'good', 'pass', 'fail']),
  }),
  v.strictObject({
    kind: v.literal('notSeen'),
    reason: v.pipe(v.string(), v.trim(), v.maxLength(60, '原因请在 60 字以内')),
  }),
]);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const roundRef = { inspectionId: id } as const;

export const inspectionActions = {
  /** The rounds of the running term that the caller has to do with, newest first. */
  inspections: action({
    input: nothing,
    who: inspector,
    refusals: ['noTerm'],
    ...replying<InspectionDesk>(),
  }),

  /** Opens a round for the teachers that the groups have now. The same key again is the same round. */
  openInspection: action({
    input: v.strictObject({
      key: v.pipe(v.string(), v.regex(/^[a-z0-9]{8,24}$/, '编号不对')),
      kind: v.picklist(['notes', 'lessonPlans', 'observations', 'homework', 'other']),
      otherName: v.pipe(v.string(), v.trim(), v.maxLength(20, '请在 20 字以内')),
      title: line(40, '请写这次检查叫什么'),
      day: v.pipe(v.string(), v.isoDate('请写日期，如 2025-09-01')),
      groupIds: v.pipe(v.array(id), v.maxLength(100, '一次最多 100 个组')),
      by: v.picklist(['leaders', 'office']),
    }),
    who: inspector,
    refusals: [
      'noTerm',
      'termClosed',
      'outsideTerm',
      'noGroups',
      'noSuchGroup',
      'notYourGroup',
      'nobodyThere',
      'otherNameMissing',
      'alreadyDecided',
      'contentRefused',
      'checkUnavailable',
    ],
    ...replying<InspectionView>(),
  }),

  /** One round with the rows that the caller may see. */
  inspection: action({
    input: v.strictObject(roundRef),
    who: inspector,
    refusals: [],
    ...replying<InspectionView>(),
  }),

  /** Writes marks, each on the revision that the phone saw: one that changed meanwhile is answered with what stands. */
  markNotebooks: action({
    input: v.strictObject({
      ...roundRef,
      markings: v.pipe(
        v.array(
          v.strictObject({
            memberId: id,
            revision: count,
            mark,
            word: v.pipe(v.string(), v.trim(), v.maxLength(200, '评语请在 200 字以内')),
            photos,
          }),
        ),
        v.minLength(1),
        v.maxLength(100, '一次最多 100 位'),
      ),
    }),
    who: inspector,
    refusals: [],
    ...replying<{ readonly outcomes: readonly MarkOutcome[]; readonly unmarked: number }>(),
  }),

  /** Ends a round; of notes every tier becomes a record. Sent again it goes on where it stopped. */
  closeInspection: action({
    input: v.strictObject({
      ...roundRef,
      turn: count,
      /** Why those without a mark were not seen; empty where everybody has one. */
      reason: v.pipe(v.string(), v.trim(), v.maxLength(60, '原因请在 60 字以内')),
    }),
    who: inspector,
    refusals: [
      'notYours',
      'alreadyChanged',
      'notAllInspected',
      'termClosed',
      'contentRefused',
      'checkUnavailable',
    ],
    ...replying<InspectionView>(),
  }),

  /** Takes a closing back: its records are reversed, and tiers can be changed. Sent again it goes on where it stopped. */
  reopenInspection: action({
    input: v.strictObject({ ...roundRef, turn: count, reason }),
    who: inspector,
    refusals: ['notYours', 'alreadyChanged', 'termClosed', 'ownFact', 'contentRefused', 'checkUnavailable'],
    ...replying<InspectionView>(),
  }),

  /** The caller's own notebooks: what was found, and where a picture may be put in. */
  ownInspections: action({
    input: nothing,
    who: member,
    refusals: ['noTerm'],
    ...replying<{ readonly rounds: readonly OwnInspection[] }>(),
  }),

  /** Puts pictures of the own notebook in, while the round is open. */
  putNotebookPhotos: action({
    input: v.strictObject({ ...roundRef, photos }),
    who: member,
    refusals: ['notInspected', 'notOpen', 'notYourFile', 'fileMissing', 'badPhoto'],
    ...replying<{ readonly rounds: readonly OwnInspection[] }>(),
  }),
} as const;
