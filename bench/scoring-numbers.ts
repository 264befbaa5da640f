import type { AwardLevel, CascadeTrainingFact, InspectionTier } from '../src/domain/scoring/facts';
import { workingDayAfter } from '../src/domain/term/working-days';

/** The numbers of plan-110 as somebody would copy them into a loop, a query or rules: in hundredths. */
export const tiersHundredths: Readonly<Record<InspectionTier, number>> = {
  excellent: 2000,
  good: 1800,
  pass: 1600,
  fail: 1000,
};
export const prizesHundredths = {
  contest: { first: { nation: 500, province: 500, city: 400, county: 300, school: 0 }, step: 50 },
  paper: { first: { nation: 300, province: 300, city: 200, county: 100, school: 0 }, step: 25 },
} as const satisfies Record<string, { first: Readonly<Record<AwardLevel, number>>; step: number }>;
export const readWorks: readonly string[] = ['readingNote', 'insightEssay'];
export const pieceFaultHundredths = 300;
export const lowQualityHundredths = 100;

/** Columns of the sums, a row for each teacher: what was gathered in each item before anything is converted. */
export const items = ['trip', 'attendance', 'notes', 'participation', 'reading', 'bonus'] as const;

const deadlines = new Map<string, string>();

export function isInTime({ returnedOn, heldOn }: CascadeTrainingFact): boolean {
  let deadline = deadlines.get(returnedOn);
  if (deadline === undefined) {
    deadline = workingDayAfter(returnedOn, 3).date;
    deadlines.set(returnedOn, deadline);
  }
  return heldOn <= deadline;
}
