import type { RuleBook } from '../rule-book';
import { ambiguousFormula } from './checks/ambiguous-formula';
import { bandsBelowTotal } from './checks/bands-below-total';
import { bandsCount } from './checks/bands-count';
import { bandsGap } from './checks/bands-gap';
import { conflictingDuty } from './checks/conflicting-duty';
import { dependsOnBeingSent } from './checks/depends-on-being-sent';
import { dutyWithoutNumber } from './checks/duty-without-number';
import { highestMayBeZero } from './checks/highest-may-be-zero';
import { hoursDiffer } from './checks/hours-differ';
import { missingSource } from './checks/missing-source';
import { passUndefined } from './checks/pass-undefined';
import { periodStart } from './checks/period-start';
import { quotaTieUnspecified } from './checks/quota-tie-unspecified';
import { smallGroup } from './checks/small-group';
import { tierOverItem } from './checks/tier-over-item';
import { totalNot100 } from './checks/total-not-100';
import { unreachableBand } from './checks/unreachable-band';
import { unreachableClause } from './checks/unreachable-clause';
import { isDecided } from './decided';
import type { Check, Finding, LintContext } from './finding';

/** In the order in which an office reads a book. A new check is a new file and a line here. */
const checks: readonly Check[] = [
  missingSource,
  totalNot100,
  tierOverItem,
  unreachableClause,
  dependsOnBeingSent,
  ambiguousFormula,
  highestMayBeZero,
  bandsCount,
  bandsGap,
  bandsBelowTotal,
  unreachableBand,
  quotaTieUnspecified,
  smallGroup,
  passUndefined,
  hoursDiffer,
  periodStart,
  conflictingDuty,
  dutyWithoutNumber,
];

/** What is to be said about a rule book, of any kind, that its own notes do not already answer. */
export function lint(book: RuleBook, context: LintContext = {}): Finding[] {
  return checks.flatMap((check) => check(book, context)).filter((finding) => !isDecided(finding, book));
}
