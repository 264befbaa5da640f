import type { ItemScore } from '../scoring/item-score';
import { nextBand } from '../scoring/next-band';
import type { RuleBook } from '../scoring/rule-book';
import type { TeacherInput } from '../scoring/teacher-score';
import { ledgerNumber, plainNumber } from '../scoring/wording';
import { cutsFor, type TermYardstick } from './cohort';
import { type OutOfReach, outOfReach } from './out-of-reach';
import { owedPieces } from './owed-pieces';
import { hoursLine, lateLine, outOfReachLine, pieceLine, sessionsLine } from './reach-words';
import type { LedgerRecord } from './record';
import { scoreIf } from './score-if';
import { hoursOfAll, sessionsAhead } from './sessions-ahead';

/** What the page already knows when it asks what is still needed. */
interface Standing {
  readonly input: TeacherInput;
  readonly items: readonly Pick<ItemScore, 'provisional'>[];
  readonly totalHundredths: number;
  readonly hours: { readonly hoursHundredths: number; readonly targetHundredths: number | null };
}

/** Once a term is being frozen, nothing that comes counts in it any more. */
export const nothingMore = { head: null, provisional: false, open: [], lost: [] } as const;

/** The page stays short: what lies further off comes up when the nearer is done. */
const MOST_LINES = 5;

/**
 * What is still needed, what would give how much, and what can no longer be reached. Found from the kinds of clauses that
 * the rule book is made of, whichever book it is. Fits `Reach` of the contract.
 */
export function reachOf(
  record: LedgerRecord,
  book: RuleBook,
  yardstick: TermYardstick | null,
  standing: Standing,
  now: number,
) {
  const ifScored = scoreIf(book, standing.input, yardstick);
  const owed = owedPieces(record, book, ifScored, now);
  const ahead = sessionsAhead(record);
  const sessions = sessionsLine(ahead);
  const gone = outOfReach(record, book, ifScored, ahead);
  const lost = [
    ...gone.map(outOfReachLine),
    ...owed.filter(({ late, loss }) => late && loss.toHundredths > 0).map(lateLine),
    ...hoursOutOfReach(book, standing, hoursOfAll(ahead), gone),
  ];
  return {
    ...headOf(record, book, yardstick, standing),
    open: [...owed.map(pieceLine), ...(sessions === null ? [] : [sessions])].slice(0, MOST_LINES),
    lost: lost.slice(0, MOST_LINES),
  };
}

/** The next band where people are ranked; the hours where a book asks for nothing else. */
function headOf(
  { person }: LedgerRecord,
  book: RuleBook,
  yardstick: TermYardstick | null,
  standing: Standing,
): { readonly head: string | null; readonly provisional: boolean } {
  const { ranking, items } = book;
  if (items.length === 0) return { head: hoursHead(standing), provisional: false };
  const cuts = cutsFor(book, yardstick, person.researchGroupId);
  const next =
    ranking === null || person.ranked === false ? null : nextBand(ranking, cuts, standing.totalHundredths);
  if (next === null) return { head: null, provisional: false };
  return {
    head: `距${next.band.title}还差 ${ledgerNumber(next.gapHundredths)} 分`,
    provisional: next.band.quota !== null || standing.items.some(({ provisional }) => provisional),
  };
}

function hoursHead({ hours: { hoursHundredths, targetHundredths } }: Standing): string | null {
  if (targetHundredths === null || hoursHundredths >= targetHundredths) return null;
  const missing = plainNumber(targetHundredths - hoursHundredths);
  return `距 ${plainNumber(targetHundredths)} 学时还差 ${missing} 学时`;
}

/**
 * Said only when what was missed is the cause: a plan that offers too few hours is nobody's own loss. A book's own target
 * is one of a year or more, of which this term's plan is only a part.
 */
function hoursOutOfReach(
  { hours: rule }: RuleBook,
  { hours: { hoursHundredths, targetHundredths } }: Standing,
  aheadHundredths: number,
  gone: readonly OutOfReach[],
) {
  if (rule !== null || targetHundredths === null) return [];
  const most = hoursHundredths + aheadHundredths;
  const missed = gone.reduce((sum, each) => sum + (each.kind === 'missed' ? each.hoursHundredths : 0), 0);
  return most < targetHundredths && most + missed >= targetHundredths
    ? [hoursLine(most, targetHundredths)]
    : [];
}
