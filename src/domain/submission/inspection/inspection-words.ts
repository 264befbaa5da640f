import { tierNames } from '../../scoring/fact-names';
import type { InspectionTier } from '../../scoring/facts';
import type { Inspection, InspectionKind } from './inspection';
import type { Mark } from './inspection-entry';

export const inspectionKindNames: Readonly<Record<InspectionKind, string>> = {
  notes: '学习笔记',
  lessonPlans: '教案',
  observations: '听课本',
  homework: '作业批改',
  other: '其他',
};

/** The four tiers, best first, as they stand in a row. */
export const tiersInOrder: readonly InspectionTier[] = ['excellent', 'good', 'pass', 'fail'];

/** What is looked at: 教案, or what was written for 其他. */
export function inspectedWords({ kind, otherName }: Pick<Inspection, 'kind' | 'otherName'>): string {
  return kind === 'other' ? otherName : inspectionKindNames[kind];
}

/** 良好; 未查，外出学习. */
export function markWords(mark: Mark): string {
  return mark.kind === 'tier' ? tierNames[mark.tier] : `未查，${mark.reason}`;
}
