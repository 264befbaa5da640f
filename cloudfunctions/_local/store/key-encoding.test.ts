import * as fc from 'fast-check';
import { afterPrefix, encodeKey, rangeBounds } from './key-encoding';

const compare = (a: Buffer, b: Buffer): number => Math.sign(Buffer.compare(a, b));
const bytesOf = (text: string): Buffer => Buffer.from(text);

test('numbers sort as numbers', () => {
  const number = fc.oneof(fc.integer(), fc.double({ noNaN: true }));
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(compare(encodeKey(a), encodeKey(b))).toBe(a === b ? 0 : a < b ? -1 : 1);
    }),
  );
});

test('texts sort by their UTF-8 bytes, also when they hold zero bytes or are the beginning of one another', () => {
  const text = fc.string({ unit: fc.constantFrom('\0', 'a', 'b', '校', '𠮷', '\uffff'), maxLength: 6 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(compare(encodeKey(a, 1), encodeKey(b, 1))).toBe(compare(bytesOf(a), bytesOf(b)));
    }),
  );
});

test('types sort as MongoDB sorts them', () => {
  const inOrder = [null, -5, 'text', { a: 1 }, ['x'], false, true, new Date(0)];
  const keys = inOrder.map((value) => encodeKey(value));
  expect([...keys].reverse().sort(Buffer.compare)).toEqual(keys);
});

test('a long text keeps its key short, meets its equal, and lies within its bounds', () => {
  const long = '研'.repeat(5_000);
  const key = encodeKey(long);
  const { lowest, highest } = rangeBounds(long);
  expect(key.length).toBeLessThan(400);
  expect(encodeKey(`${long}！`)).not.toEqual(key);
  expect(compare(lowest, key)).toBe(-1);
  expect(compare(key, highest)).toBe(-1);
});

test('nothing with a prefix lies outside of the prefix and its end', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (head, tail) => {
      const prefix = encodeKey(head);
      const key = encodeKey(head, tail);
      expect([compare(prefix, key), compare(key, afterPrefix(prefix))]).toEqual([-1, -1]);
    }),
  );
});
