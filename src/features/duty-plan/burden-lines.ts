import type { BurdenLine } from '@/domain/term/burden';
import { burdenNames, hoursOf } from './words';

/** Cohorts that stand otherwise than everybody, and the names of those that do not. */
export interface BurdenSplit {
  readonly everyone: BurdenLine | null;
  readonly others: readonly BurdenLine[];
  readonly alike: readonly string[];
}

export function splitBurden([everyone, ...cohorts]: readonly BurdenLine[]): BurdenSplit {
  if (everyone === undefined) return { everyone: null, others: [], alike: [] };
  const isAlike = (line: BurdenLine) =>
    line.usualMinutes === everyone.usualMinutes && line.mostMinutes === everyone.mostMinutes;
  return {
    everyone,
    others: cohorts.filter((line) => !isAlike(line)),
    alike: cohorts.filter(isAlike).map(({ cohort }) => burdenNames[cohort]),
  };
}

/** 26.6 到 29.3 小时 */
export function spanOf({ leastMinutes, mostMinutes }: BurdenLine): string {
  const [least, most] = [hoursOf(leastMinutes), hoursOf(mostMinutes)];
  return least === most ? `都是 ${most} 小时` : `${least} 到 ${most} 小时`;
}

export interface BurdenStep {
  readonly cohort: BurdenLine['cohort'];
  readonly name: string;
  readonly text: string;
}

/** What one more series does to each cohort that it moves; cohorts that move just as everybody does are not told again. */
export function burdenSteps(before: readonly BurdenLine[], after: readonly BurdenLine[]): BurdenStep[] {
  const earlier = new Map(before.map((line) => [line.cohort, line]));
  const steps = after.flatMap((line) => {
    const was = earlier.get(line.cohort);
    const text = was === undefined ? null : stepText(was, line);
    return text === null ? [] : [{ cohort: line.cohort, name: burdenNames[line.cohort], text }];
  });
  const ofAll = steps.find(({ cohort }) => cohort === 'everyone')?.text;
  return steps.filter(({ cohort, text }) => cohort === 'everyone' || text !== ofAll);
}

function stepText(was: BurdenLine, is: BurdenLine): string | null {
  if (was.usualMinutes !== is.usualMinutes)
    return `每人 ${hoursOf(was.usualMinutes)} → ${hoursOf(is.usualMinutes)} 小时`;
  if (was.mostMinutes !== is.mostMinutes)
    return `最多的 ${hoursOf(was.mostMinutes)} → ${hoursOf(is.mostMinutes)} 小时`;
  return null;
}
