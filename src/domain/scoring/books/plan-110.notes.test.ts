import type { InspectionTier } from '../facts';
import { scoreOfLi } from '../testing/plan-110';
import type { FactDraft } from '../testing/term-builder';

const inspected = (tier: InspectionTier): FactDraft => ({ kind: 'inspection', teacherId: 'li', tier });

describe('学习笔记: the average tier, × 10 ÷ 20', () => {
  test.each<[InspectionTier[], number]>([
    [[], 0],
    [['excellent'], 1000],
    [['good'], 900],
    [['pass'], 800],
    [['fail'], 500],
    [['excellent', 'good'], 950],
    [['excellent', 'excellent', 'good'], 967],
    [['excellent', 'good', 'good'], 933],
    [['excellent', 'good', 'pass', 'fail'], 800],
    [
      ['excellent', 'excellent', 'excellent', 'excellent', 'excellent', 'excellent', 'excellent', 'good'],
      988,
    ],
  ])('inspections %j give %d hundredths', (tiers, expected) => {
    expect(scoreOfLi('notes', tiers.map(inspected))).toBe(expected);
  });
});
