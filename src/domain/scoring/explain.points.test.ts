import { explained } from './testing/explained';
import type { FactDraft } from './testing/term-builder';

describe('why these points', () => {
  test('notes: the average tier, converted', () => {
    const facts: FactDraft[] = [
      { kind: 'inspection', id: 'i1', teacherId: 'li', tier: 'excellent' },
      { kind: 'inspection', id: 'i2', teacherId: 'li', tier: 'fail' },
    ];
    expect(explained({ facts }, 'notes')).toEqual({
      formula: '10 满分 × 15.00 您的得分 ÷ 20 折算前满分 = 7.50 得分',
      ownFormula: null,
      remarks: [],
      postings: [
        { clause: 'notes.tier', factId: 'i1', amount: 2000, unit: 'point', text: '检查评为优秀，20 分' },
        { clause: 'notes.tier', factId: 'i2', amount: 1000, unit: 'point', text: '检查评为不合格，10 分' },
      ],
    });
  });

  test('participation: a plain sum, and the cap is said', () => {
    const facts = Array.from(
      { length: 7 },
      (): FactDraft => ({ kind: 'service', teacherId: 'li', credits: 2.9 }),
    );
    const { formula, remarks, postings } = explained({ facts }, 'participation');
    expect([formula, remarks]).toEqual(['20.30 活动参与 = 20.00 得分', ['超过满分，按 20 计']]);
    expect(postings[6]).toEqual({
      clause: 'participation.service',
      factId: 'f0006',
      amount: 290,
      unit: 'credit',
      text: '活动参与，评定 2.9 学分',
    });
  });

  test('reading: deductions from full marks, a fine piece is shown too', () => {
    const facts: FactDraft[] = [
      { kind: 'work', id: 'w1', teacherId: 'li', work: 'readingNote', late: true, missingParts: 2 },
      { kind: 'work', id: 'w2', teacherId: 'li', work: 'readingNote', lowQuality: 2 },
      { kind: 'work', id: 'w3', teacherId: 'li', work: 'insightEssay' },
      { kind: 'workMissing', id: 'w4', teacherId: 'li', work: 'insightEssay' },
      { kind: 'work', id: 'w5', teacherId: 'li', work: 'plan', late: true },
    ];
    expect(explained({ facts }, 'reading')).toEqual({
      formula: '10 满分 − 6.00 缺欠 − 2.00 质量 = 2.00 得分',
      ownFormula: null,
      remarks: [],
      postings: [
        {
          clause: 'reading.fault',
          factId: 'w1',
          amount: -300,
          unit: 'point',
          text: '读书笔记迟交、内容不全，扣 3 分',
        },
        { clause: 'reading.fault', factId: 'w4', amount: -300, unit: 'point', text: '心得体会未交，扣 3 分' },
        {
          clause: 'reading.quality',
          factId: 'w2',
          amount: -200,
          unit: 'point',
          text: '读书笔记质量不高，扣 2 分',
        },
        { clause: 'reading.quality', factId: 'w3', amount: 0, unit: 'point', text: '心得体会合格，不扣分' },
      ],
    });
  });

  test('bonus: of a family only the highest counts, of equal ones the first; others’ groups are not shown', () => {
    const award = (id: string, level: 'city' | 'county', place: number): FactDraft => {
      return { kind: 'award', id, teacherId: 'li', family: 'contest', level, place };
    };
    const facts: FactDraft[] = [
      award('a3', 'city', 3),
      award('a2', 'county', 1),
      award('a1', 'county', 2),
      { kind: 'groupBonus', id: 'g1', groupId: 'g1', points: 0.5 },
      { kind: 'groupBonus', id: 'g2', groupId: 'g2', points: 2 },
      { kind: 'groupBonus', id: 'g3', prepGroupId: 'p1', points: 1 },
      { kind: 'groupBonus', id: 'g4', prepGroupId: 'p1', points: 3 },
      { kind: 'reversal', of: 'g4', reason: '重复登记' },
    ];
    expect(explained({ teachers: [{ id: 'li', prepGroupId: 'p1' }], facts }, 'bonus')).toEqual({
      formula: '3.00 竞赛 + 0.00 论文 + 1.50 集体加分 = 4.50 得分',
      ownFormula: null,
      remarks: [],
      postings: [
        {
          clause: 'bonus.contest',
          factId: 'a1',
          amount: 0,
          unit: 'point',
          text: '县级竞赛二等奖，2.5 分；只计最高一项，这项不计',
        },
        { clause: 'bonus.contest', factId: 'a2', amount: 300, unit: 'point', text: '县级竞赛一等奖，3 分' },
        {
          clause: 'bonus.contest',
          factId: 'a3',
          amount: 0,
          unit: 'point',
          text: '市级竞赛三等奖，3 分；只计最高一项，这项不计',
        },
        {
          clause: 'bonus.group',
          factId: 'g1',
          amount: 50,
          unit: 'point',
          text: '教研组集体加分，每人 0.5 分',
        },
        {
          clause: 'bonus.group',
          factId: 'g3',
          amount: 100,
          unit: 'point',
          text: '备课组集体加分，每人 1 分',
        },
      ],
    });
  });
});
