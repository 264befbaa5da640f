import type { WorkKind } from '../facts';
import { scoreOfLi } from '../testing/lanxi-50';
import type { FactDraft } from '../testing/term-builder';

type Flaws = { late?: boolean; offTopic?: boolean; missingParts?: number; lowQuality?: number };
const fine: Flaws = {};

/** The score in hundredths of an item for which li handed in pieces with these flaws. */
function score(itemId: string, work: WorkKind, pieces: readonly Flaws[]): number | null {
  return scoreOfLi(
    itemId,
    pieces.map((flaws): FactDraft => ({ kind: 'work', teacherId: 'li', work, ...flaws })),
  );
}

describe('计划 5: late −0.5, off topic −1, parts missing −1 once', () => {
  test.each<[string, Flaws[], number]>([
    ['no plan: 0', [], 0],
    ['a fine plan', [fine], 500],
    ['late', [{ late: true }], 450],
    ['off topic', [{ offTopic: true }], 400],
    ['one of the five parts missing', [{ missingParts: 1 }], 400],
    ['all five missing cost no more than one', [{ missingParts: 5 }], 400],
    ['late, off topic and incomplete', [{ late: true, offTopic: true, missingParts: 3 }], 250],
    ['how good it is is not asked here', [{ lowQuality: 2 }], 500],
    ['of two plans the better counts', [{ offTopic: true }, { late: true }], 450],
  ])('%s', (_name, pieces, expected) => {
    expect(score('plan', 'plan', pieces)).toBe(expected);
  });
});

describe('心得体会 10: two essays, off topic −2, each missing part −2, each essay short of two −5', () => {
  test.each<[string, Flaws[], number]>([
    ['no essay', [], 0],
    ['one fine essay', [fine], 500],
    ['two fine essays', [fine, fine], 1000],
    ['one of them off topic', [{ offTopic: true }, fine], 800],
    ['both off topic', [{ offTopic: true }, { offTopic: true }], 600],
    ['one without two of its parts', [fine, { missingParts: 2 }], 600],
    ['one essay, with one part missing', [{ missingParts: 1 }], 300],
    ['late is not asked here', [{ late: true }, { late: true }], 1000],
    ['a hopeless essay costs what a missing one costs', [fine, { offTopic: true, missingParts: 3 }], 500],
    ['one hopeless essay alone: 0, as without it', [{ offTopic: true, missingParts: 10 }], 0],
    ['of three the best two count', [{ missingParts: 2 }, fine, { offTopic: true }], 800],
  ])('%s', (_name, pieces, expected) => {
    expect(score('insight', 'insightEssay', pieces)).toBe(expected);
  });
});

describe('评课材料 10: each missing part −1, nothing else', () => {
  test.each<[string, Flaws[], number]>([
    ['none handed in: 0', [], 0],
    ['complete', [fine], 1000],
    ['without 整改措施', [{ missingParts: 1 }], 900],
    ['without any part', [{ missingParts: 3 }], 700],
    ['off topic or late is not asked here', [{ late: true, offTopic: true }], 1000],
    ['of several the best counts', [{ missingParts: 3 }, { missingParts: 1 }, { missingParts: 2 }], 900],
  ])('%s', (_name, pieces, expected) => {
    expect(score('evaluation', 'lessonEvaluation', pieces)).toBe(expected);
  });
});

describe.each<[string, string, WorkKind]>([
  ['教学反思', 'reflection', 'teachingReflection'],
  ['研修总结', 'summary', 'trainingSummary'],
])('%s 10: off topic −2, each missing part −1', (_title, itemId, work) => {
  test.each<[string, Flaws[], number]>([
    ['none handed in: 0', [], 0],
    ['complete', [fine], 1000],
    ['off topic', [{ offTopic: true }], 800],
    ['two parts missing', [{ missingParts: 2 }], 800],
    ['off topic, four parts missing', [{ offTopic: true, missingParts: 4 }], 400],
    ['never below 0', [{ offTopic: true, missingParts: 10 }], 0],
    ['late is not asked here', [{ late: true }], 1000],
    ['of two the better counts', [{ offTopic: true }, { missingParts: 1 }], 900],
  ])('%s', (_name, pieces, expected) => {
    expect(score(itemId, work, pieces)).toBe(expected);
  });
});

test('a piece that is said to be missing changes nothing: only what was handed in is read', () => {
  const missing: FactDraft = { kind: 'workMissing', teacherId: 'li', work: 'trainingSummary' };
  const summary: FactDraft = { kind: 'work', teacherId: 'li', work: 'trainingSummary' };
  expect([scoreOfLi('summary', [missing]), scoreOfLi('summary', [missing, summary])]).toEqual([0, 1000]);
});

test('a reversed piece is as if it had not been handed in', () => {
  const summary: FactDraft = { id: 'w', kind: 'work', teacherId: 'li', work: 'trainingSummary' };
  expect(scoreOfLi('summary', [summary, { kind: 'reversal', of: 'w', reason: '交错了人' }])).toBe(0);
});
