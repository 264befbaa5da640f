import { roundHalfUp } from '../scoring/exact';
import type { HoursRule } from '../scoring/hours-rule';
import { type HoursFacts, sessionsGot } from './hours-facts';
import type { LedgerPeriod } from './ledger-period';
import { hoursOfAll } from './sessions-ahead';

/** One line of a ledger: a term or a year, and of how many facts it was made. */
export interface LedgerLine {
  readonly name: string;
  readonly amountHundredths: number;
  readonly facts: number;
}

/** One person's account in one ledger, in the ledger's own unit. */
export interface LedgerReading {
  readonly gotHundredths: number;
  readonly targetHundredths: number;
  /** What is still needed in the period; 0 when the target is reached. */
  readonly neededHundredths: number;
  /** What is handed on to the authority; null where the ledger sets no limit of its own. */
  readonly reportedHundredths: number | null;
  readonly lines: readonly LedgerLine[];
}

/**
 * Reads the same facts into one ledger. Hours are added up exactly and converted once, so a total never depends on how it
 * is cut into lines, and the lines are what each part added to it: they always sum up to the total.
 */
export function readLedger(
  { perHourHundredths, targetHundredths, reportedAtMostHundredths }: HoursRule,
  { parts }: LedgerPeriod,
  hours: HoursFacts,
): LedgerReading {
  const got = sessionsGot(hours);
  const worth = (hoursHundredths: number) => roundHalfUp(hoursHundredths * perHourHundredths, 100);
  let hoursSoFar = 0;
  const lines = parts.map(({ name, holds }): LedgerLine => {
    const held = got.filter(holds);
    const before = worth(hoursSoFar);
    hoursSoFar += hoursOfAll(held);
    return { name, amountHundredths: worth(hoursSoFar) - before, facts: held.length };
  });
  const gotHundredths = worth(hoursSoFar);
  return {
    gotHundredths,
    targetHundredths,
    neededHundredths: Math.max(0, targetHundredths - gotHundredths),
    reportedHundredths:
      reportedAtMostHundredths === undefined ? null : Math.min(gotHundredths, reportedAtMostHundredths),
    lines,
  };
}
