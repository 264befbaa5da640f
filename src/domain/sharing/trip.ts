/** `asked`: waits for the office. What a trip is beyond that (away, digest due …) follows from its days and what was done. */
export type TripState = 'asked' | 'approved' | 'refused' | 'cancelled';

/** Who of the school follows a trip, beside its travellers and the office. */
export type TripReaders =
  | { readonly kind: 'school' }
  /** Research or preparation groups. */
  | { readonly kind: 'groups'; readonly groupIds: readonly string[] };

/** The training held for colleagues after a trip: 二次培训, or a 汇报课. */
export interface CascadeBooking {
  readonly sessionId: string;
  readonly form: 'cascadeTraining' | 'reportLesson';
  readonly bookedBy: string;
  readonly bookedAtMs: number;
}

export interface Extension {
  /** The last day on which the training still counts, `YYYY-MM-DD`. */
  readonly to: string;
  readonly reason: string;
  readonly byMemberId: string;
  readonly atMs: number;
}

/**
 * 外出学习, from the application to the credit. One document, `SCHOOL:TRIP`; what people post and ask on it are documents of
 * their own, so that nobody who follows writes it.
 */
export interface Trip {
  readonly schoolId: string;
  readonly termId: string;
  /** `MEMBER-KEY` of who asked for it or entered it. */
  readonly tripId: string;
  readonly topic: string;
  readonly destination: string;
  readonly host: string;
  /** School days, both included. */
  readonly from: string;
  readonly to: string;
  readonly travellerIds: readonly string[];
  readonly readers: TripReaders;
  readonly state: TripState;
  readonly askedBy: string;
  readonly askedAtMs: number;
  readonly decidedBy: string | null;
  readonly decidedAtMs: number | null;
  readonly decisionReason: string;
  /** Set when they came back on another day than planned. */
  readonly returnedOn: string | null;
  readonly extension: Extension | null;
  readonly cascade: CascadeBooking | null;
  /** The resource that the material was digested into. */
  readonly digest: { readonly resourceId: string; readonly atMs: number } | null;
  /** Grows with each change. */
  readonly revision: number;
}

/** The day from which the three working days are counted. */
export function returnDay({ returnedOn, to }: Pick<Trip, 'returnedOn' | 'to'>): string {
  return returnedOn ?? to;
}
