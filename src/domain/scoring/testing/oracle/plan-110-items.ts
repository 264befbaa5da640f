import type { AwardFact, ScoredTeacher, TermFile } from '../../facts';
import {
  decimal,
  type Fraction,
  floored,
  highest,
  lower,
  minus,
  over,
  plus,
  sum,
  times,
  zero,
} from './fraction';
import { type OwnItem, unlessNotApplicable } from './items';
import {
  applicableSessions,
  hoursOf,
  isExempt,
  isGot,
  isUnexcusedAbsence,
  standing,
  standingOf,
} from './standing';
import { thirdWorkingDayAfter } from './working-days';

type PlanItemId = 'trip' | 'attendance' | 'notes' | 'participation' | 'reading' | 'bonus';

function trip(file: TermFile, teacher: ScoredTeacher): OwnItem {
  const inTime = standingOf(file, teacher, 'cascadeTraining').filter(
    ({ heldOn, extendedTo, returnedOn }) => heldOn <= (extendedTo ?? thirdWorkingDayAfter(returnedOn)),
  );
  const gained = sum(inTime.map(({ credits }) => decimal(credits)));
  const lost = sum(standingOf(file, teacher, 'penalty').map(({ credits }) => decimal(credits)));
  return { own: floored(minus(gained, lost)) };
}

function attendance(file: TermFile, teacher: ScoredTeacher): OwnItem {
  const required = applicableSessions(file, teacher).filter(({ session }) => session.required);
  const owed = required.filter((each) => !isExempt(each));
  if (required.length > 0 && owed.length === 0) return null;
  const missed = required.filter(isUnexcusedAbsence);
  const taskMissed = standingOf(file, teacher, 'taskMissed').some(({ excused }) => excused !== true);
  if (missed.length * 100 > owed.length * 20 || taskMissed) return { own: zero, isVoid: true };
  if (required.length === 0) return { own: zero };
  return { own: over(times(hoursOf(required.filter(isGot)), hoursOf(required)), hoursOf(owed)) };
}

function notes(file: TermFile, teacher: ScoredTeacher): OwnItem {
  const tiers = { excellent: 20, good: 18, pass: 16, fail: 10 };
  const inspections = standingOf(file, teacher, 'inspection').map(({ tier }) => decimal(tiers[tier]));
  if (inspections.length === 0) return { own: zero };
  const average = over(sum(inspections), decimal(inspections.length));
  return { own: over(times(average, decimal(10)), decimal(20)) };
}

function participation(file: TermFile, teacher: ScoredTeacher): OwnItem {
  const credits = standingOf(file, teacher, 'service').map((service) => decimal(service.credits));
  return { own: lower(sum(credits), decimal(20)) };
}

function reading(file: TermFile, teacher: ScoredTeacher): OwnItem {
  const isReading = ({ work }: { work: string }) => work === 'readingNote' || work === 'insightEssay';
  const missing = standingOf(file, teacher, 'workMissing').filter(isReading);
  const losses = standingOf(file, teacher, 'work')
    .filter(isReading)
    .map(({ late = false, offTopic = false, missingParts = 0, lowQuality = 0 }) =>
      late || offTopic || missingParts > 0 ? 3 : lowQuality,
    );
  const lost = [...missing.map(() => 3), ...losses].reduce((all, each) => all + each, 0);
  return { own: floored(decimal(Math.max(0, 10 - lost))) };
}

function bestAward(
  awards: readonly AwardFact[],
  family: AwardFact['family'],
  first: Readonly<Record<AwardFact['level'], number>>,
  step: number,
): Fraction {
  const worth = awards
    .filter((award) => award.family === family && award.level !== 'school')
    .map(({ level, place }) => minus(decimal(first[level]), times(decimal(step), decimal(place - 1))));
  return highest(worth);
}

function bonus(file: TermFile, teacher: ScoredTeacher): OwnItem {
  const awards = standingOf(file, teacher, 'award');
  const contest = bestAward(
    awards,
    'contest',
    { nation: 5, province: 5, city: 4, county: 3, school: 0 },
    0.5,
  );
  const paper = bestAward(awards, 'paper', { nation: 3, province: 3, city: 2, county: 1, school: 0 }, 0.25);
  const granted = standing(file, 'groupBonus')
    .filter(({ groupId, prepGroupId }) =>
      groupId === undefined ? prepGroupId === teacher.prepGroupId : groupId === teacher.groupId,
    )
    .map(({ points }) => decimal(points));
  return { own: lower(plus(plus(contest, paper), sum(granted)), decimal(10)) };
}

/** What a teacher has gathered in each item of plan-110. */
export function ownItems(file: TermFile, teacher: ScoredTeacher): Record<PlanItemId, OwnItem> {
  const all = { trip, attendance, notes, participation, reading, bonus };
  const entries = Object.entries(all).map(
    ([itemId, item]) => [itemId, unlessNotApplicable(teacher, itemId, item(file, teacher))] as const,
  );
  return Object.fromEntries(entries) as Record<PlanItemId, OwnItem>;
}
