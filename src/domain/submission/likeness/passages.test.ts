import fc from 'fast-check';
import { anyText, writtenText } from '../testing/arbitrary-text';
import { generatedText, seededRandom, sentencesOf, textCopying } from '../testing/generated-texts';
import { normalise } from './normalised-text';
import { matchingPassages } from './passages';

const kept = (text: string) => String.fromCodePoint(...normalise(text).codes);
const written = (seed: number, characters: number) => generatedText(seededRandom(seed), characters);

/** What the reviewer would read on the two sides. */
function sides(mine: string, theirs: string): (readonly [string, string])[] {
  return matchingPassages(mine, theirs).passages.map(
    ({ mineFrom, mineTo, theirsFrom, theirsTo }) =>
      [mine.slice(mineFrom, mineTo), theirs.slice(theirsFrom, theirsTo)] as const,
  );
}

describe('passages two texts share', () => {
  test('are shown as each wrote them, whatever the punctuation', () => {
    const mine = '我想：先请读得慢的孩子，说一说 他看见了什么？再写。';
    const theirs = '其实先请读得慢的孩子说一说：他看见了什么！然后';
    expect(sides(mine, theirs)).toEqual([
      ['先请读得慢的孩子，说一说 他看见了什么', '先请读得慢的孩子说一说：他看见了什么'],
    ]);
  });

  test('a text is found in itself whole', () => {
    const text = written(1, 1500);
    expect(matchingPassages(text, text)).toEqual({
      passages: [{ mineFrom: 0, mineTo: text.length - 1, theirsFrom: 0, theirsTo: text.length - 1 }],
      sharedHundredths: 100,
    });
  });

  test('a paragraph moved about is found where it was and where it is, longest first', () => {
    const [one, two, three] = [written(1, 300), written(2, 500), written(3, 400)];
    const lengths = sides(one + two + three, three + one + two).map(([mine]) => mine.length);
    expect(lengths).toHaveLength(2);
    expect(lengths[0]).toBeGreaterThan(lengths[1]!);
    expect(matchingPassages(one + two + three, three + one + two).sharedHundredths).toBe(100);
  });

  test('twelve characters are a phrase, thirteen a passage', () => {
    expect(sides('先请读得慢的孩子说一说他', '先请读得慢的孩子说一说他')).toEqual([]);
    expect(sides('先请读得慢的孩子说一说他的', '先请读得慢的孩子说一说他的')).toHaveLength(1);
  });

  test('a word changed in every sentence leaves the longer halves, two words hardly anything', () => {
    const text = written(4, 1500);
    const sharedOf = (manner: 'reworded' | 'rewordedTwice') =>
      matchingPassages(textCopying(seededRandom(4), text, 1, manner), text).sharedHundredths;
    expect(sharedOf('reworded')).toBeGreaterThan(20);
    expect(sharedOf('rewordedTwice')).toBeLessThan(15);
  });

  test('the share counts what lies beyond the ten that are shown', () => {
    const sentences = sentencesOf(written(5, 2000));
    const mine = sentences.map((one, n) => `${one}${n}甲${n}`).join('');
    const theirs = sentences.map((one, n) => `${n}乙${n}${one}`).join('');
    const { passages, sharedHundredths } = matchingPassages(mine, theirs);
    expect(passages).toHaveLength(10);
    expect(sharedHundredths).toBeGreaterThan(60);
  });

  test('none reaches over the end of a part', () => {
    const passage = '先请读得慢的孩子说一说他看见了什么';
    expect(sides(`${passage.slice(0, 9)}\u0000${passage.slice(9)}`, passage)).toEqual([]);
    expect(sides(`前${passage}\u0000后`, `\u0000${passage}\u0000后`)).toEqual([[passage, passage]]);
  });

  test('of nothing are none', () => {
    const none = { passages: [], sharedHundredths: 0 };
    expect(matchingPassages('', '')).toEqual(none);
    expect(matchingPassages('', written(1, 100))).toEqual(none);
    expect(matchingPassages('😀\ud83d，', written(1, 100))).toEqual(none);
  });

  test('one character five thousand times is one passage', () => {
    expect(matchingPassages('啊'.repeat(5000), '啊'.repeat(5000)).passages).toHaveLength(1);
    expect(matchingPassages('啊'.repeat(5000), '啊'.repeat(20))).toMatchObject({ sharedHundredths: 100 });
  });
});

test('the two sides of a passage are equal once normalised, whole characters, and do not overlap in mine', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (one, shared, other) => {
      const mine = one + shared + other;
      const theirs = other + shared + one;
      const taken = new Set<number>();
      for (const passage of matchingPassages(mine, theirs).passages) {
        const own = mine.slice(passage.mineFrom, passage.mineTo);
        expect(kept(own)).toBe(kept(theirs.slice(passage.theirsFrom, passage.theirsTo)));
        expect([...kept(own)].length).toBeGreaterThanOrEqual(13);
        expect(cutsACharacter(mine, passage.mineFrom) || cutsACharacter(mine, passage.mineTo)).toBe(false);
        expect(cutsACharacter(theirs, passage.theirsFrom) || cutsACharacter(theirs, passage.theirsTo)).toBe(
          false,
        );
        for (let at = passage.mineFrom; at < passage.mineTo; at += 1) {
          expect(taken.has(at)).toBe(false);
          taken.add(at);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('the share and the longest passage are those a comparison of every pair of characters finds', () => {
  const few = fc.string({ unit: fc.constantFrom('啊', '课', '，'), maxLength: 80 });
  fc.assert(
    fc.property(fc.oneof(few, writtenText(150)), few, writtenText(150), (one, two, three) => {
      const [mine, theirs] = [one + three.slice(0, 60) + two, two + three + one];
      const { passages, sharedHundredths } = matchingPassages(mine, theirs);
      const expected = byEveryPair([...kept(mine)], [...kept(theirs)]);
      expect(sharedHundredths).toBe(expected.sharedHundredths);
      const [longest] = passages;
      const length = longest ? kept(mine.slice(longest.mineFrom, longest.mineTo)).length : 0;
      expect(length).toBe(expected.longest);
    }),
    { numRuns: 200 },
  );
});

function byEveryPair(mine: string[], theirs: string[]) {
  const covered = mine.map(() => false);
  let longest = 0;
  mine.forEach((_, from) => {
    theirs.forEach((_other, at) => {
      let length = 0;
      while (from + length < mine.length && mine[from + length] === theirs[at + length]) length += 1;
      if (length < 13) return;
      covered.fill(true, from, from + length);
      longest = Math.max(longest, length);
    });
  });
  const shared = covered.filter(Boolean).length;
  return { longest, sharedHundredths: mine.length === 0 ? 0 : Math.round((100 * shared) / mine.length) };
}

function cutsACharacter(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1)) && at > 0;
}
