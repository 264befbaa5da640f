import type { OfficeRecord, OfficeRecordKind } from '@/domain/ledger/office-record';
import type { AwardFamily, AwardLevel, InspectionTier } from '@/domain/scoring/facts';

/** What the form holds while it is being filled in, whatever kind of record it becomes. */
export interface RecordDraft {
  readonly kind: OfficeRecordKind;
  readonly title: string;
  readonly day: string;
  readonly returnedOn: string;
  readonly extendedTo: string;
  /** As typed: 2.5 */
  readonly amount: string;
  readonly tier: InspectionTier;
  readonly family: AwardFamily;
  readonly level: AwardLevel;
  readonly place: number;
  readonly excused: boolean;
}

export function emptyDraft(today: string): RecordDraft {
  return {
    kind: 'service',
    title: '',
    day: today,
    returnedOn: '',
    extendedTo: '',
    amount: '',
    tier: 'good',
    family: 'contest',
    level: 'county',
    place: 1,
    excused: false,
  };
}

/** The amounts that a kind takes, in its unit; undefined where it takes none. */
export const amountRanges: { readonly [Kind in OfficeRecordKind]?: AmountRange } = {
  service: { label: '学分', min: 1, max: 3, decimals: 1 },
  cascadeTraining: { label: '学分', min: 1, max: 3, decimals: 1 },
  penalty: { label: '扣减学分', min: 5, max: 10, decimals: 1 },
  groupBonus: { label: '每人加分', min: 0.01, max: 10, decimals: 2 },
};

interface AmountRange {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly decimals: number;
}

/** What is still missing or wrong, in words for beside the button; null when the draft is a record. */
export function missingIn(draft: RecordDraft): string | null {
  if (draft.title.trim().length < 2) return '还没写是什么';
  const range = amountRanges[draft.kind];
  if (range !== undefined && hundredthsIn(draft) === null)
    return `${range.label}写 ${range.min} 到 ${range.max}，最多 ${range.decimals} 位小数`;
  if (draft.kind !== 'cascadeTraining') return null;
  if (draft.returnedOn === '') return '还没选返校日期';
  return draft.day < draft.returnedOn ? '二次培训不能早于返校' : null;
}

/** The record that a draft without anything missing stands for. */
export function recordOf(draft: RecordDraft): OfficeRecord {
  const title = draft.title.trim();
  const amount = hundredthsIn(draft) ?? 0;
  switch (draft.kind) {
    case 'service':
    case 'penalty':
      return { kind: draft.kind, title, creditsHundredths: amount };
    case 'cascadeTraining': {
      const { returnedOn, extendedTo } = draft;
      return {
        kind: 'cascadeTraining',
        title,
        returnedOn,
        extendedTo: extendedTo === '' ? null : extendedTo,
        creditsHundredths: amount,
      };
    }
    case 'inspection':
      return { kind: 'inspection', title, tier: draft.tier };
    case 'award': {
      const { family, level, place } = draft;
      return { kind: 'award', title, family, level, place };
    }
    case 'groupBonus':
      return { kind: 'groupBonus', title, pointsHundredths: amount };
    case 'taskMissed':
      return { kind: 'taskMissed', title, excused: draft.excused };
  }
}

/** Null when what was typed is no amount of this kind. */
function hundredthsIn({ kind, amount }: RecordDraft): number | null {
  const range = amountRanges[kind];
  const written = amount.trim();
  if (range === undefined || !/^\d{1,2}(\.\d{1,2})?$/.test(written)) return null;
  const [, decimals = ''] = written.split('.');
  const value = Number(written);
  const fits = value >= range.min && value <= range.max && decimals.length <= range.decimals;
  return fits ? Math.round(value * 100) : null;
}
