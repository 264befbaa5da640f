import fc from 'fast-check';
import { writtenText } from '../testing/arbitrary-text';
import {
  generatedText,
  type Manner,
  seededRandom,
  sentencesOf,
  shuffled,
  textCopying,
} from '../testing/generated-texts';
import { fingerprintsOf } from './fingerprints';
import { buildIndex, type FingerprintedPiece } from './likeness-index';
import { searchAll } from './likeness-search';

const random = seededRandom(20261127);
const texts = Array.from({ length: 400 }, () => generatedText(random, 1500));
const pieces = texts.map((text, n) => aPiece(`p${n}`, text));
const index = buildIndex(pieces);

describe('a new piece beside four hundred earlier ones', () => {
  test('a text is found in itself whole', () => {
    expect(searchAll(index, [], pieces[7]!.fingerprints).candidates[0]).toEqual({
      pieceKey: 'p7',
      sharedHundredths: 100,
    });
  });

  test('the same text with its sentences in another order is found, most of it', () => {
    const moved = shuffled(seededRandom(1), sentencesOf(texts[7]!)).join('');
    const [best] = searchAll(index, [], fingerprintsOf(moved)).candidates;
    expect(best?.pieceKey).toBe('p7');
    expect(best?.sharedHundredths).toBeGreaterThanOrEqual(50);
  });

  test.each<Manner>(['block', 'scattered'])('30 %% copied is found: %s', (manner) => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(399), (seed, n) => {
        const query = fingerprintsOf(textCopying(seededRandom(seed), texts[n]!, 0.3, manner));
        expect(searchAll(index, [], query).candidates[0]?.pieceKey).toBe(`p${n}`);
      }),
    );
  });

  test('a text copied whole with one word of each sentence changed is found, with two words it often is not', () => {
    const foundOf = (manner: Manner) =>
      texts.slice(0, 100).filter((text, n) => {
        const query = fingerprintsOf(textCopying(seededRandom(n), text, 1, manner));
        return searchAll(index, [], query).candidates.some(({ pieceKey }) => pieceKey === `p${n}`);
      }).length;
    expect(foundOf('reworded')).toBe(100);
    expect(foundOf('rewordedTwice')).toBeLessThan(100);
  });

  test('unrelated texts are not found, though they share set phrases', () => {
    fc.assert(
      fc.property(writtenText(1500), (text) => {
        expect(searchAll(index, [], fingerprintsOf(text)).candidates).toEqual([]);
      }),
    );
  });

  test('the most alike comes first, and no more than asked for', () => {
    const query = fingerprintsOf(texts[1]! + texts[2]!.slice(0, 700) + texts[3]!.slice(0, 400));
    const keys = (most: number) =>
      searchAll(index, [], query, { most }).candidates.map((one) => one.pieceKey);
    expect(keys(5)).toEqual(['p1', 'p2', 'p3']);
    expect(keys(2)).toEqual(['p1', 'p2']);
  });

  test('texts without a fingerprint are like nothing', () => {
    const none = { candidates: [], commonHundredths: 0 };
    expect(searchAll(index, [], fingerprintsOf(''))).toEqual(none);
    expect(searchAll(index, [aPiece('short', '好')], fingerprintsOf('好'))).toEqual(none);
  });

  test('a short text is found in itself', () => {
    const short = aPiece('short', '先请读得慢的孩子说一说。');
    expect(searchAll(index, [short], short.fingerprints).candidates).toEqual([
      { pieceKey: 'short', sharedHundredths: 100 },
    ]);
  });

  test('one fingerprint in common, of several, says nothing', () => {
    const one = Uint32Array.of(1, 2, 3, 4);
    const other = { pieceKey: 'a', fingerprints: Uint32Array.of(4, 5, 6) };
    expect(searchAll(null, [other], one).candidates).toEqual([]);
  });
});

describe('a template', () => {
  const template = generatedText(seededRandom(5), 600);
  const written = Array.from({ length: 30 }, (_, n) => aPiece(`t${n}`, template + texts[n]!.slice(0, 700)));

  test('that thirty pieces fill in does not count', () => {
    const query = fingerprintsOf(template + generatedText(seededRandom(6), 800));
    const { candidates, commonHundredths } = searchAll(buildIndex(written), [], query);
    expect(candidates).toEqual([]);
    expect(commonHundredths).toBeGreaterThan(35);
    expect(commonHundredths).toBeLessThan(50);
  });

  test('is known as one also when half of its pieces are newer than the index', () => {
    const query = fingerprintsOf(template + generatedText(seededRandom(6), 800));
    const half = buildIndex(written.slice(0, 15));
    expect(searchAll(half, written.slice(15), query)).toEqual(searchAll(buildIndex(written), [], query));
  });

  test('what is written into it does', () => {
    const query = fingerprintsOf(template + texts[3]!.slice(0, 700));
    expect(searchAll(buildIndex(written), [], query).candidates).toEqual([
      { pieceKey: 't3', sharedHundredths: expect.any(Number) },
    ]);
  });
});

describe('a fingerprint that thirty pieces hold', () => {
  const holding = (count: number): FingerprintedPiece[] =>
    Array.from({ length: count }, (_, n) => ({
      pieceKey: `p${n}`,
      fingerprints: n < 30 ? Uint32Array.of(1, 2, 3) : Uint32Array.of(9),
    }));
  const query = Uint32Array.of(1, 2, 3);

  test('counts among three thousand pieces and is common among fewer', () => {
    expect(searchAll(buildIndex(holding(3000)), [], query).commonHundredths).toBe(0);
    expect(searchAll(buildIndex(holding(2999)), [], query).commonHundredths).toBe(100);
  });

  test('is as common when some of them are newer versions', () => {
    const tail = holding(50);
    expect(searchAll(buildIndex(holding(3000)), tail, query).commonHundredths).toBe(0);
    expect(searchAll(buildIndex(holding(2999)), tail, query).commonHundredths).toBe(100);
  });
});

describe('pieces newer than the index', () => {
  const query = fingerprintsOf(textCopying(seededRandom(3), texts[9]!, 0.5, 'block'));

  test('are found as if they were in it', () => {
    fc.assert(
      fc.property(fc.nat(400), (size) => {
        const old = buildIndex(pieces.slice(0, size));
        expect(searchAll(old, pieces.slice(size), query)).toEqual(searchAll(index, [], query));
      }),
      { numRuns: 20 },
    );
    expect(searchAll(null, pieces, query)).toEqual(searchAll(index, [], query));
  });

  test('stand in place of their older version, and of two newer ones the later stands', () => {
    const other = aPiece('p9', texts[10]!);
    expect(searchAll(index, [other], query).candidates).toEqual([]);
    expect(searchAll(index, [other, pieces[9]!], query)).toEqual(searchAll(index, [], query));
  });

  test('and older ones are left out when asked: the piece itself', () => {
    const without = new Set(['p9']);
    expect(searchAll(index, [], query, { without }).candidates).toEqual([]);
    expect(searchAll(index, [pieces[9]!], query, { without }).candidates).toEqual([]);
    expect(searchAll(index, [{ ...pieces[9]!, pieceKey: 'copy' }], query, { without }).candidates).toEqual([
      { pieceKey: 'copy', sharedHundredths: expect.any(Number) },
    ]);
  });
});

function aPiece(pieceKey: string, text: string): FingerprintedPiece {
  return { pieceKey, fingerprints: fingerprintsOf(text) };
}
