import type { ReviewView } from '@/contract/submission';
import { workForms } from '@/domain/submission/work-kind';
import { decisionOf, freshJudging, stepCredits, toggleWord } from './judging';

const piece: ReviewView = {
  submissionId: 'd01.m1',
  title: '第 1 篇读书笔记',
  author: '教师甲子',
  group: '语文组',
  state: 'submitted',
  submittedAtMs: 0,
  draft: 1,
  late: false,
  nextRound: 1,
  form: workForms.readingNote,
  parts: {},
  checks: [],
  photos: [],
  rounds: [],
  position: { index: 1, of: 1 },
};
const judging = {
  ...freshJudging,
  creditsHundredths: 250,
  offTopic: true,
  lowQuality: 1,
  remark: '扎实',
} as const;

describe('what the leader’s tap sends', () => {
  it('carries the credits and deductions when a piece handed in on time is approved', () => {
    expect(decisionOf(piece, 'approved', judging)).toEqual({
      submissionId: 'd01.m1',
      round: 1,
      verdict: 'approved',
      remark: '扎实',
      creditsHundredths: 250,
      offTopic: true,
      lowQuality: 1,
    });
  });

  it('gives a late piece no credit, whatever was chosen before', () => {
    expect(decisionOf({ ...piece, late: true }, 'approved', judging).creditsHundredths).toBe(0);
  });

  it.each(['returned', 'rejected'] as const)('judges nothing when the piece is %s', (verdict) => {
    const { creditsHundredths, offTopic, lowQuality } = decisionOf(piece, verdict, judging);
    expect({ creditsHundredths, offTopic, lowQuality }).toEqual({
      creditsHundredths: 0,
      offTopic: false,
      lowQuality: 0,
    });
  });
});

describe('choosing', () => {
  it('keeps credits between one and three', () => {
    expect([stepCredits(100, -10), stepCredits(300, 10), stepCredits(240, 10)]).toEqual([100, 300, 250]);
  });

  it('adds a quick word once and takes it back with the same tap', () => {
    const once = toggleWord('开头很好', '摘录请注明页码');
    expect(once).toBe('开头很好；摘录请注明页码');
    expect(toggleWord(once, '摘录请注明页码')).toBe('开头很好');
  });
});
