import type { Photo, PieceFile } from '../../submission/submission';

/** Absent without excuse (缺训), or misconduct (违纪), at a training. */
export type ConductKind = 'absence' | 'misconduct';

/** A session of the school, or a training of the authority (上级) that the app knows nothing of. */
export interface ReportedTraining {
  readonly organiser: 'school' | 'authority';
  /** Null for a training of the authority. */
  readonly sessionId: string | null;
  readonly title: string;
  /** The day of it, `YYYY-MM-DD`. */
  readonly day: string;
}

/** Each step leaves its name as the state that the report is in. */
export type ConductState =
  | 'reported'
  | 'answered'
  | 'dismissed'
  | 'penalised'
  | 'appealed'
  | 'upheld'
  | 'rejected';

/** What a superior reports of somebody. What was said and decided since stands in its rounds. */
export interface ConductReport {
  readonly schoolId: string;
  readonly termId: string;
  /** `REPORTER-KEY`: the phone's key of this act, so that a report sent twice is one. */
  readonly reportId: string;
  /** Whom it is about. */
  readonly aboutMemberId: string;
  /** Who reported. */
  readonly byMemberId: string;
  readonly kind: ConductKind;
  readonly training: ReportedTraining;
  /** What happened. */
  readonly account: string;
  /** What it rests on, in words. */
  readonly evidence: string;
  /** Seen by who reported and, once the platform passed them, by the person and by who decides; gone after the term. */
  readonly photos: readonly Photo[];
  readonly files: readonly PieceFile[];
  readonly checksDueAtMs: number | null;
  readonly receivedAtMs: number;
  readonly state: ConductState;
  /** How many steps it has behind it: the number of the next one. */
  readonly rounds: number;
  /** Who decided on the report and on the appeal, in this order. */
  readonly deciderIds: readonly string[];
  /** The penalty's fact; null while there is none. */
  readonly factId: string | null;
  /** When photos and files were deleted after the term; null before. */
  readonly tidiedAtMs: number | null;
}

/** One step of a report, a document of its own, never changed. */
export interface ConductRound {
  readonly schoolId: string;
  readonly termId: string;
  readonly reportId: string;
  /** From 0, without gaps. */
  readonly n: number;
  readonly act: ConductState;
  readonly aboutMemberId: string;
  readonly reporterId: string;
  readonly byMemberId: string;
  readonly atMs: number;
  /** The answer, the appeal, or the reason of a decision; empty for the report itself. */
  readonly words: string;
  /** Of a penalty. */
  readonly creditsHundredths: number | null;
  /** 缺训：第 8 次研修, as messages name it. */
  readonly title: string;
}

/** The report after a step, and the round that keeps it. */
export interface ConductStep {
  readonly report: ConductReport;
  readonly round: ConductRound;
}

/** After the term: the pictures and files are deleted, what was said and decided stays. */
export function withoutEvidenceFiles(report: ConductReport, nowMs: number): ConductReport {
  return { ...report, photos: [], files: [], checksDueAtMs: null, tidiedAtMs: nowMs };
}
