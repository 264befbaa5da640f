import type { DryRun } from '@/contract/rule-books';
import { foreseenWords } from './foreseen-words';

const still: DryRun = {
  key: 'k',
  atMs: 0,
  teachers: 42,
  moved: 0,
  up: 0,
  down: 0,
  largestUpHundredths: 0,
  largestDownHundredths: 0,
  bands: [],
  items: [{ itemId: 'notes', title: '学习笔记', changed: 0, highestMoved: false }],
};
const participation = { itemId: 'participation', title: '活动参与', changed: 1, highestMoved: false };

test('one person’s own credits', () => {
  const own = { ...still, moved: 1, up: 1, largestUpHundredths: 200, items: [participation] };
  expect(foreseenWords('approved', own)).toEqual([
    '通过以后，42 位老师里有 1 位的总分或等次会变。',
    '1 位升 2.00 分。',
    '因为「活动参与」有 1 位的得分变了。',
  ]);
});

test('a new highest moves many, and some into another band', () => {
  const many: DryRun = {
    ...still,
    moved: 4,
    up: 1,
    down: 3,
    largestUpHundredths: 300,
    largestDownHundredths: -42,
    bands: [
      { from: '良好', to: '优秀', count: 1 },
      { from: null, to: '合格', count: 2 },
    ],
    items: [{ ...participation, changed: 4, highestMoved: true }],
  };
  expect(foreseenWords('approved', many)).toEqual([
    '通过以后，42 位老师里有 4 位的总分或等次会变。',
    '1 位升 3.00 分；3 位降，最多降 0.42 分。',
    '等次：1 位从良好到优秀，2 位从没有等次到合格。',
    '因为「活动参与」的最高值变了，4 位的得分跟着变。',
  ]);
});

test('nobody moves', () => {
  expect(foreseenWords('returned', still)).toEqual(['退回以后，没有人的总分和等次会变。']);
});

test('what is gained in one item and lost in another is said', () => {
  const reading = { ...participation, itemId: 'reading', title: '读书活动' };
  expect(foreseenWords('rejected', { ...still, items: [participation, reading] })).toEqual([
    '不通过以后，没有人的总分和等次会变。',
    '因为「活动参与」有 1 位的得分变了，「读书活动」有 1 位的得分变了。',
  ]);
});
