import { consequence, verdictLabel } from './appeal-words';

const record = { factId: 'checkIn:s03.m01:0' };
const absence = { factId: 'absence:s03.m01:0' };
const wholeItem = { factId: null };

test('an upheld appeal reverses the record that it disputes', () => {
  expect(verdictLabel('upheld', record)).toBe('成立，冲销这条记录');
  expect(consequence('upheld', record)).toContain('会被冲销');
});

test('where nothing was recorded there is nothing to reverse, and the right record is asked for', () => {
  for (const disputed of [absence, wholeItem]) {
    expect(verdictLabel('upheld', disputed)).toBe('申诉成立');
    expect(consequence('upheld', disputed)).toContain('没有记录可以冲销');
  }
});

test('a rejected appeal leaves the result as it is', () => {
  expect(verdictLabel('rejected', record)).toBe('不成立，维持原结果');
});
