/**
 * The scoring facts and the term file: what a rule book is applied to.
 *
 * This is the exchange form that offices and the `score` command use, so its numbers are decimals of their
 * unit (2.4 credits, 1.5 hours); the engine turns them into hundredths. Dates are school days, `YYYY-MM-DD`.
 * Flags that are left out are false, counts that are left out are 0. The order of facts never matters.
 */

export interface TermFile {
  readonly term: ScoredTerm;
  readonly groups: readonly ResearchGroup[];
  readonly teachers: readonly ScoredTeacher[];
  readonly sessions: readonly ScoredSession[];
  readonly facts: readonly ScoringFact[];
}

export interface ScoredTerm {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Only sessions up to and including this day are judged; the term's last day when left out. */
  readonly asOf?: string;
}

export interface ResearchGroup {
  readonly id: string;
  readonly name: string;
  /** How many percent of this group the office lets be excellent; the rule book's share when left out. */
  readonly excellentPercent?: number;
  /** A small group is ranked together with this one, under that one's percent. */
  readonly rankWith?: string;
}

export interface ScoredTeacher {
  readonly id: string;
  readonly name: string;
  readonly groupId: string;
  readonly prepGroupId?: string;
  readonly joinedOn?: string;
  readonly leftOn?: string;
  /** False (不参评): items and total stand, rank, band and appraisal points do not. True when left out. */
  readonly ranked?: boolean;
  /** 三年而立, 六年而秀, 十年而名: only for books that measure within a stage; term files do not carry it. */
  readonly stage?: string;
  /** Items that do not apply to this teacher, who then is judged by the others alone. */
  readonly notApplicable?: readonly string[];
}

export interface ScoredSession {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly hours: number;
  readonly required: boolean;
}

export type ScoringFact =
  | AttendanceFact
  | WorkFact
  | WorkMissingFact
  | InspectionFact
  | CascadeTrainingFact
  | PenaltyFact
  | ServiceFact
  | AwardFact
  | GroupBonusFact
  | TaskMissedFact
  | ReversalFact;

export type FactKind = ScoringFact['kind'];
export type FactOf<K extends FactKind> = Extract<ScoringFact, { kind: K }>;

/** The final record of one teacher and one session: check-in, check-out, leave and make-up in one. */
export interface AttendanceFact {
  readonly id: string;
  readonly kind: 'attendance';
  readonly teacherId: string;
  readonly sessionId: string;
  readonly status: 'present' | 'absent';
  readonly late?: boolean;
  readonly leftEarly?: boolean;
  readonly absentMidway?: boolean;
  /** Away with approved leave. */
  readonly excused?: boolean;
  /** The leave is protected by law (产假, 婚丧假, 工伤, 公假 …): nobody loses by it. */
  readonly protected?: boolean;
  /** The missed session was made up later (补训), so it counts as got. */
  readonly madeUp?: boolean;
}

export type WorkKind =
  | 'plan'
  | 'insightEssay'
  | 'lessonEvaluation'
  | 'teachingReflection'
  | 'trainingSummary'
  | 'readingNote';

/** One piece of writing that was handed in and judged. */
export interface WorkFact {
  readonly id: string;
  readonly kind: 'work';
  readonly teacherId: string;
  readonly work: WorkKind;
  readonly late?: boolean;
  readonly offTopic?: boolean;
  readonly missingParts?: number;
  /** 0 good enough, 1 or 2 as the reviewer judged its weakness. */
  readonly lowQuality?: number;
}

/** One piece of writing that was owed and never came. */
export interface WorkMissingFact {
  readonly id: string;
  readonly kind: 'workMissing';
  readonly teacherId: string;
  readonly work: WorkKind;
}

export type InspectionTier = 'excellent' | 'good' | 'pass' | 'fail';

export interface InspectionFact {
  readonly id: string;
  readonly kind: 'inspection';
  readonly teacherId: string;
  readonly tier: InspectionTier;
}

/** A returned traveller taught colleagues what the trip taught (二次培训). */
export interface CascadeTrainingFact {
  readonly id: string;
  readonly kind: 'cascadeTraining';
  readonly teacherId: string;
  readonly returnedOn: string;
  readonly heldOn: string;
  readonly extendedTo?: string;
  readonly credits: number;
}

export interface PenaltyFact {
  readonly id: string;
  readonly kind: 'penalty';
  readonly teacherId: string;
  readonly credits: number;
  readonly reason: string;
}

/** A service to colleagues: a talk, a public lesson, material, a task done well and on time. */
export interface ServiceFact {
  readonly id: string;
  readonly kind: 'service';
  readonly teacherId: string;
  readonly credits: number;
}

export type AwardFamily = 'contest' | 'paper';
export type AwardLevel = 'nation' | 'province' | 'city' | 'county' | 'school';

export interface AwardFact {
  readonly id: string;
  readonly kind: 'award';
  readonly teacherId: string;
  readonly family: AwardFamily;
  readonly level: AwardLevel;
  /** 1 is the first prize. */
  readonly place: number;
}

/** Points granted to a whole research group or preparation group: exactly one of the two ids stands. */
export interface GroupBonusFact {
  readonly id: string;
  readonly kind: 'groupBonus';
  readonly groupId?: string;
  readonly prepGroupId?: string;
  readonly points: number;
}

export interface TaskMissedFact {
  readonly id: string;
  readonly kind: 'taskMissed';
  readonly teacherId: string;
  readonly task: string;
  readonly excused?: boolean;
}

/** The fact `of` is to be treated as if it had never happened. */
export interface ReversalFact {
  readonly id: string;
  readonly kind: 'reversal';
  readonly of: string;
  readonly reason: string;
}
