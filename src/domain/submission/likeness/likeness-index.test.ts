import fc from 'fast-check';
import { decodeIndex, encodeIndex } from './likeness-file';
import { buildIndex, type FingerprintedPiece, renewedIndex } from './likeness-index';

const fingerprints = fc
  .uniqueArray(fc.oneof(fc.nat(20), fc.nat(0xffffffff), fc.constant(0xffffffff)), { maxLength: 20 })
  .map((hashes) => Uint32Array.from(hashes).sort());
const somePieces = fc.uniqueArray(
  fc.record({ pieceKey: fc.string({ unit: 'binary', maxLength: 8 }), fingerprints }),
  { selector: ({ pieceKey }) => pieceKey, maxLength: 30 },
);
const three: FingerprintedPiece[] = [
  { pieceKey: 'b', fingerprints: Uint32Array.of(5, 9) },
  { pieceKey: 'a', fingerprints: Uint32Array.of(9) },
  { pieceKey: 'c', fingerprints: Uint32Array.of() },
];

describe('an index', () => {
  test('holds every fingerprint of every piece', () => {
    expect(buildIndex(three)).toEqual({
      pieceKeys: ['a', 'b', 'c'],
      hashes: Uint32Array.of(5, 9, 9),
      ordinals: Uint16Array.of(1, 0, 1),
    });
  });

  test('is the same in whatever order its pieces come', () => {
    fc.assert(
      fc.property(
        somePieces.chain((pieces) =>
          fc.tuple(
            fc.constant(pieces),
            fc.shuffledSubarray(pieces, { minLength: pieces.length, maxLength: pieces.length }),
          ),
        ),
        ([pieces, other]) => {
          expect(buildIndex(other)).toEqual(buildIndex(pieces));
        },
      ),
    );
  });

  test('renewed with newer pieces is the one built of what stands', () => {
    fc.assert(
      fc.property(somePieces, somePieces, fc.nat(30), (older, newer, gone) => {
        const without = new Set(older.slice(0, gone).map(({ pieceKey }) => pieceKey));
        const standing = [...older, ...newer].filter(({ pieceKey }) => !without.has(pieceKey));
        expect(renewedIndex(buildIndex(older), newer, without)).toEqual(buildIndex(standing));
      }),
    );
  });
});

describe('the file of an index', () => {
  test('gives the index back, wherever in memory it lies', () => {
    fc.assert(
      fc.property(somePieces, fc.nat(5), (pieces, offset) => {
        const index = buildIndex(pieces);
        const file = encodeIndex(index);
        const askew = new Uint8Array(file.length + offset);
        askew.set(file, offset);
        expect(decodeIndex(file)).toEqual(index);
        expect(decodeIndex(askew.subarray(offset))).toEqual(index);
        expect(decodeIndex(Buffer.from(askew.buffer, offset))).toEqual(index);
      }),
    );
  });

  test('of more pieces than two bytes can number gives the index back', () => {
    const many = Array.from({ length: 70_000 }, (_, n) => ({
      pieceKey: `p${n}`,
      fingerprints: Uint32Array.of(n),
    }));
    const index = buildIndex(many);
    expect(index.ordinals).toBeInstanceOf(Uint32Array);
    expect(decodeIndex(encodeIndex(index))).toEqual(index);
  });

  test('that lost or changed a single byte gives nothing', () => {
    const file = encodeIndex(buildIndex(three));
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = file.slice();
        damaged[at]! ^= change;
        expect(decodeIndex(damaged)).toBeNull();
        expect(decodeIndex(file.subarray(0, at))).toBeNull();
      }),
    );
  });

  test('nothing at all, or a file of something else, gives nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeIndex(bytes)).toBeNull();
      }),
    );
  });
});
