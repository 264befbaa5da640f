import fc from 'fast-check';
import { anyText, writtenText } from '../testing/arbitrary-text';
import { fingerprintsOf } from './fingerprints';

const sharedBetween = (one: string, other: string) => {
  const hashes = new Set(fingerprintsOf(one));
  return fingerprintsOf(other).filter((hash) => hashes.has(hash)).length;
};

test('texts shorter than a run have no fingerprint, and from eight characters on there is one', () => {
  expect(fingerprintsOf('')).toHaveLength(0);
  expect(fingerprintsOf('，。！\n')).toHaveLength(0);
  expect(fingerprintsOf('先让孩子说一说')).toHaveLength(0);
  expect(fingerprintsOf('先让孩子们说一说')).toHaveLength(1);
  expect(fingerprintsOf('先让孩子们说一说，再请他们自己写下来')).toHaveLength(1);
});

test('a text of 1,500 characters has about two for every seventeen', () => {
  fc.assert(
    fc.property(writtenText(1500), (text) => {
      const { length } = fingerprintsOf(text);
      expect(length).toBeGreaterThan(100);
      expect(length).toBeLessThan(220);
    }),
  );
});

test('they are sorted, each once, and the same for the same text however it is punctuated', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const hashes = [...fingerprintsOf(text)];
      expect(hashes).toEqual([...new Set(hashes)].sort((one, other) => one - other));
      const spaced = text.replaceAll('，', ' 。\n');
      expect([...fingerprintsOf(spaced)]).toEqual(hashes);
    }),
  );
});

test('23 characters in a row that two texts share are a shared fingerprint for certain', () => {
  fc.assert(
    fc.property(writtenText(200), writtenText(200), writtenText(200), (one, other, copied) => {
      const passage = [...copied.replace(/[^\p{L}]/gu, '')].slice(0, 23).join('');
      expect(sharedBetween(one + passage + one, other + passage)).toBeGreaterThan(0);
    }),
  );
});

test('nothing is shared across the end of a part', () => {
  const passage = '先请读得慢的孩子说一说他看见了什么';
  expect(sharedBetween(passage, passage)).toBe(1);
  expect(sharedBetween(passage, `${passage.slice(0, 7)}\u0000${passage.slice(7, 14)}`)).toBe(0);
});

test('one character five thousand times is one fingerprint', () => {
  expect(fingerprintsOf('啊'.repeat(5000))).toHaveLength(1);
});
