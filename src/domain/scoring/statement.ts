import type { ResearchGroup, TermFile } from './facts';
import { type PreparedBook, prepareBook } from './prepared-book';
import { placesOf } from './ranking';
import type { RuleBook } from './rule-book';
import { type Standing, scoreStanding, standingsOf, type TeacherScore } from './teacher-score';
import { highestOwns, type Yardstick } from './yardstick';

/** One teacher's result of the term (考核结果). Rank, band and appraisal points are null for the unranked (不参评). */
export interface Statement extends TeacherScore {
  readonly rank: number | null;
  readonly bandId: string | null;
  readonly appraisalPointsHundredths: number | null;
}

/**
 * The statements of a whole school, in the order of its teachers: one pass over the facts, then the cohort step.
 * The term file is expected to be sound; what refers to nobody is left aside.
 */
export function computeStatements(book: RuleBook, file: TermFile): Statement[] {
  const prepared = prepareBook(book);
  return statementsOf(prepared, standingsOf(prepared, file), file.groups);
}

/** The cohort step: highest values, conversion, totals, places. In the order of the standings. */
export function statementsOf(
  prepared: PreparedBook,
  standings: readonly Standing[],
  groups: readonly ResearchGroup[],
): Statement[] {
  const { ranking } = prepared.book;
  const highestByItem = highestOwns(prepared, standings);
  const scores = standings.map((standing) => scoreStanding(prepared, standing, highestByItem, false));
  const totals = scores.map((score) => score.totalHundredths);
  const teachers = standings.map(({ teacher }) => teacher);
  const places = ranking === null ? [] : placesOf(ranking, groups, teachers, totals);
  return scores.map((score, index) => statementOf(score, places[index] ?? unranked));
}

const unranked = { rank: null, bandId: null, appraisalPointsHundredths: null };

/** Spelled out, because spreading an object per teacher took as long as reading forty facts. */
function statementOf(
  score: TeacherScore,
  place: Pick<Statement, 'rank' | 'bandId' | 'appraisalPointsHundredths'>,
): Statement {
  return {
    teacherId: score.teacherId,
    groupId: score.groupId,
    items: score.items,
    totalHundredths: score.totalHundredths,
    hoursHundredths: score.hoursHundredths,
    reportedHoursHundredths: score.reportedHoursHundredths,
    rank: place.rank,
    bandId: place.bandId,
    appraisalPointsHundredths: place.appraisalPointsHundredths,
  };
}

/** The highest values of the whole cohort, to score single teachers by until the next time they are taken. */
export function computeYardstick(book: RuleBook, file: TermFile, takenAtMs: number): Yardstick {
  const prepared = prepareBook(book);
  return { takenAtMs, highestByItem: highestOwns(prepared, standingsOf(prepared, file)) };
}
