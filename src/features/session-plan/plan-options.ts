import type { Repeat } from '@/domain/attendance/recurrence';
import type { AudienceDraft } from '@/domain/attendance/session-draft';
import { modeNames, platformNames, sessionKindNames, stageNames } from '@/domain/attendance/session-words';

/** What the form of a session offers, in the words of the school. */

function optionsOf<Value extends string>(names: Readonly<Record<Value, string>>) {
  return (Object.entries(names) as [Value, string][]).map(([value, label]) => ({ value, label }));
}

export const kindOptions = optionsOf(sessionKindNames);
export const modeOptions = optionsOf(modeNames);
export const stageOptions = optionsOf(stageNames);
export const platformOptions = [{ value: 'none', label: '不归平台' } as const, ...optionsOf(platformNames)];

export const requiredOptions = [
  { value: 'yes', label: '必修' },
  { value: 'no', label: '选修' },
] as const;

export const repeatOptions = optionsOf<Repeat>({
  once: '只一次',
  weekly: '每周',
  fortnightly: '每两周',
  monthly: '每月同一周几',
});

export const endOptions = [
  { value: 'term', label: '到学期末' },
  { value: 'day', label: '到某一天' },
  { value: 'count', label: '共几次' },
] as const;

export const audienceOptions = optionsOf<AudienceDraft['kind']>({
  school: '全体教师',
  groups: '教研组、备课组',
  stage: '按教龄',
  under35: '35 岁以下',
  list: '名单',
});

const NEVER = -1;

/** Minutes to be picked; what stands already is offered even when it is none of the usual. */
function minuteOptions(
  usual: readonly number[],
  standing: number | null,
  words: (minutes: number) => string,
) {
  const all = standing === null || usual.includes(standing) ? usual : [...usual, standing];
  return [...all].sort((a, b) => a - b).map((value) => ({ value, label: words(value) }));
}

export function lateOptions(standing: number) {
  return minuteOptions([0, 5, 10, 15, 20], standing, (minutes) =>
    minutes === 0 ? '开始后就算迟到' : `开始 ${minutes} 分钟后算迟到`,
  );
}

export function checkInOptions(standing: number | null) {
  return minuteOptions([NEVER, 15, 30, 45, 60], standing, (minutes) =>
    minutes === NEVER ? '到主持人结束签到为止' : `开始 ${minutes} 分钟后截止`,
  );
}

export function checkOutOptions(standing: number | null) {
  return minuteOptions([NEVER, 5, 10, 15, 30], standing, (minutes) =>
    minutes === NEVER ? '不用签退' : `结束前 ${minutes} 分钟起签退`,
  );
}

/** What was picked: no minutes at all is null. */
export function minutesPicked(value: number): number | null {
  return value === NEVER ? null : value;
}

export function minutesShown(minutes: number | null): number {
  return minutes ?? NEVER;
}
