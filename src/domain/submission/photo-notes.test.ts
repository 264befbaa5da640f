import { photoNotes } from './photo-notes';

const photos = [{ check: 'pass' }, { check: 'pending' }, { check: 'risky' }, { check: 'risky' }] as const;

test('the author is told which are seen by nobody else, and what to do; others how many they do not see', () => {
  expect(photoNotes(photos, 'author')).toEqual([
    '有 1 张在做图片检查，通过后别人才看得到',
    '有 2 张没有通过图片检查，只有您自己看得到，可以收回后换一张',
  ]);
  expect(photoNotes(photos, 'others')).toEqual([
    '有 1 张在做图片检查，通过后才看得到',
    '有 2 张没有通过图片检查，不能显示',
  ]);
});

test('nothing is said of photos that everybody sees', () => {
  expect(photoNotes([{ check: 'pass' }, { check: 'unchecked' }], 'author')).toEqual([]);
});
