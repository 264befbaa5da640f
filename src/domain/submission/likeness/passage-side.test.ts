import { readingForm } from '@/testing/work-builder';
import { shownPassage } from './passage-side';

test('words with forty characters before and after them, under the name of their part', () => {
  const gain = `${'前'.repeat(50)}相同的话${'后'.repeat(50)}`;
  expect(shownPassage({ gain }, readingForm, { partId: 'gain', from: 50, to: 54 })).toEqual({
    part: '收获',
    before: `…${'前'.repeat(40)}`,
    words: '相同的话',
    omitted: 0,
    after: `${'后'.repeat(40)}…`,
  });
});

test('nothing is cut where there is no more, and no character is split', () => {
  const gain = '😀'.repeat(40);
  const side = shownPassage({ gain }, readingForm, { partId: 'gain', from: 4, to: 6 });
  expect(side).toMatchObject({ before: '😀😀', words: '😀', after: '😀'.repeat(37) });
});

test('a long passage is shown in its beginning, and says how much is left out', () => {
  const gain = '同'.repeat(700);
  const side = shownPassage({ gain }, null, { partId: 'gain', from: 0, to: 700 });
  expect([side.part, side.words.length, side.omitted]).toEqual(['', 500, 200]);
});
