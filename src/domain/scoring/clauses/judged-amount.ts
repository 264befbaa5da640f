import * as v from 'valibot';
import { type WorkingDay, workingDayAfter } from '../../term/working-days';
import { hundredthsOf } from '../exact';
import type { CascadeTrainingFact, PenaltyFact, ServiceFact } from '../facts';
import { chineseDay, plainNumber } from '../wording';
import { clauseFields, hundredths } from './clause-fields';
import type { ClauseRule, FactReading } from './clause-rule';

/**
 * A reviewer's judged amount within a range (1–3 学分), one per fact. What was judged outside the range counts as
 * the nearest end of it.
 *
 * With `deadlineWorkingDays` a cascade training counts only when held on or before that working day after the
 * return, or the day the office extended it to; later it is worth 0.
 */
export const judgedAmount = v.strictObject({
  kind: v.literal('judgedAmount'),
  ...clauseFields,
  fact: v.picklist(['cascadeTraining', 'penalty', 'service']),
  minHundredths: hundredths,
  maxHundredths: hundredths,
  deadlineWorkingDays: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))),
});

type JudgedAmount = v.InferOutput<typeof judgedAmount>;
type JudgedFact = CascadeTrainingFact | PenaltyFact | ServiceFact;

export function judgedAmountRule(clause: JudgedAmount): ClauseRule {
  const deadlineOf = deadlines(clause.deadlineWorkingDays);
  const reading: FactReading<JudgedFact> = {
    amountOf(fact) {
      if (fact.kind === 'cascadeTraining' && isLate(fact, deadlineOf(fact))) return 0;
      const amount = hundredthsOf(fact.credits);
      return Math.min(Math.max(amount, clause.minHundredths), clause.maxHundredths);
    },
    reasonFor(fact, amount) {
      if (fact.kind === 'cascadeTraining') return cascadeReason(fact, deadlineOf(fact), amount);
      if (fact.kind === 'penalty') return `${fact.reason}，扣 ${plainNumber(amount)} 学分`;
      return `${clause.title}，评定 ${plainNumber(amount)} 学分`;
    },
  };
  return { readings: { [clause.fact]: reading } };
}

/** Undefined: this clause sets no deadline. */
type DeadlineOf = (fact: CascadeTrainingFact) => WorkingDay | undefined;

/** Remembers the deadline of every day of return, because many travellers come back on the same day. */
function deadlines(workingDays: number | undefined): DeadlineOf {
  if (workingDays === undefined) return () => undefined;
  const byReturnDay = new Map<string, WorkingDay>();
  return (fact) => {
    if (fact.extendedTo !== undefined) return { date: fact.extendedTo, provisional: false };
    let deadline = byReturnDay.get(fact.returnedOn);
    if (deadline === undefined) {
      deadline = workingDayAfter(fact.returnedOn, workingDays);
      byReturnDay.set(fact.returnedOn, deadline);
    }
    return deadline;
  };
}

function isLate(fact: CascadeTrainingFact, deadline: WorkingDay | undefined): boolean {
  return deadline !== undefined && fact.heldOn > deadline.date;
}

function cascadeReason(fact: CascadeTrainingFact, deadline: WorkingDay | undefined, amount: number): string {
  const held = `${chineseDay(fact.heldOn)}二次培训`;
  if (deadline === undefined) return `${held}，评定 ${plainNumber(amount)} 学分`;
  const how = fact.extendedTo !== undefined ? '经批准延期，' : '';
  const until = `${how}期限 ${chineseDay(deadline.date)}${deadline.provisional ? '（暂定）' : ''}`;
  if (isLate(fact, deadline)) return `${held}，${until}，已过期限，不计学分`;
  return `${held}，${until}，评定 ${plainNumber(amount)} 学分`;
}
