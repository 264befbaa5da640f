import fc from 'fast-check';
import type { CardFace } from './card-face';
import { CARD_HEIGHT, CARD_WIDTH, type CardShape, layOutCard } from './card-layout';
import { emsWide, wrapLines } from './card-lines';

describe('lines of Chinese', () => {
  test.each([
    ['第二节复述课，板书先画路线', 6, 9, ['第二节复述', '课，板书先画', '路线']],
    ['他说：「先画图」', 4, 9, ['他说：', '「先画', '图」']],
    ['用 GeoGebra 画图', 6, 9, ['用', 'GeoGebra', '画图']],
    ['一行', 6, 9, ['一行']],
    ['', 6, 9, []],
    ['省小学语文课堂教学观摩研讨活动', 5, 2, ['省小学语文', '课堂教学…']],
    ['第一二三，四五六七', 4, 1, ['第一二…']],
  ])('%s', (text, ems, most, lines) => {
    expect(wrapLines(text, ems, most)).toEqual(lines);
  });

  test('no line is too wide or begins with a mark, and nothing is lost while there is room', () => {
    const characters = fc.constantFrom(...'课堂板书先画路线，。「」（）abcW 12、'.split(''));
    const texts = fc.array(characters, { maxLength: 80 }).map((all) => all.join(''));
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 14 }), (text, ems) => {
        const lines = wrapLines(text, ems, 999);
        expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
        for (const line of lines) expect(emsWide(line)).toBeLessThanOrEqual(ems);
      }),
    );
  });
});

const face: CardFace = {
  school: '星河小学',
  topic: '省小学语文课堂观摩',
  day: '12月8日',
  words: '第二节复述课，板书先画路线，再填词语，最后擦去词语，让孩子看图讲。',
  by: '林老师',
  photoId: 'cloud://e/a.jpg',
};
const long = '全省义务教育阶段小学语文统编教材课堂教学观摩暨名师工作室联合研讨活动（第二场）';

const cards: readonly [string, CardFace, boolean][] = [
  ['with words and a photo', face, true],
  ['without a photo', face, false],
  ['of a photo alone', { ...face, words: null }, true],
  ['that is not public', { ...face, words: null, by: null, photoId: null }, false],
  ['with a long topic and a long school', { ...face, topic: long, school: `${long}附属小学` }, true],
  ['of nothing', { ...face, topic: '', words: '' }, false],
];

test.each(cards)(
  'a card %s keeps to its sheet: nothing over the edge, no lines on each other',
  (_what, one, hasPhoto) => {
    const shapes = layOutCard(one, hasPhoto);
    for (const shape of shapes) expect(isInside(shape)).toBe(true);
    const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
    for (const [index, text] of texts.entries())
      for (const other of texts.slice(index + 1))
        expect(Math.abs(text.y - other.y) >= Math.max(text.size, other.size) || apart(text, other)).toBe(
          true,
        );
    const photo = shapes.find(({ kind }) => kind === 'photo');
    expect(photo !== undefined).toBe(hasPhoto);
    for (const text of texts)
      if (photo?.kind === 'photo' && text.y > photo.y)
        expect(rightOf(text) <= photo.x || text.y - text.size >= photo.y + photo.height).toBe(true);
  },
);

type Text = Extract<CardShape, { kind: 'text' }>;

const rightOf = (text: Text) => text.x + emsWide(text.text) * text.size;
const apart = (a: Text, b: Text) => rightOf(a) <= b.x || rightOf(b) <= a.x;

function isInside(shape: CardShape): boolean {
  if (shape.kind === 'text') return shape.x >= 50 && rightOf(shape) <= 484 && shape.y <= 384;
  if (shape.kind === 'mark') return true;
  return (
    shape.x >= 0 &&
    shape.y >= 0 &&
    shape.height > 0 &&
    shape.x + shape.width <= CARD_WIDTH &&
    shape.y + shape.height <= CARD_HEIGHT
  );
}

test('a long topic takes two lines and says that there is more', () => {
  const texts = layOutCard({ ...face, topic: long }, false).flatMap((shape) =>
    shape.kind === 'text' && shape.face === 'serif' ? [shape.text] : [],
  );
  expect(texts).toEqual(['全省义务教育阶段小学', '语文统编教材课堂教…']);
});
