import { accept, type Result, refuse } from '../refusal';
import type { Term } from '../term/term';
import type { DryRunNumbers } from './dry-run';
import type { Trial } from './trial';

/** For so long a dry run says enough of what a change would do. */
const VALID_MS = 24 * 60 * 60 * 1000;

type BookKey = Term['ruleBook'];

/** That a change was tried out, by whom and with what outcome. Holds numbers and ids, never names. */
export interface DryRunRecord {
  readonly schoolId: string;
  readonly termId: string;
  readonly trial: Trial;
  /** The version that the trial was compared with. */
  readonly inForce: BookKey;
  readonly numbers: DryRunNumbers;
  readonly byMemberId: string;
  readonly atMs: number;
}

export const rescoreRefusals = {
  dryRunFirst: '请先试算这一版，看过结果再换用。试算在 24 小时内有效，换用一次要试算一次。',
} as const;

/**
 * Judges a running term by another version: only after a dry run of exactly this, from what is in force now. Asked for
 * what is in force already it is done (`changed: false`).
 */
export function decideRescore(
  inForce: BookKey,
  wanted: BookKey,
  dryRun: DryRunRecord | null,
  now: number,
): Result<{ readonly changed: boolean }, 'dryRunFirst'> {
  if (isSame(inForce, wanted)) return accept({ changed: false });
  const tried =
    dryRun !== null &&
    dryRun.trial.kind === 'book' &&
    isSame(dryRun.trial, wanted) &&
    isSame(dryRun.inForce, inForce) &&
    now - dryRun.atMs <= VALID_MS;
  return tried ? accept({ changed: true }) : refuse('dryRunFirst', rescoreRefusals.dryRunFirst);
}

function isSame(a: BookKey, b: BookKey): boolean {
  return a.id === b.id && a.version === b.version;
}
