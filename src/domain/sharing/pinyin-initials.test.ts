import { initialsOf } from './pinyin-initials';

test.each([
  ['教学反思', ['jxfs']],
  ['林晓云', ['lxy']],
  ['《荷塘月色》教学设计', ['htysjxsj']],
  ['ppt 课件 2', ['pptkj2']],
  ['长春', ['cc', 'zc']],
  ['单老师', ['dls', 'sls']],
  ['阿姨 噢', ['ayo']],
  ['！，。', []],
  ['', []],
])('%s is read as %j', (text, ways) => {
  expect(initialsOf(text)).toEqual(ways);
});

test('a text of many characters with two readings keeps eight ways at most', () => {
  expect(initialsOf('长长长长长长长')).toHaveLength(8);
});
