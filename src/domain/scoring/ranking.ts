import { roundHalfUp } from './exact';
import type { ResearchGroup, ScoredTeacher } from './facts';
import type { Ranking } from './rule-book';

export interface Place {
  /** From 1; equal totals share the better one. */
  readonly rank: number;
  readonly bandId: string;
  readonly appraisalPointsHundredths: number | null;
}

/**
 * The place of every ranked teacher, in the order of `teachers`; null for those who are not ranked (不参评), who are
 * not counted either. A group with `rankWith` is ranked together with that group, under that group's percent.
 */
export function placesOf(
  ranking: Ranking,
  groups: readonly ResearchGroup[],
  teachers: readonly ScoredTeacher[],
  totals: readonly number[],
): (Place | null)[] {
  const groupById = new Map(groups.map((group) => [group.id, group]));
  const cohorts = new Map<string, number[]>();
  teachers.forEach((teacher, index) => {
    if (teacher.ranked === false) return;
    const cohortId = groupById.get(teacher.groupId)?.rankWith ?? teacher.groupId;
    const members = cohorts.get(cohortId);
    if (members === undefined) cohorts.set(cohortId, [index]);
    else members.push(index);
  });

  const places: (Place | null)[] = teachers.map(() => null);
  for (const [cohortId, members] of cohorts) {
    const cuts = cutsOf(ranking, members.length, groupById.get(cohortId)?.excellentPercent);
    members.sort((a, b) => totals[b]! - totals[a]!);
    let rank = 0;
    members.forEach((member, position) => {
      if (position === 0 || totals[member] !== totals[members[position - 1]!]) rank = position + 1;
      places[member] = { rank, ...bandAt(ranking, cuts, rank) };
    });
  }
  return places;
}

/** The last rank of each band among `count` ranked teachers; the last band has no end. */
function cutsOf(ranking: Ranking, count: number, groupPercent: number | undefined): number[] {
  return ranking.bands.map(({ upToPercent, movedByGroup }) => {
    if (upToPercent === null) return Number.POSITIVE_INFINITY;
    const percent = movedByGroup && groupPercent !== undefined ? groupPercent : upToPercent;
    return roundHalfUp(count * percent, 100);
  });
}

/** A tie at a cut takes the better band by itself, because tied teachers share the better rank. */
function bandAt(ranking: Ranking, cuts: readonly number[], rank: number): Omit<Place, 'rank'> {
  const band = ranking.bands[cuts.findIndex((cut) => rank <= cut)]!;
  return { bandId: band.id, appraisalPointsHundredths: band.appraisalPointsHundredths };
}
