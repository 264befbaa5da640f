import type { WorkKind as ScoredWork } from '../scoring/facts';

export type { ScoredWork };

/** The id of a kind of work: one of the built-in ones, or one that a school made. */
export type WorkKind = string;

export interface WorkPart {
  readonly partId: string;
  readonly name: string;
  readonly required: boolean;
  /** Shorter than this counts as not yet written; in characters. */
  readonly minCharacters: number;
  readonly maxCharacters: number;
  readonly hint: string;
  /** Somebody else's words (摘录): likeness to other pieces is not looked for in them. */
  readonly excerpt: boolean;
}

export type FileEnding = 'docx' | 'pptx' | 'xlsx' | 'pdf';

/** Which files a piece may carry, and how many it needs. None may: `most` is 0. */
export interface FileRule {
  readonly endings: readonly FileEnding[];
  readonly least: number;
  readonly most: number;
}

/** How often a duty of a kind usually falls due. */
export type DutyPeriod = 'week' | 'twoWeeks' | 'month' | 'term' | 'schoolYear';

/**
 * A kind of work as data: what a piece of it consists of, and how it is reviewed. Version 0 is built in; a school's changes
 * make new versions. A piece is judged by the version that it was handed in under.
 */
export interface WorkForm {
  readonly kind: WorkKind;
  readonly version: number;
  readonly name: string;
  readonly parts: readonly WorkPart[];
  readonly maxPhotos: number;
  readonly files: FileRule;
  /** Over all parts; 0 asks for nothing. */
  readonly minCharacters: number;
  /** Handwritten pages: photos count, and 400 characters are a page; 0 asks for nothing. */
  readonly minPages: number;
  /** First the leader of the preparation group, then that of the research group. */
  readonly twoLevels: boolean;
  /** What the rule books read it as; null: it ticks off a duty and may earn credits, and no item reads it. */
  readonly countsAs: ScoredWork | null;
  /** What one piece usually takes, for the burden meter. */
  readonly minutes: number;
  readonly per: DutyPeriod | null;
  /** Offered no longer; pieces of it stand. */
  readonly retired: boolean;
}
