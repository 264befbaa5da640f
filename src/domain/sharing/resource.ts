import type { Platform } from '../attendance/training-session';
import type { Photo, PieceFile } from '../submission/submission';

/** Where a resource came from. Approved pieces and best works are not copied: the library points at them. */
export type ResourceSource = 'digest' | 'material' | 'upload' | 'booklet';

export const resourceKinds = [
  'record',
  'lessonPlan',
  'courseware',
  'exercise',
  'article',
  'paper',
  'booklet',
  'other',
] as const;
export type ResourceKind = (typeof resourceKinds)[number];

export const resourceKindNames: Readonly<Record<ResourceKind, string>> = {
  record: '活动实录',
  lessonPlan: '教案',
  courseware: '课件',
  exercise: '练习与命题',
  article: '随笔与心得',
  paper: '论文与案例',
  booklet: '汇编',
  other: '其他',
};

/** By what right it is here, as its uploader says. */
export type Copyright = 'own' | 'permitted' | 'quoted';

/** One part of its contents: a heading, words, pictures. */
export interface ResourcePart {
  readonly heading: string;
  readonly text: string;
  /** Of `photos`, by file id. */
  readonly photoIds: readonly string[];
  /** Whose words they are. */
  readonly memberId: string;
  /** Of a digest: the post that it was taken from. */
  readonly postId?: string;
  /** Of a booklet: the find. */
  readonly entryId?: string;
}

/** Something of the school's library that stays. One document, `SCHOOL:RESOURCE`. */
export interface Resource {
  readonly schoolId: string;
  readonly resourceId: string;
  readonly source: ResourceSource;
  /** The trip, session material or collection call that it came from; null for an upload. */
  readonly of: string | null;
  readonly title: string;
  readonly summary: string;
  readonly kind: ResourceKind;
  readonly subject: string;
  /** 年级学段 in the school's own words: 低年级. */
  readonly stage: string;
  readonly platform: Platform | null;
  readonly tags: readonly string[];
  readonly parts: readonly ResourcePart[];
  readonly photos: readonly Photo[];
  readonly files: readonly PieceFile[];
  readonly authorIds: readonly string[];
  readonly byMemberId: string;
  readonly copyright: Copyright;
  readonly copyrightNote: string;
  /** Whoever is handed the card may read it. */
  readonly isPublic: boolean;
  readonly addedAtMs: number;
  readonly changedAtMs: number;
  readonly checksDueAtMs: number | null;
  /** Taken off the shelf; its author and the office still know why. */
  readonly removed: { readonly byMemberId: string; readonly atMs: number; readonly reason: string } | null;
}
