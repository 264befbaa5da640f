import type { SettingsView } from '@/contract/rule-books';
import { groupNote, isDecidedAbout, standingNote } from './settings-words';

const alone = { rankWith: null, teachers: 10, bookPercent: 30, excellentPercent: null };
const chinese = { ...alone, groupId: 'chinese', name: '语文组' };
const view: SettingsView = {
  termName: '2026 学年第一学期',
  bands: [{ bandId: 'excellent', title: '优秀' }],
  groups: [chinese],
  members: [],
  items: [{ itemId: 'reflection', title: '教学反思' }],
};
const member = { memberId: 'm01', name: '教师甲', group: '语文组', ranked: true, notApplicable: [] };

test.each([
  ['a group by the book', chinese, '优秀 30%，按细则'],
  ['a group with a percent of its own', { ...chinese, excellentPercent: 35 }, '优秀 35%（细则 30%）'],
  ['a book without a percent', { ...chinese, bookPercent: null }, '按细则'],
  [
    'a small group that is ranked with another',
    { ...alone, groupId: 'art', name: '美术组', rankWith: 'chinese' },
    '与语文组一起排名，用那个组的比例',
  ],
])('%s', (_what, group, words) => {
  expect(groupNote(group, view)).toBe(words);
});

test('who is judged as everybody else is not listed, who is not is told how', () => {
  const without = { ...member, notApplicable: ['reflection'] };
  const unranked = { ...member, ranked: false };
  expect([member, without, unranked].map((one) => [isDecidedAbout(one), standingNote(one, view)])).toEqual([
    [false, '参评，各项都适用'],
    [true, '教学反思不适用'],
    [true, '各项都适用'],
  ]);
});
