import { familyNames, levelNames, placeName, tierNames } from '../scoring/fact-names';
import type { AwardFamily, AwardLevel, InspectionTier } from '../scoring/facts';

interface Titled {
  /** What it was, as it shall stand in the ledger: 市说课比赛, 《…》读书沙龙主讲. */
  readonly title: string;
}

/**
 * What the office enters from paper, beside presence and leave: every act has a way in without a phone. Amounts are
 * judged by whom the school's rules name.
 */
export type OfficeRecord =
  | (Titled & { readonly kind: 'service'; readonly creditsHundredths: number })
  | (Titled & {
      readonly kind: 'cascadeTraining';
      /** The last day of the trip; its `day` is when the training was held. */
      readonly returnedOn: string;
      readonly extendedTo: string | null;
      readonly creditsHundredths: number;
    })
  | (Titled & { readonly kind: 'inspection'; readonly tier: InspectionTier })
  | (Titled & {
      readonly kind: 'award';
      readonly family: AwardFamily;
      readonly level: AwardLevel;
      readonly place: number;
    })
  | (Titled & { readonly kind: 'groupBonus'; readonly pointsHundredths: number })
  | (Titled & { readonly kind: 'penalty'; readonly creditsHundredths: number })
  | (Titled & { readonly kind: 'taskMissed'; readonly excused: boolean });

export type OfficeRecordKind = OfficeRecord['kind'];

export const recordNames: Readonly<Record<OfficeRecordKind, string>> = {
  service: '活动参与',
  cascadeTraining: '二次培训',
  inspection: '笔记检查',
  award: '获奖',
  groupBonus: '集体加分',
  penalty: '扣减',
  taskMissed: '任务未完成',
};

export function recordName({ kind }: Pick<OfficeRecord, 'kind'>): string {
  return recordNames[kind];
}

/** What was entered, in one phrase: 市级竞赛二等奖. */
export function recordWords(what: OfficeRecord): string {
  switch (what.kind) {
    case 'service':
      return `活动参与，评定 ${what.creditsHundredths / 100} 学分`;
    case 'cascadeTraining':
      return `二次培训，评定 ${what.creditsHundredths / 100} 学分`;
    case 'inspection':
      return `笔记检查，${tierNames[what.tier]}`;
    case 'award':
      return `${levelNames[what.level]}${familyNames[what.family]}${placeName(what.place)}`;
    case 'groupBonus':
      return `集体加分，每人 ${what.pointsHundredths / 100} 分`;
    case 'penalty':
      return `扣减 ${what.creditsHundredths / 100} 学分`;
    case 'taskMissed':
      return what.excused ? '规定任务未完成，有正当理由' : '规定任务无故未完成';
  }
}
