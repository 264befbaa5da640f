/**
 * The end of a term, one document a term: `open` → `notice` (公示) → `freezing` → `frozen`. Every change of state is
 * `last` here and an audit line of its own, so that who did what and why is never overwritten.
 */
export type TermEnd = OpenTermEnd | NoticedTermEnd | FreezingTermEnd | FrozenTermEnd;

interface TermEndBase {
  readonly schoolId: string;
  readonly termId: string;
  /** How many computations were begun: each takes a number of its own, whether or not it was ever finished. */
  readonly computations: number;
  readonly last: Transition | null;
  /** When everybody was told of the present state; null while somebody may still have to be. */
  readonly toldAtMs: number | null;
}

export interface OpenTermEnd extends TermEndBase {
  readonly state: 'open';
  readonly computation: Computation | null;
  /** The notice that was taken back, if there was one. */
  readonly notice: Notice | null;
}

export interface NoticedTermEnd extends TermEndBase {
  readonly state: 'notice';
  readonly computation: Computation;
  readonly notice: Notice;
}

export interface FreezingTermEnd extends TermEndBase {
  readonly state: 'freezing';
  readonly computation: Computation;
  readonly notice: Notice;
  readonly cutoffAtMs: number;
  /** How many statements there will be; null until everything was computed from the facts up to the cut-off. */
  readonly statements: number | null;
}

export interface FrozenTermEnd extends TermEndBase {
  readonly state: 'frozen';
  readonly computation: Computation;
  readonly notice: Notice;
  readonly cutoffAtMs: number;
  readonly statements: number;
  readonly frozenAtMs: number;
}

export interface Transition {
  /** From 1, without gaps. */
  readonly n: number;
  readonly act: 'openNotice' | 'withdrawNotice' | 'freeze' | 'closeTerm';
  readonly byMemberId: string;
  readonly atMs: number;
  readonly reason: string;
}

/** One period in which everybody may look and object. */
export interface Notice {
  /** From 1. */
  readonly n: number;
  readonly days: number;
  readonly fromMs: number;
  readonly untilMs: number;
  /** The number of the computation that was put up. */
  readonly computation: number;
}

/** Everybody's results as they were computed at one moment. The results themselves stand in parts of their own. */
export interface Computation {
  readonly n: number;
  readonly computedAtMs: number;
  readonly computedBy: string;
  /** Stands for all that the results were computed from: as long as it is the same, so are they. */
  readonly mark: string;
  readonly ruleBook: { readonly id: string; readonly version: number };
  /** The first member id of each part, so that one person's result is found by one read. */
  readonly parts: readonly string[];
  /** Who is in the best band: the only ones that the notice names. */
  readonly best: readonly { readonly memberId: string; readonly groupId: string }[];
  /** The last computation that said something else. */
  readonly previous: ComputationKey | null;
}

/** Under which number a computation's results are kept, and in how many parts. */
export interface ComputationKey {
  readonly n: number;
  readonly parts: number;
}

export function keyOf({ n, parts }: Pick<Computation, 'n' | 'parts'>): ComputationKey {
  return { n, parts: parts.length };
}

export function openTermEnd(schoolId: string, termId: string): OpenTermEnd {
  const untouched = { computations: 0, last: null, toldAtMs: null, computation: null, notice: null };
  return { schoolId, termId, state: 'open', ...untouched };
}

/** Whether the results can still change: while they are being frozen they can not. */
export function isClosed(termEnd: TermEnd): termEnd is FreezingTermEnd | FrozenTermEnd {
  return termEnd.state === 'freezing' || termEnd.state === 'frozen';
}

export function nextTransition(
  { last }: Pick<TermEnd, 'last'>,
  act: Transition['act'],
  by: { readonly memberId: string; readonly now: number; readonly reason: string },
): Transition {
  return { n: (last?.n ?? 0) + 1, act, byMemberId: by.memberId, atMs: by.now, reason: by.reason };
}

/** Whether a request is the last one, sent again. */
export function isRepeated(
  { last }: Pick<TermEnd, 'last'>,
  act: Transition['act'],
  by: { readonly memberId: string; readonly reason: string },
): boolean {
  return last?.act === act && last.byMemberId === by.memberId && last.reason === by.reason;
}
