import { type Fact, factIdOf, type MakeUpFact, timesReversed } from '../ledger/fact';
import { accept, type Result } from '../refusal';
import { type MakeUp, type MakeUpRound, type MakeUpStep, makeUpStep } from './make-up';
import { makeUpRefused } from './make-up-refusals';

export interface MakeUpVerdict {
  readonly round: number;
  readonly verdict: 'confirmed' | 'returned';
  readonly remark: string;
}

/** What a decision writes, all in one transaction. */
export interface MakeUpDecided extends MakeUpStep {
  readonly fact: MakeUpFact | null;
}

type VerdictRefusal = 'alreadyDecided' | 'remarkMissing' | 'nothingMissed';

interface Findings {
  /** All facts of this person and session. */
  readonly facts: readonly Fact[];
  /** Whether this person turned out to have been there. */
  readonly wasThere: boolean;
}

/** Confirms a make-up, which answers the absence and gives the hours, or sends it back with a word. */
export function decideMakeUp(
  makeUp: MakeUp,
  standing: MakeUpRound | null,
  verdict: MakeUpVerdict,
  { facts, wasThere }: Findings,
  by: { readonly memberId: string; readonly nowMs: number },
): Result<{ readonly repeated: MakeUpRound } | { readonly decided: MakeUpDecided }, VerdictRefusal> {
  if (standing !== null) {
    const { act, byMemberId, remark } = standing;
    const same = act === verdict.verdict && byMemberId === by.memberId && remark === verdict.remark;
    return same ? accept({ repeated: standing }) : makeUpRefused('alreadyDecided', { state: makeUp.state });
  }
  if (!isWaiting(makeUp) || verdict.round !== makeUp.rounds)
    return makeUpRefused('alreadyDecided', { state: makeUp.state });
  if (verdict.verdict === 'returned' && verdict.remark === '') return makeUpRefused('remarkMissing');
  if (verdict.verdict === 'confirmed' && wasThere) return makeUpRefused('nothingMissed');
  const step = makeUpStep(makeUp, verdict.verdict, { ...by, remark: verdict.remark });
  const fact = verdict.verdict === 'confirmed' ? makeUpFact(makeUp, step.round, facts) : null;
  return accept({ decided: { ...step, fact } });
}

/** A note that is not checked yet is nobody's to read and waits outside the queue. */
export function isWaiting({ state, textCheck }: Pick<MakeUp, 'state' | 'textCheck'>): boolean {
  return state === 'waiting' && textCheck === 'pass';
}

function makeUpFact(makeUp: MakeUp, round: MakeUpRound, facts: readonly Fact[]): MakeUpFact {
  const { schoolId, termId, sessionId, memberId, makeUpId: subject } = makeUp;
  const n = timesReversed(facts, 'makeUp', subject);
  return {
    schoolId,
    termId,
    sessionId,
    memberId,
    kind: 'makeUp',
    subject,
    n,
    factId: factIdOf('makeUp', subject, n),
    recordedBy: round.byMemberId,
    recordedAtMs: round.atMs,
    round: round.n,
  };
}
