import type { TrainingSession } from '../attendance/training-session';
import { isGot } from '../scoring/attendance';
import { plus, rounded, zero } from '../scoring/exact';
import type { ScoringFact } from '../scoring/facts';
import { clauseAmount, isAbove } from '../scoring/item-own';
import { type PreparedItem, prepareBook } from '../scoring/prepared-book';
import type { RuleBook, RuleBookItem } from '../scoring/rule-book';
import type { TeacherTally } from '../scoring/tally';
import { standingAlone, type TeacherInput } from '../scoring/teacher-score';
import { voidReason } from '../scoring/void-condition';
import { scoredSession } from './project';
import type { LedgerRecord } from './record';
import type { ScoreIf } from './score-if';
import { hoursOfAll } from './sessions-ahead';

/** What of the term can no longer be reached. */
export type OutOfReach =
  /** `liftable`: it stands again once everything required that is still to come was attended. */
  | {
      readonly kind: 'void';
      readonly item: RuleBookItem;
      readonly reasons: readonly string[];
      readonly liftable: boolean;
    }
  /** Of an item that starts from full marks; what pieces still to come could mend is left out. */
  | { readonly kind: 'deducted'; readonly item: RuleBookItem; readonly hundredths: number }
  /** Required sessions not got and not made up; leave protected by law is nobody's loss. */
  | { readonly kind: 'missed'; readonly sessions: number; readonly hoursHundredths: number };

export function outOfReach(
  record: LedgerRecord,
  book: RuleBook,
  ifScored: ScoreIf,
  ahead: readonly TrainingSession[],
): OutOfReach[] {
  const prepared = prepareBook(book);
  const { tally, owns } = standingAlone(prepared, ifScored.input);
  const handedIn = standingAlone(prepared, withoutMissingPieces(ifScored.input)).tally;
  const ofItems = prepared.items.flatMap((each, index): OutOfReach[] => {
    const own = owns[index];
    const { item } = each;
    if (own?.status === 'void') {
      const reasons = own.by.map((condition) => voidReason(condition, tally));
      return [{ kind: 'void', item, reasons, liftable: isLiftable(record, index, ifScored, ahead) }];
    }
    const hundredths = own?.status === 'scored' ? deductedForGood(each, handedIn) : 0;
    return hundredths === 0 ? [] : [{ kind: 'deducted', item, hundredths }];
  });
  return [...ofItems, ...missedSessions(record, ifScored.input)];
}

/** Whether the item at `index` would be scored again if this person attended all that is required and still to come. */
function isLiftable(
  { person }: LedgerRecord,
  index: number,
  { input, score }: ScoreIf,
  ahead: readonly TrainingSession[],
): boolean {
  const sessions = ahead.filter(({ required }) => required).map(scoredSession);
  const attended = sessions.map(
    ({ id }): ScoringFact => ({
      id: `if:${id}`,
      kind: 'attendance',
      teacherId: person.memberId,
      sessionId: id,
      status: 'present',
    }),
  );
  return score([...input.facts, ...attended], sessions).items[index]?.status === 'scored';
}

/**
 * What the clauses took that add up fact by fact. Where only the best or the average counts, a better piece mends it; and
 * a piece that has not come yet is spoken of by itself.
 */
function deductedForGood({ item, clauses }: PreparedItem, tally: TeacherTally): number {
  if (item.startsFrom !== 'full') return 0;
  let sum = zero;
  for (const each of clauses)
    if (each.clause.effect === 'deduct' && each.clause.combine === 'sum')
      sum = plus(sum, clauseAmount(each, tally) ?? zero);
  const most = item.maxHundredths - item.floorHundredths;
  return isAbove(sum, most) ? most : rounded(sum);
}

function withoutMissingPieces(input: TeacherInput): TeacherInput {
  return { ...input, facts: input.facts.filter(({ kind }) => kind !== 'workMissing') };
}

function missedSessions(record: LedgerRecord, { facts }: TeacherInput): OutOfReach[] {
  const missedIds = new Set(
    facts.flatMap((fact) =>
      fact.kind === 'attendance' && !isGot(fact) && fact.protected !== true ? [fact.sessionId] : [],
    ),
  );
  const missed = record.sessions.filter(({ sessionId, required }) => required && missedIds.has(sessionId));
  if (missed.length === 0) return [];
  return [{ kind: 'missed', sessions: missed.length, hoursHundredths: hoursOfAll(missed) }];
}
