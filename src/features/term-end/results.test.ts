import type { TermResults } from '@/contract/term-end';
import { changeEntries, resultEntries, withName } from './results';

const view: TermResults = {
  computedAtMs: 1,
  maxHundredths: 11_000,
  next: null,
  bands: [
    { bandId: 'excellent', title: '优秀' },
    { bandId: 'good', title: '良好' },
  ],
  results: [
    {
      memberId: 'm01',
      name: '林老师',
      group: '语文组',
      totalHundredths: 10_200,
      hoursHundredths: 2400,
      rank: 1,
      bandId: 'excellent',
    },
    {
      memberId: 'm02',
      name: '陈老师',
      group: '语文组',
      totalHundredths: 8815,
      hoursHundredths: 2100,
      rank: null,
      bandId: null,
    },
  ],
  changes: [
    {
      memberId: 'm02',
      name: '陈老师',
      beforeHundredths: 9190,
      afterHundredths: 8815,
      beforeHoursHundredths: 2100,
      afterHoursHundredths: 2100,
      beforeBand: '良好',
      afterBand: null,
    },
    {
      memberId: 'm01',
      name: '林老师',
      beforeHundredths: 10_000,
      afterHundredths: 10_200,
      beforeHoursHundredths: 2250,
      afterHoursHundredths: 2400,
      beforeBand: '优秀',
      afterBand: '优秀',
    },
  ],
};

test('a result is listed with its band and rank, and without them for somebody who is not ranked', () => {
  expect(resultEntries(view)).toEqual([
    { memberId: 'm01', name: '林老师', note: '语文组', figureHundredths: 10_200, aside: '优秀，第 1' },
    { memberId: 'm02', name: '陈老师', note: '语文组', figureHundredths: 8815, aside: '' },
  ]);
});

test('a change is listed with what was before', () => {
  expect(changeEntries(view).map(({ name, note, aside }) => [name, note, aside])).toEqual([
    ['陈老师', '良好 → 无等次', '原 91.90，−3.75'],
    ['林老师', '优秀', '原 100.00，+2.00'],
  ]);
});

test('hours that moved alone are said, and compared where the book gives no points', () => {
  const [, change] = view.changes;
  if (change === undefined) throw new Error('no change to list');
  const hoursOnly = { ...view, changes: [{ ...change, beforeHundredths: 10_200 }] };
  const listed = (of: TermResults) =>
    changeEntries(of).map(({ figureHundredths, aside }) => [figureHundredths, aside]);
  expect(listed(hoursOnly)).toEqual([[10_200, '总分没变，学时 +1.50']]);
  expect(listed({ ...hoursOnly, maxHundredths: 0 })).toEqual([[2400, '原 22.50，+1.50']]);
});

test('somebody is found by one character of the name', () => {
  expect(withName(resultEntries(view), ' 陈 ').map(({ memberId }) => memberId)).toEqual(['m02']);
  expect(withName(resultEntries(view), '')).toHaveLength(2);
});

test('where the book gives no points, hours are listed', () => {
  expect(
    resultEntries({ ...view, maxHundredths: 0 }).map(({ figureHundredths }) => figureHundredths),
  ).toEqual([2400, 2100]);
});

test('the list goes group by group, and by rank in each', () => {
  const [first, unranked] = view.results;
  if (first === undefined || unranked === undefined) throw new Error('no results to list');
  const second = { ...first, memberId: 'm03', rank: 2 };
  const results = [second, { ...first, memberId: 'm20', group: '数学组' }, unranked, first];
  expect(resultEntries({ ...view, results }).map(({ memberId }) => memberId)).toEqual([
    'm01',
    'm03',
    'm02',
    'm20',
  ]);
});
