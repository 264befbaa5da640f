import { type Band, peopleWithin, type Quota } from './band';
import type { ResearchGroup, ScoredTeacher } from './facts';
import { cohortsOf, placesOf, type Ranking } from './ranking';

/** Where a band that is given by share begins in one cohort, as things stand. Hundredths; nobody is named. */
export interface BandCut {
  readonly bandId: string;
  /** The lowest total that is in the band; null while nobody is. */
  readonly heldFromHundredths: number | null;
  /** The total that brings one more into the band; null where it has no room for anybody. */
  readonly reachedFromHundredths: number | null;
}

/** By research group. */
export type BandCuts = Readonly<Record<string, readonly BandCut[]>>;

/** In a smaller cohort a cut would be a certain colleague's total. */
const SMALLEST_COHORT = 3;

/** The cuts of every research group, in the order of the bands; nothing of cohorts of fewer than three ranked teachers. */
export function bandCutsOf(
  rule: Ranking,
  groups: readonly ResearchGroup[],
  teachers: readonly ScoredTeacher[],
  totals: readonly number[],
): BandCuts {
  const places = placesOf(rule, groups, teachers, totals);
  const cuts: Record<string, readonly BandCut[]> = {};
  for (const { members, groupPercent } of cohortsOf(rule, groups, teachers)) {
    if (members.length < SMALLEST_COHORT) continue;
    const downwards = members.map((index) => totals[index]!).sort((a, b) => b - a);
    const cutsOfCohort = rule.bands.flatMap((band): BandCut[] => {
      if (band.quota === null) return [];
      const held = members
        .filter((index) => places[index]?.bandId === band.id)
        .map((index) => totals[index]!);
      return [
        {
          bandId: band.id,
          heldFromHundredths: held.length === 0 ? null : Math.min(...held),
          reachedFromHundredths: reachedFrom(band, band.quota, downwards, groupPercent),
        },
      ];
    });
    for (const index of members) cuts[teachers[index]!.groupId] = cutsOfCohort;
  }
  return cuts;
}

/**
 * Whoever draws level with the last who has room gets in; where ties at the limit are out, a hundredth more than that is
 * needed.
 */
function reachedFrom(
  { fromHundredths }: Band,
  quota: Quota,
  downwards: readonly number[],
  groupPercent: number | undefined,
): number | null {
  const last = downwards[peopleWithin(quota, downwards.length, groupPercent) - 1];
  if (last === undefined) return null;
  return Math.max(quota.tie === 'worse' ? last + 1 : last, fromHundredths ?? 0);
}
