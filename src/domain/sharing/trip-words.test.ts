import { lengthWords } from './trip-length';
import { readersWords, travellersWords, tripDaysWords } from './trip-words';

const person = (name: string, group: string) => ({ name, group });

test.each([
  ['2025-09-28', '2025-09-30', '9月28–30日'],
  ['2025-09-28', '2025-10-03', '9月28日–10月3日'],
  ['2026-12-31', '2027-01-02', '12月31日–1月2日'],
  ['2026-12-08', '2026-12-08', '12月8日'],
])('from %s to %s: %s', (from, to, words) => {
  expect(tripDaysWords({ from, to })).toBe(words);
});

test.each([
  ['one', [person('林晓云', '语文组')], '林晓云'],
  ['two', [person('林晓云', '语文组'), person('陈立', '语文组')], '林晓云、陈立'],
  [
    'three of a group',
    [person('林晓云', '语文组'), person('陈立', '语文组'), person('吴敏', '语文组')],
    '语文组 3 人',
  ],
  [
    'three of two groups',
    [person('林晓云', '语文组'), person('陈立', '语文组'), person('孙强', '数学组')],
    '林晓云等 3 人',
  ],
])('%s', (_case, travellers, words) => {
  expect(travellersWords(travellers)).toBe(words);
});

test('who may follow: everybody, or groups by name', () => {
  const groups = [{ groupId: 'chinese', kind: 'research', name: '语文教研组' }] as const;
  expect(readersWords({ kind: 'school' }, groups)).toBe('全校');
  expect(readersWords({ kind: 'groups', groupIds: ['chinese', 'gone'] }, groups)).toBe(
    '语文教研组、已撤销的组',
  );
});

test.each([
  ['2026-12-08', '2026-12-09', '共 2 天'],
  ['2026-12-11', '2026-12-13', '共 3 天，其中工作日 1 天'],
  ['2025-09-28', '2025-09-30', '共 3 天'],
  ['2025-10-01', '2025-10-03', '共 3 天，其中工作日 0 天'],
])('from %s to %s it is %s', (from, to, words) => {
  expect(lengthWords({ from, to })).toBe(words);
});
