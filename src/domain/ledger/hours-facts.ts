import type { TrainingSession } from '../attendance/training-session';
import type { FactKind } from './fact';

/** What a ledger needs of a session. */
export type HeldSession = Pick<TrainingSession, 'sessionId' | 'termId' | 'startsAtMs' | 'hoursHundredths'>;

/** What a ledger needs of a fact; every `Fact` is one. Kinds other than check-ins, make-ups and reversals give no hours. */
export interface HoursFact {
  readonly kind: FactKind;
  readonly factId: string;
  /** Of a check-in or a make-up. */
  readonly sessionId?: string | null;
  /** Of a reversal: the fact id of what is reversed. */
  readonly of?: string;
}

/** One person's part in the sessions of some terms. */
export interface HoursFacts {
  readonly sessions: readonly HeldSession[];
  readonly facts: readonly HoursFact[];
}

export const noHoursFacts: HoursFacts = { sessions: [], facts: [] };

/** The sessions that this person got, each once. What was reversed never was. */
export function sessionsGot({ sessions, facts }: HoursFacts): HeldSession[] {
  const reversed = new Set(facts.flatMap(({ kind, of }) => (kind === 'reversal' && of ? [of] : [])));
  const got = new Set(
    facts.flatMap(({ kind, factId, sessionId }) =>
      (kind === 'checkIn' || kind === 'makeUp') && sessionId && !reversed.has(factId) ? [sessionId] : [],
    ),
  );
  return sessions.filter(({ sessionId }) => got.has(sessionId));
}
