import type { ReviewView } from '@/contract/submission';
import { readingForm } from '@/testing/work-builder';
import { creditSteps, decisionOf, freshJudging, isWhole, stepCredits, toggleWord } from './judging';

const piece: ReviewView = {
  submissionId: 'd01.m1',
  title: '第 1 篇读书笔记',
  author: '教师甲子',
  group: '语文组',
  state: 'submitted',
  submittedAtMs: 0,
  draft: 1,
  late: false,
  verdictTime: 'beforeResults',
  nextRound: 1,
  deciding: { step: 'only', inSteadOf: null },
  credits: { leastHundredths: 100, mostHundredths: 300 },
  likenessFound: false,
  judged: [],
  wholeChecks: [],
  form: readingForm,
  parts: {},
  checks: [],
  photos: [],
  files: [],
  rounds: [],
  position: { index: 1, of: 1 },
};
const range = { leastHundredths: 100, mostHundredths: 300 };
const judging = {
  ...freshJudging(range),
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

it('is whole without a word only where it approves', () => {
  const wordless = { ...judging, remark: ' ' };
  const whole = (['approved', 'returned', 'rejected'] as const).map((verdict) =>
    isWhole(decisionOf(piece, verdict, wordless)),
  );
  expect(whole).toEqual([true, false, false]);
  expect(isWhole(decisionOf(piece, 'returned', judging))).toBe(true);
});

describe('choosing', () => {
  it('keeps credits within the book’s range', () => {
    expect([stepCredits(range, 100, -10), stepCredits(range, 300, 10), stepCredits(range, 240, 10)]).toEqual([
      100, 300, 250,
    ]);
  });

  it('adds a quick word once and takes it back with the same tap', () => {
    const once = toggleWord('开头很好', '摘录请注明页码');
    expect(once).toBe('开头很好；摘录请注明页码');
    expect(toggleWord(once, '摘录请注明页码')).toBe('开头很好');
  });

  it('offers a range by halves, with both ends', () => {
    expect([range, { leastHundredths: 20, mostHundredths: 120 }].map(creditSteps)).toEqual([
      [100, 150, 200, 250, 300],
      [20, 50, 100, 120],
    ]);
  });
});

describe('the first of two steps', () => {
  const first: ReviewView = { ...piece, deciding: { step: 'first', inSteadOf: null } };
  it('judges nothing when it is passed on', () => {
    expect(decisionOf(first, 'approved', judging)).toMatchObject({
      creditsHundredths: 0,
      offTopic: false,
      lowQuality: 0,
    });
  });
});

it('sends the day with a return only', () => {
  const dated = { ...judging, dueDay: '2026-12-20' };
  expect([decisionOf(piece, 'returned', dated).dueDay, decisionOf(piece, 'approved', dated).dueDay]).toEqual([
    '2026-12-20',
    undefined,
  ]);
});
