import type { EntryView } from '@/contract/inspections';
import { afterTaken, changedMark, isSendable, markingOf, rowOf } from './kept-mark';

const entry: EntryView = {
  memberId: 'm01',
  name: '林晓云',
  groupId: 'chinese',
  mayMark: true,
  revision: 2,
  mark: { kind: 'tier', tier: 'good' },
  word: '工整',
  photos: [{ fileId: 'cloud://a/1.jpg', sizeBytes: 9, check: 'pass', url: 'https://a' }],
  ownPhotos: [],
  by: '吴敏',
};
const excellent = { kind: 'tier', tier: 'excellent' } as const;
const photo = {
  key: 'k',
  local: { path: 'wxfile://1', sizeBytes: 5, extension: 'jpg' },
  path: 'xh/m09/k.jpg',
  fileId: null,
  sizeBytes: 5,
};

test('a tap on another tier keeps the word and the pictures that stand', () => {
  const kept = changedMark(entry, undefined, { mark: excellent }, 's1');
  expect(markingOf(kept)).toEqual({
    memberId: 'm01',
    revision: 2,
    mark: excellent,
    word: '工整',
    photos: [{ fileId: 'cloud://a/1.jpg', sizeBytes: 9 }],
  });
  expect(rowOf(entry, kept)).toMatchObject({ mark: excellent, word: '工整', photoCount: 1 });
});

test('a word without a tier waits, and so does a refusal until something is changed', () => {
  const blank = { ...entry, revision: 0, mark: null, word: '', photos: [] };
  const word = changedMark(blank, undefined, { word: '工整' }, 's1');
  expect(isSendable(word)).toBe(false);
  const tiered = changedMark(blank, word, { mark: excellent }, 's2');
  expect(isSendable(tiered)).toBe(true);
  const refused = { ...tiered, refusal: { code: 'contentRefused', message: '改一改' } };
  expect(isSendable(refused)).toBe(false);
  expect(isSendable(changedMark(blank, refused, { word: '很工整' }, 's3'))).toBe(true);
});

test('what the cloud took is let go of, but for a later tap and pictures that have not gone', () => {
  const sent = changedMark(entry, undefined, { mark: excellent }, 's1');
  const taken = { ...entry, revision: 3 };
  expect(afterTaken(sent, sent, taken)).toBeNull();
  const later = changedMark(entry, sent, { mark: { kind: 'tier', tier: 'pass' } }, 's2');
  expect(afterTaken(later, sent, taken)).toMatchObject({ revision: 3, mark: { tier: 'pass' } });
  const waiting = { ...sent, photos: [photo] };
  expect(afterTaken(waiting, waiting, taken)).toMatchObject({ revision: 3, photos: [photo] });
});
