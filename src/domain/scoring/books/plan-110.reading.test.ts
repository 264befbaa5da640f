import type { WorkKind } from '../facts';
import { scoreOfLi } from '../testing/plan-110';
import type { FactDraft } from '../testing/term-builder';

type Flags = { late?: boolean; offTopic?: boolean; missingParts?: number; lowQuality?: number };
const piece = (work: WorkKind, flags: Flags = {}): FactDraft => ({
  kind: 'work',
  teacherId: 'li',
  work,
  ...flags,
});
const missing = (work: WorkKind): FactDraft => ({ kind: 'workMissing', teacherId: 'li', work });

describe('读书活动: from 10 points, each weak piece takes some', () => {
  test.each<[string, FactDraft[], number]>([
    ['nothing recorded: full marks', [], 1000],
    ['fine pieces: full marks', [piece('readingNote'), piece('insightEssay')], 1000],
    ['a note not handed in', [missing('readingNote')], 700],
    ['a note handed in late', [piece('readingNote', { late: true })], 700],
    ['an essay off topic', [piece('insightEssay', { offTopic: true })], 700],
    ['an essay with one part missing', [piece('insightEssay', { missingParts: 1 })], 700],
    ['three parts missing take no more than one', [piece('insightEssay', { missingParts: 3 })], 700],
    [
      'late, off topic, incomplete and weak at once: 3 points, once per piece',
      [piece('readingNote', { late: true, offTopic: true, missingParts: 2, lowQuality: 2 })],
      700,
    ],
    ['complete but weak: 1 as judged', [piece('readingNote', { lowQuality: 1 })], 900],
    ['complete but weak: 2 as judged', [piece('readingNote', { lowQuality: 2 })], 800],
    [
      'two weak pieces',
      [piece('readingNote', { lowQuality: 1 }), piece('insightEssay', { lowQuality: 2 })],
      700,
    ],
    [
      'three faulty pieces leave 1 point',
      [missing('readingNote'), missing('readingNote'), missing('insightEssay')],
      100,
    ],
    ['four faulty pieces: floor 0', [0, 1, 2, 3].map(() => missing('readingNote')), 0],
    [
      'other kinds of work are not read here',
      [missing('plan'), piece('teachingReflection', { late: true })],
      1000,
    ],
  ])('%s', (_name, facts, expected) => {
    expect(scoreOfLi('reading', facts)).toBe(expected);
  });
});
