import type { AwardFamily, AwardLevel, InspectionTier } from './facts';

/** What the parts of facts are called, wherever a person reads them. */

export const tierNames: Readonly<Record<InspectionTier, string>> = {
  excellent: '优秀',
  good: '良好',
  pass: '合格',
  fail: '不合格',
};

export const familyNames: Readonly<Record<AwardFamily, string>> = { contest: '竞赛', paper: '论文' };

export const levelNames: Readonly<Record<AwardLevel, string>> = {
  nation: '国家级',
  province: '省级',
  city: '市级',
  county: '县级',
  school: '校级',
};

/** 一等奖, 二等奖 … */
export function placeName(place: number): string {
  return `${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'][place - 1] ?? place}等奖`;
}
