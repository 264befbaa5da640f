import fc from 'fast-check';
import { readingForm } from '@/testing/work-builder';
import { generatedText, type Manner, seededRandom, textCopying } from '../testing/generated-texts';
import { fingerprintsOf } from './fingerprints';
import type { HandedInVersion } from './handed-in-version';
import { buildIndex } from './likeness-index';
import { isTemplateLike, isWorthALook, likePieces } from './likeness-report';
import { searchAll } from './likeness-search';
import { textForLikeness } from './likeness-text';

function version(submissionId: string, gain: string, others: object = {}): HandedInVersion {
  const parts = { book: submissionId, gain, ...others };
  return {
    submissionId,
    memberId: submissionId,
    dutyId: 'd',
    termId: 't',
    round: 0,
    submittedAtMs: 1,
    own: textForLikeness(parts, readingForm),
  };
}

const own = (seed: number, characters = 600) => generatedText(seededRandom(seed), characters);

describe('what is shown beside a piece', () => {
  test('a piece of which a third is copied, with parts and offsets on both sides', () => {
    const copied = own(1, 200);
    const theirs = version('b', `${own(2)}${copied}`);
    const mine = version('a', `${copied}${own(3, 400)}`);
    const [found] = likePieces(mine, [theirs]);
    expect(found).toMatchObject({ submissionId: 'b', memberId: 'b', round: 0 });
    expect(found!.sharedHundredths).toBeGreaterThanOrEqual(30);
    const { mine: here, theirs: there } = found!.passages[0]!;
    expect([here.partId, here.from, there.partId]).toEqual(['gain', 0, 'gain']);
    expect(there.from).toBeGreaterThan(500);
  });

  test('not where only the excerpts are the same', () => {
    const excerpt = own(4, 300);
    expect(likePieces(version('a', own(5), { excerpt }), [version('b', own(6), { excerpt })])).toEqual([]);
  });

  test('not for phrases, however many, that are shorter than thirty characters', () => {
    const phrase = own(7, 60).slice(0, 25);
    expect(
      likePieces(version('a', `${own(8, 100)}${phrase}`), [version('b', `${phrase}${own(9, 100)}`)]),
    ).toEqual([]);
  });

  test('not for less than a tenth', () => {
    const sentence = own(10, 60).slice(0, 40);
    expect(
      likePieces(version('a', `${own(11, 700)}${sentence}`), [version('b', `${sentence}${own(12)}`)]),
    ).toEqual([]);
  });

  test('at most five, the likest first; of equals in the order of their ids', () => {
    const text = own(13);
    const copies = ['g', 'f', 'e', 'd', 'c'].map((id) => version(id, text));
    const half = version('b', `${text.slice(0, 300)}${own(14, 300)}`);
    expect(likePieces(version('a', text), [half, ...copies]).map(({ submissionId }) => submissionId)).toEqual(
      ['c', 'd', 'e', 'f', 'g'],
    );
  });
});

test('worth a look: passages, or half of it what very many hold', () => {
  expect(isTemplateLike({ commonHundredths: 49 })).toBe(false);
  expect(isWorthALook({ pieces: [], commonHundredths: 49 })).toBe(false);
  expect(isWorthALook({ pieces: [], commonHundredths: 50 })).toBe(true);
});

/** A small school: some write on their own, the others copy from one before them. */
const schoolCopying = (...manners: readonly Manner[]) =>
  fc
    .array(
      fc.record({
        seed: fc.integer(),
        copiesFrom: fc.option(fc.nat()),
        share: fc.constantFrom(0.3, 0.5, 1),
        manner: fc.constantFrom(...manners),
      }),
      { minLength: 2, maxLength: 10 },
    )
    .map((people) => {
      const texts: string[] = [];
      for (const { seed, copiesFrom, share, manner } of people) {
        const random = seededRandom(seed);
        const source = copiesFrom === null ? undefined : texts[copiesFrom % Math.max(1, texts.length)];
        texts.push(
          source === undefined ? generatedText(random, 800) : textCopying(random, source, share, manner),
        );
      }
      return texts.map((text, at) => version(`p${at}`, text));
    });

/** What is reported by way of fingerprints, and by comparing every pair. */
function reportsOf(versions: readonly HandedInVersion[], mine: HandedInVersion, isIndexed: boolean) {
  const pieces = versions.map(({ submissionId, own: { text } }) => ({
    pieceKey: submissionId,
    fingerprints: fingerprintsOf(text),
  }));
  const query = fingerprintsOf(mine.own.text);
  const options = { without: new Set([mine.submissionId]), most: 12 };
  const { candidates } = isIndexed
    ? searchAll(buildIndex(pieces), [], query, options)
    : searchAll(null, pieces, query, options);
  const keys = new Set(candidates.map(({ pieceKey }) => pieceKey));
  const others = versions.filter((other) => other !== mine);
  return {
    reported: likePieces(
      mine,
      others.filter(({ submissionId }) => keys.has(submissionId)),
    ),
    all: likePieces(mine, others),
  };
}

// Texts are drawn by chance, and a search by fingerprints finds with a probability: one run is every run.
const always = { numRuns: 12, seed: 20_261_127, endOnFailure: true } as const;

test('of what was copied in whole passages, a report by way of fingerprints misses nothing that is clear', () => {
  fc.assert(
    fc.property(schoolCopying('block'), fc.boolean(), (versions, isIndexed) => {
      for (const mine of versions) {
        const { reported, all } = reportsOf(versions, mine, isIndexed);
        const isClear = ({ sharedHundredths }: { readonly sharedHundredths: number }) =>
          sharedHundredths >= 20;
        expect(reported.filter(isClear)).toEqual(all.filter(isClear));
      }
    }),
    always,
  );
});

test('whatever is reported is what the comparison of every pair finds, however it was copied', () => {
  fc.assert(
    fc.property(schoolCopying('block', 'scattered'), fc.boolean(), (versions, isIndexed) => {
      for (const mine of versions) {
        const { reported, all } = reportsOf(versions, mine, isIndexed);
        for (const found of reported) expect(all).toContainEqual(found);
      }
    }),
    always,
  );
});
