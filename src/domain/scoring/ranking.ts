import * as v from 'valibot';
import { band, fits } from './band';
import { source, words } from './clauses/clause-fields';
import type { ResearchGroup, ScoredTeacher } from './facts';

/** How the teachers of a cohort are placed by their totals, highest first, and banded. */
export const ranking = v.strictObject({
  within: v.picklist(['researchGroup', 'school']),
  ties: v.literal('shareBetterRank'),
  /** A school may do without ranks altogether: then bands stand alone, and nobody is told a place. */
  places: v.exactOptional(v.literal('hidden')),
  /** How many bands the document says there are, where it says so. */
  statedBands: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  text: words,
  source,
  bands: v.pipe(v.array(band), v.minLength(1, '至少要有一个等次')),
});

export type Ranking = v.InferOutput<typeof ranking>;

export interface Place {
  /** From 1; equal totals share the better one. Null where the school does without ranks. */
  readonly rank: number | null;
  /** Null where the bands leave a gap at this total. */
  readonly bandId: string | null;
  readonly appraisalPointsHundredths: number | null;
}

/**
 * The place of every ranked teacher, in the order of `teachers`; null for those who are not ranked (不参评), who are
 * not counted either. Within research groups, one with `rankWith` is ranked together with that group, under that
 * group's percent.
 */
export function placesOf(
  rule: Ranking,
  groups: readonly ResearchGroup[],
  teachers: readonly ScoredTeacher[],
  totals: readonly number[],
): (Place | null)[] {
  const places: (Place | null)[] = teachers.map(() => null);
  for (const { members, groupPercent } of cohortsOf(rule, groups, teachers)) {
    members.sort((a, b) => totals[b]! - totals[a]!);
    let from = 0;
    while (from < members.length) {
      const totalHundredths = totals[members[from]!]!;
      let to = from + 1;
      while (to < members.length && totals[members[to]!] === totalHundredths) to += 1;
      const place = placeOf(rule, {
        totalHundredths,
        rank: from + 1,
        equalOrHigher: to,
        size: members.length,
        groupPercent,
      });
      for (let position = from; position < to; position += 1) places[members[position]!] = place;
      from = to;
    }
  }
  return places;
}

function placeOf({ bands, places }: Ranking, standing: Parameters<typeof fits>[1]): Place {
  const fitting = bands.find((each) => fits(each, standing));
  return {
    rank: places === 'hidden' ? null : standing.rank,
    bandId: fitting?.id ?? null,
    appraisalPointsHundredths: fitting?.appraisalPointsHundredths ?? null,
  };
}

export interface Cohort {
  /** Indices of the ranked teachers. */
  readonly members: number[];
  readonly groupPercent: number | undefined;
}

/** Who is ranked with whom. */
export function cohortsOf(
  { within }: Ranking,
  groups: readonly ResearchGroup[],
  teachers: readonly ScoredTeacher[],
): Iterable<Cohort> {
  const groupById = new Map(groups.map((group) => [group.id, group]));
  const cohorts = new Map<string, Cohort>();
  teachers.forEach(({ ranked, groupId }, index) => {
    if (ranked === false) return;
    const id = within === 'school' ? '' : (groupById.get(groupId)?.rankWith ?? groupId);
    const cohort = cohorts.get(id);
    if (cohort !== undefined) cohort.members.push(index);
    else cohorts.set(id, { members: [index], groupPercent: groupById.get(id)?.excellentPercent });
  });
  return cohorts.values();
}
