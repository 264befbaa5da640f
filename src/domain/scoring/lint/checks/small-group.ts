import { peopleWithin, type Quota } from '../../band';
import type { Check, Finding, GroupSize, LintContext } from '../finding';

/**
 * In a small group a share is less than one person, so that nobody can ever have the band. Without the school's groups
 * it is only said how small that is.
 */
export const smallGroup: Check = ({ ranking }, { groups }) =>
  (ranking?.bands ?? []).flatMap(({ title, quota }, index): Finding[] => {
    if (ranking === null || quota === null || quota.percent === 0) return [];
    const found = { code: 'small-group', path: `ranking.bands.${index}.quota`, suggestion: null } as const;
    const none = `「${title}」${quota.percent}% 不足一人，谁也评不上`;
    if (groups === undefined) {
      const enough = smallestGroup(quota);
      if (ranking.within === 'school' || enough === 1) return [];
      const which = enough === 2 ? '只有 1 人' : `不到 ${enough} 人`;
      const message = `${which}参评的教研组，${none}。可以让它和另一个组一起排名。`;
      return [{ ...found, severity: 'information', message }];
    }
    return cohorts(ranking.within, groups)
      .filter(({ size, percent }) => size > 0 && peopleWithin(quota, size, percent) === 0)
      .map(({ name, size, percent }) => {
        const share = quota.movedByGroup ? (percent ?? quota.percent) : quota.percent;
        const message = `${name}有 ${size} 人参评，「${title}」${share}% 不足一人，谁也评不上。可以让它和另一个组一起排名。`;
        return { ...found, severity: 'warning', message };
      });
  });

/** How many it takes for the share to be one person. */
function smallestGroup(quota: Quota): number {
  let size = 1;
  while (peopleWithin(quota, size, undefined) === 0) size += 1;
  return size;
}

interface Cohort {
  readonly name: string;
  readonly size: number;
  readonly percent: number | undefined;
}

/** The school as a whole, or its groups, those that are ranked together as one. */
function cohorts(within: 'researchGroup' | 'school', groups: NonNullable<LintContext['groups']>): Cohort[] {
  if (within === 'school') return [{ name: '全校', size: teachersOf(groups), percent: undefined }];
  return groups
    .filter((group) => group.rankWith === undefined)
    .map((group) => {
      const together = groups.filter((each) => each === group || each.rankWith === group.id);
      const name = together.map((each) => `「${each.name}」`).join('和');
      return { name, size: teachersOf(together), percent: group.excellentPercent };
    });
}

function teachersOf(groups: readonly GroupSize[]): number {
  return groups.reduce((sum, group) => sum + group.rankedTeachers, 0);
}
