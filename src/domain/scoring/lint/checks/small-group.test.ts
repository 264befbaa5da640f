import type { Quota } from '../../band';
import { bookWithBands, share } from '../../testing/book-with';
import type { GroupSize } from '../finding';
import { smallGroup } from './small-group';

const inGroups = (quota: Quota) => bookWithBands([{ quota }, {}], { within: 'researchGroup' });
const inSchool = (quota: Quota) => bookWithBands([{ quota }, {}], { within: 'school' });
const group = (name: string, rankedTeachers: number, parts: Partial<GroupSize> = {}): GroupSize => {
  return { id: name, name, rankedTeachers, ...parts };
};

test.each<[string, Quota, string[]]>([
  [
    '30 %, half up, is one of two',
    share(30),
    ['只有 1 人参评的教研组，「甲」30% 不足一人，谁也评不上。可以让它和另一个组一起排名。'],
  ],
  [
    '10 %, half up, is one of five',
    share(10),
    ['不到 5 人参评的教研组，「甲」10% 不足一人，谁也评不上。可以让它和另一个组一起排名。'],
  ],
  [
    '40 %, rounded down, is one of three',
    share(40, { rounding: 'down' }),
    ['不到 3 人参评的教研组，「甲」40% 不足一人，谁也评不上。可以让它和另一个组一起排名。'],
  ],
  ['50 %, half up, is one of one', share(50), []],
])('without the school’s groups it is said how small is too small: %s', (_name, quota, messages) => {
  expect(smallGroup(inGroups(quota), {}).map(({ message }) => message)).toEqual(messages);
  expect(smallGroup(inSchool(quota), {})).toEqual([]);
});

const movable = share(30, { movedByGroup: true });
const never = (who: string, percent: number) =>
  `${who}参评，「甲」${percent}% 不足一人，谁也评不上。可以让它和另一个组一起排名。`;

test.each<[string, GroupSize[], string[]]>([
  ['the only teacher of music', [group('语文组', 12), group('音乐组', 1)], [never('「音乐组」有 1 人', 30)]],
  [
    'ranked with another group there are enough',
    [group('语文组', 12), group('音乐组', 1, { rankWith: '语文组' })],
    [],
  ],
  [
    'two small ones together may be enough',
    [group('美术组', 1), group('音乐组', 1, { rankWith: '美术组' })],
    [],
  ],
  ['a share that the office raised', [group('音乐组', 1, { excellentPercent: 50 })], []],
  [
    'a share that the office lowered',
    [group('语文组', 4, { excellentPercent: 10 })],
    [never('「语文组」有 4 人', 10)],
  ],
  ['a group in which nobody is ranked', [group('语文组', 12), group('音乐组', 0)], []],
])('with the school’s groups: %s', (_name, groups, messages) => {
  expect(smallGroup(inGroups(movable), { groups }).map(({ message }) => message)).toEqual(messages);
});

test('over the whole school all groups count together', () => {
  const quota = share(40, { rounding: 'down' });
  const found = (groups: GroupSize[]) => smallGroup(inSchool(quota), { groups }).length;
  expect([
    found([group('语文组', 1), group('音乐组', 1)]),
    found([group('语文组', 2), group('音乐组', 1)]),
  ]).toEqual([1, 0]);
});
