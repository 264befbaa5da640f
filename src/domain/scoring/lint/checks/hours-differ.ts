import { plainNumber } from '../../wording';
import type { Check } from '../finding';

/** What is planned is not what is asked for: too little to reach it, or more without a word about the rest. */
export const hoursDiffer: Check = ({ hours }) => {
  if (hours === null || hours.planned === null) return [];
  const { targetHundredths, perHourHundredths, planned } = hours;
  const plannedWorth = (planned.hoursHundredths * perHourHundredths) / 100;
  if (plannedWorth === targetHundredths) return [];
  const path = 'hours.planned.hoursHundredths';
  const unit = hours.unit === 'hour' ? '学时' : '学分';
  const numbers = `安排了 ${plainNumber(plannedWorth)} ${unit}，要求 ${plainNumber(targetHundredths)} ${unit}`;
  const found = { code: 'hours-differ', path, suggestion: null } as const;
  return plannedWorth < targetHundredths
    ? [{ ...found, severity: 'error', message: `${numbers}：全都参加也达不到。` }]
    : [{ ...found, severity: 'information', message: `${numbers}，差额没有说明。` }];
};
