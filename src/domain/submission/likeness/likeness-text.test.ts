import { fingerprintsOf } from './fingerprints';
import { locate, textForLikeness } from './likeness-text';
import { matchingPassages } from './passages';

const form = {
  parts: [
    { partId: 'book' },
    { partId: 'excerpt', excerpt: true },
    { partId: 'gain' },
    { partId: 'intention' },
  ],
};
const quoted = '一个好问题之后，最难的不是评价答案，而是肯等三秒。沉默不是冷场，是有人正在想。';
const own = '我数了数自己的课，平均不到一秒就点了名，等于替他们回答了。';

test('what is quoted in an excerpt does not count', () => {
  const one = textForLikeness({ book: '教学勇气', excerpt: quoted, gain: own }, form);
  const other = textForLikeness({ book: '给教师的建议', excerpt: quoted, gain: '完全是另一回事。' }, form);
  expect(one.text).not.toContain('沉默');
  const hashes = new Set(fingerprintsOf(one.text));
  expect(fingerprintsOf(other.text).some((hash) => hashes.has(hash))).toBe(false);
  expect(matchingPassages(one.text, other.text).passages).toEqual([]);
});

test('the same words do count where they are handed in as one’s own', () => {
  const one = textForLikeness({ gain: quoted }, form);
  const other = textForLikeness({ excerpt: own, intention: quoted }, form);
  expect(matchingPassages(one.text, other.text).sharedHundredths).toBe(100);
});

test('a passage is led back to its part and its place there', () => {
  const parts = { book: '教学勇气', gain: `昨天，${own}`, intention: '下周再试。' };
  const mine = textForLikeness(parts, form);
  const [passage] = matchingPassages(mine.text, own).passages;
  const place = locate(mine, passage!.mineFrom, passage!.mineTo);
  expect(place).toEqual({ partId: 'gain', from: 3, to: 3 + own.length - 1 });
  expect(parts.gain.slice(place!.from, place!.to)).toBe(own.slice(0, -1));
});

test('no passage reaches from one part into the next, and no single part is named for what would', () => {
  const mine = textForLikeness({ gain: own.slice(0, 14), intention: own.slice(14) }, form);
  expect(
    matchingPassages(mine.text, own).passages.every(({ mineTo, mineFrom }) => locate(mine, mineFrom, mineTo)),
  ).toBe(true);
  expect(locate(mine, 0, mine.text.length)).toBeNull();
});

test('parts left empty, parts of no form and an empty piece leave nothing', () => {
  expect(textForLikeness({}, form)).toEqual({ text: '', spans: [] });
  expect(textForLikeness({ other: own, gain: '' }, form)).toEqual({ text: '', spans: [] });
});

test('a part that holds the mark of a part’s end keeps its length and is one part', () => {
  expect(textForLikeness({ gain: '甲\u0000乙' }, form)).toEqual({
    text: '甲 乙',
    spans: [{ partId: 'gain', from: 0, to: 3 }],
  });
});
