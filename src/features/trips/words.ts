import type { TripFile, TripView } from '@/contract/trips';
import type { TripStage } from '@/domain/sharing/trip-stage';

export const stageTones: Readonly<Record<TripStage, 'amber' | 'pine' | 'ok' | undefined>> = {
  asked: 'amber',
  refused: undefined,
  cancelled: undefined,
  going: 'pine',
  away: 'pine',
  digestDue: 'amber',
  cascadeDue: 'amber',
  held: 'pine',
  credited: 'ok',
  lapsed: undefined,
};

export function stageChip({ stage, stageText }: Pick<TripView, 'stage' | 'stageText'>) {
  const tone = stageTones[stage];
  return { text: stageText, ...(tone === undefined ? {} : { tone }) };
}

/** What was done to a trip, in a word. */
export const actWords: Readonly<Record<TripFile['steps'][number]['act'], string>> = {
  asked: '申请',
  approved: '批准',
  refused: '没有批准',
  cancelled: '取消',
  changed: '修改',
  returned: '记返校日期',
  extended: '延期二次培训',
  booked: '安排二次培训',
  digested: '整理材料',
};

/** How much time the training still has. */
export function leftWords(left: number): string {
  return left === 0 ? '，只剩休息日' : `，还有 ${left} 个工作日`;
}
