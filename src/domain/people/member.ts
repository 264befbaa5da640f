import type { Role } from './role';

/** One person of a school. Names live here alone; facts and audit lines hold member ids. */
export interface Member {
  readonly schoolId: string;
  readonly memberId: string;
  readonly name: string;
  readonly campus: string;
  readonly researchGroupId: string;
  readonly prepGroupId: string | null;
  readonly roles: readonly Role[];
  /** `YYYY-MM` */
  readonly bornMonth: string;
  /** `YYYY-MM`, when this person began to work */
  readonly joinedMonth: string;
  /** Set when a WeChat account is bound to this person. */
  readonly boundAtMs: number | null;
  /** How many one-time codes were issued to this person; each new one makes the earlier ones void. */
  readonly codesIssued: number;
}

export type GroupKind = 'research' | 'preparation';

/** 教研组 or 备课组. */
export interface Group {
  readonly groupId: string;
  readonly kind: GroupKind;
  readonly name: string;
}

export interface School {
  readonly schoolId: string;
  readonly name: string;
  /** What this school calls its office: 教务处, 教导处, 教科室 … */
  readonly officeLabel: string;
  readonly campuses: readonly string[];
  readonly groups: readonly Group[];
  readonly currentTermId: string | null;
  /** Versions of books of hours that are kept beside the term's own book; absent: the usual ones. */
  readonly ledgers?: readonly { readonly id: string; readonly version: number }[];
  /** A school made of invented people, shown as such on every screen. */
  readonly isDemo: boolean;
}
