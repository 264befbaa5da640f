import { aTerm, people } from '@/testing/founded-school';
import { afterDue, aSubmittedPiece, readingDuty, readingForm } from '@/testing/work-builder';
import { builtInRuleBook } from '../scoring/books/built-in';
import type { RuleBook } from '../scoring/rule-book';
import { decideVerdict } from '../submission/decide-verdict';
import { findings } from './findings';
import { projectTeacher } from './project';
import { judgedItems, runningScores } from './running-score';
import { scoreIf } from './score-if';

const plan = builtInRuleBook('plan-110')!;
const lanxi = builtInRuleBook('lanxi-50')!;
const record = {
  term: aTerm(),
  person: people[0],
  sessions: [],
  facts: [],
  claims: [],
  pieces: [aSubmittedPiece()],
};
const plain = { late: false, missingParts: 0 };

test('the published plan reads reading notes in 读书活动, with its own figures', () => {
  expect(judgedItems(plan, 'readingNote', plain)).toEqual([
    { itemId: 'reading', name: '读书活动', maxHundredths: 1000, changesHundredths: [0, -100, -200, -300] },
  ]);
});

test('work that no item reads has nothing to be judged by', () => {
  expect(judgedItems(plan, null, plain)).toEqual([]);
  expect(judgedItems(plan, 'lessonEvaluation', plain)).toEqual([]);
});

test('a late note has lost its three points already: off topic takes no more', () => {
  expect(judgedItems(plan, 'readingNote', { late: true, missingParts: 0 })).toMatchObject([
    { changesHundredths: [0, 0, 0, 0] },
  ]);
});

test('another book, other figures: the best pieces count', () => {
  const [reflection] = judgedItems(lanxi, 'teachingReflection', plain);
  expect(reflection?.changesHundredths[3]).toBeLessThan(0);
});

test.each<[string, RuleBook]>([
  ['plan-110', plan],
  ['lanxi-50', lanxi],
])('%s: each figure is what the very decision would make of the author’s item', (_, book) => {
  const piece = aSubmittedPiece();
  const ground = { piece, duty: readingDuty, form: readingForm, missingParts: 0, creditsHundredths: 100 };
  const scores = runningScores(record, book, null, ground, afterDue);
  for (const { itemId, afterHundredths } of scores)
    findings.forEach((finding, index) => {
      const decided = decideVerdict(
        piece,
        null,
        { round: 1, verdict: 'approved', remark: '', creditsHundredths: 100, ...finding },
        {
          reviewerId: 'm09',
          inSteadOf: null,
          step: 'only',
          duty: readingDuty,
          form: readingForm,
          credits: { leastHundredths: 100, mostHundredths: 300 },
          now: afterDue,
        },
      );
      if (!decided.ok || !('decided' in decided.data)) throw new Error('not decided');
      const { fact, piece: approved } = decided.data.decided;
      const after = { ...record, facts: [fact!], pieces: [approved] };
      const { input } = projectTeacher(after, afterDue);
      const item = scoreIf(book, input, null)
        .score(input.facts)
        .items.find((each) => each.itemId === itemId);
      expect(afterHundredths[index]).toBe(item?.scoreHundredths);
    });
  if (book === plan)
    expect(scores).toEqual([
      { itemId: 'reading', nowHundredths: 1000, afterHundredths: [1000, 900, 800, 700], provisional: false },
    ]);
});
