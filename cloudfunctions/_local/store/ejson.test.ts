import { EJSON } from 'bson';
import * as fc from 'fast-check';
import { decodeEjson, encodeEjson } from './ejson';
import type { Value } from './value';

const leaf = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.maxSafeInteger(),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2200-01-01') }),
);
const fieldName = fc.string().filter((name) => !name.startsWith('$') && name !== '__proto__');
const { document } = fc.letrec<{ document: Value; value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    tie('document'),
  ) as fc.Arbitrary<Value>,
  document: fc.dictionary(fieldName, tie('value'), {
    maxKeys: 5,
    noNullPrototype: true,
  }) as fc.Arbitrary<Value>,
}));

const NOW = Date.UTC(2026, 10, 22);

test('a document written and read again is the same document', () => {
  fc.assert(
    fc.property(document, (given) => {
      expect(decodeEjson(encodeEjson(given), NOW)).toEqual(given);
    }),
  );
});

test('the SDK reads what the local cloud writes, and the local cloud what the SDK writes', () => {
  fc.assert(
    fc.property(document, (given) => {
      expect(EJSON.parse(encodeEjson(given))).toEqual(given);
      expect(decodeEjson(EJSON.stringify(given, { relaxed: false }), NOW)).toEqual(given);
    }),
  );
});

test('a server date is the time at which the cloud received it, moved by its offset', () => {
  const text = '{"at":{"$tcb_server_date":{"offset":{"$numberInt":"-1000"}}}}';
  expect(decodeEjson(text, NOW)).toEqual({ at: new Date(NOW - 1000) });
});

test('a value of a type that is not kept is refused instead of stored wrongly', () => {
  expect(() => decodeEjson('{"photo":{"$binary":{"base64":"AA==","subType":"00"}}}', NOW)).toThrow('$binary');
  expect(() => decodeEjson('{', NOW)).toThrow('not EJSON');
});
