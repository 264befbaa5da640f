import type { ScoredSession, ScoredTeacher, ScoredTerm, ScoringFact } from './facts';
import { type ItemOwn, itemOwn } from './item-own';
import { type ItemScore, scoreItem, totalOf } from './item-score';
import { type PreparedBook, prepareBook } from './prepared-book';
import type { RuleBook } from './rule-book';
import { type TallyInput, type TeacherTally, tallyFacts } from './tally';
import type { HighestByItem, Yardstick } from './yardstick';

/** What one teacher is judged by: nobody else's facts, apart from points granted to this teacher's groups. */
export interface TeacherInput {
  readonly term: ScoredTerm;
  readonly teacher: ScoredTeacher;
  readonly sessions: readonly ScoredSession[];
  readonly facts: readonly ScoringFact[];
}

export interface TeacherScore {
  readonly teacherId: string;
  readonly groupId: string;
  /** In the order of the rule book. */
  readonly items: readonly ItemScore[];
  readonly totalHundredths: number;
  /** Hours of all applicable sessions got, required or not. */
  readonly hoursHundredths: number;
  /** Hours reported to the authority; null when the book reports none. */
  readonly reportedHoursHundredths: number | null;
}

/**
 * One teacher's score from that teacher's facts and the cohort's highest values, whatever the size of the school.
 * Items that depend on others' highest come out `provisional`; a teacher above the yardstick is the highest.
 */
export function scoreTeacher(book: RuleBook, input: TeacherInput, yardstick: Yardstick): TeacherScore {
  const prepared = prepareBook(book);
  const standing = standingAlone(prepared, input);
  return scoreStanding(prepared, standing, yardstick.highestByItem, true);
}

/** One teacher's items before the cohort step. */
export interface Standing {
  readonly teacher: ScoredTeacher;
  readonly tally: TeacherTally;
  /** In the order of the rule book. */
  readonly owns: readonly ItemOwn[];
}

/** `keepsFound`: the tallies are to say what their sums were made of, too. */
export function standingsOf(prepared: PreparedBook, input: TallyInput, keepsFound = false): Standing[] {
  const tallies = tallyFacts(prepared, input, keepsFound);
  return input.teachers.map((teacher, index) => {
    const tally = tallies[index]!;
    const owns = prepared.items.map((each) => itemOwn(each, tally, teacher.notApplicable ?? []));
    return { teacher, tally, owns };
  });
}

export function standingAlone(
  prepared: PreparedBook,
  { term, teacher, sessions, facts }: TeacherInput,
  keepsFound = false,
): Standing {
  return standingsOf(prepared, { term, teachers: [teacher], sessions, facts }, keepsFound)[0]!;
}

export function scoreStanding(
  prepared: PreparedBook,
  { teacher, tally, owns }: Standing,
  highestByItem: HighestByItem,
  provisional: boolean,
): TeacherScore {
  const { book } = prepared;
  const items = book.items.map((item, index) =>
    scoreItem(item, owns[index]!, teacher, highestByItem, provisional),
  );
  const { hoursGotHundredths } = tally.attendance;
  return {
    teacherId: teacher.id,
    groupId: teacher.groupId,
    items,
    totalHundredths: totalOf(book, items),
    hoursHundredths: hoursGotHundredths,
    reportedHoursHundredths: reportedHours(book, items, hoursGotHundredths),
  };
}

function reportedHours(book: RuleBook, items: readonly ItemScore[], hoursHundredths: number): number | null {
  if (book.reportedHours === null) return null;
  const { unlessVoid } = book.reportedHours;
  const isVoid = items.some((item) => item.status === 'void' && unlessVoid.includes(item.itemId));
  return isVoid || hoursHundredths === 0 ? 0 : book.reportedHours.hoursHundredths;
}
