import { roundHalfUp } from '../scoring/exact';
import type { RuleBook } from '../scoring/rule-book';

interface HoursTotal {
  readonly hoursHundredths: number;
  readonly targetHundredths: number | null;
}

/** Hours got and asked for as the term's book counts them; a book that says nothing of hours leaves the term's own target. */
export function hoursByBook({ hours: rule }: Pick<RuleBook, 'hours'>, ofTerm: HoursTotal): HoursTotal {
  if (rule === null || rule.unit !== 'hour') return ofTerm;
  return {
    hoursHundredths: roundHalfUp(ofTerm.hoursHundredths * rule.perHourHundredths, 100),
    targetHundredths: rule.targetHundredths,
  };
}
