import { beginWords, dropWords, keepWords, withText } from './unsent-words';

const place = '2026-1-d04.m01';

test('what could not be sent is there again, and is sent under the same key', () => {
  const begun = withText(beginWords(place), '写得具体');
  const tried = keepWords(place, { ...begun, tried: '写得具体' });
  expect(beginWords(place)).toEqual(tried);
  expect(withText(tried, '写得具体 ').key).toBe(tried.key);
});

test('other words than those that were tried get a key of their own', () => {
  const tried = { key: 'key00001', text: '写得具体', tried: '写得具体' };
  const other = withText(tried, '写得更具体');
  expect(other).toMatchObject({ text: '写得更具体', tried: null });
  expect(other.key).not.toBe(tried.key);
  expect(withText({ ...tried, tried: null }, '写').key).toBe(tried.key);
});

test('what was sent is gone from the phone', () => {
  keepWords(place, { key: 'key00001', text: '好', tried: null });
  expect(dropWords(place).text).toBe('');
  expect(beginWords(place).text).toBe('');
});
