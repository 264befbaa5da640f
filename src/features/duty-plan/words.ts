import type { Cohort } from '@/domain/people/cohort';
import { roleNames } from '@/domain/people/role';
import { periodNames, scoredWorkNames } from '@/domain/submission/kind-words';
import type { DutyPeriod, ScoredWork } from '@/domain/submission/work-kind';
import type { BurdenCohort } from '@/domain/term/burden';
import type { SeriesPeriod } from '@/domain/term/duty-series';
import { monthDay, weekday } from '@/domain/term/school-day';

export const burdenNames: Readonly<Record<BurdenCohort, string>> = {
  everyone: '全体教师',
  under35: '35 岁以下',
  upTo3: '教龄不满 3 年',
  upTo6: '教龄 3 到 5 年',
  upTo10: '教龄 6 到 9 年',
  over10: '教龄 10 年以上',
  prepLeader: '备课组长',
  groupLeader: '教研组长',
};

/** 31.5: hours with one decimal, none where there is nothing behind it. */
export function hoursOf(minutes: number): string {
  return String(Math.round(minutes / 6) / 10);
}

export function cohortName(cohort: Cohort): string {
  switch (cohort.kind) {
    case 'everyone':
      return '全体教师';
    case 'underAge':
      return `${cohort.years} 岁以下`;
    case 'yearsOfService':
      if (cohort.belowYears === null) return `教龄 ${cohort.fromYears} 年以上`;
      return cohort.fromYears === 0
        ? `教龄不满 ${cohort.belowYears} 年`
        : `教龄 ${cohort.fromYears} 到 ${cohort.belowYears - 1} 年`;
    case 'role':
      return roleNames[cohort.role];
  }
}

/** Whom a duty can be for; a cohort of a rule that is none of the usual is offered as well. */
export const usualCohorts: readonly Cohort[] = [
  { kind: 'everyone' },
  { kind: 'underAge', years: 35 },
  { kind: 'yearsOfService', fromYears: 0, belowYears: 3 },
  { kind: 'yearsOfService', fromYears: 3, belowYears: 6 },
  { kind: 'yearsOfService', fromYears: 6, belowYears: 10 },
  { kind: 'yearsOfService', fromYears: 10, belowYears: null },
  { kind: 'role', role: 'prepLeader' },
  { kind: 'role', role: 'groupLeader' },
];

const seriesPeriodNames: Readonly<Record<SeriesPeriod, string>> = { ...periodNames, once: '只一次' };

function optionsOf<Value extends string>(names: Readonly<Record<Value, string>>) {
  return (Object.entries(names) as [Value, string][]).map(([value, label]) => ({ value, label }));
}

export const seriesPeriodOptions = optionsOf(seriesPeriodNames);
export const kindPeriodOptions = [
  { value: 'none' as const, label: '不定' },
  ...optionsOf<DutyPeriod>(periodNames),
];
export const scoredOptions = [
  { value: 'none' as const, label: '不算进细则' },
  ...optionsOf<ScoredWork>(scoredWorkNames),
];

/** Picks of numbers have no null: this stands for it. */
export const NONE = -1;

export const weekdayOptions = [
  { value: NONE, label: '最后一个上学日' },
  ...['周一', '周二', '周三', '周四', '周五', '周六', '周日'].map((label, index) => ({
    value: index + 1,
    label,
  })),
];

export const opensOptions = [
  { value: NONE, label: '每次的第一天起' },
  ...[3, 7, 14, 30, 60].map((days) => ({ value: days, label: `截止前 ${days} 天起` })),
];

export function dayName(atMs: number): string {
  return `${monthDay(atMs)} ${weekday(atMs)}`;
}
