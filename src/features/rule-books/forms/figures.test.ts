import plan110 from '@/domain/scoring/books/plan-110.json';
import { figuresOf } from './figures';
import { partOf } from './part';

test('the numbers of a clause are read from the table that its form is made of', () => {
  const path = ['items', 0, 'clauses', 1];
  expect(figuresOf(partOf(plan110, path)?.fields ?? [], plan110.items[0]!.clauses[1])).toEqual([
    { name: '评定什么', value: '通报扣减' },
    { name: '每次最少', value: '5 学分' },
    { name: '每次最多', value: '10 学分' },
    { name: '加还是扣', value: '扣' },
    { name: '有几次时', value: '累加' },
  ]);
});

test('what a band leaves open is left out', () => {
  expect(figuresOf(partOf(plan110, ['ranking', 'bands', 2])?.fields ?? [], plan110.ranking.bands[2])).toEqual(
    [
      { name: '限人数吗', value: '不限' },
      { name: '计入师德考核', value: '6 分' },
    ],
  );
});
