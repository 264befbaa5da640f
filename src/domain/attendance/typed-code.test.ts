import fc from 'fast-check';
import { readTypedCode, showTypedCode, typedCodeOf } from './typed-code';

test.each([
  ['7K2M-9QXD', 'as it is shown'],
  ['7k2m9qxd', 'in small letters, without the dash'],
  [' 7k2m 9qxd ', 'with spaces'],
  ['７Ｋ２Ｍ－９ＱＸＤ', 'in full-width characters'],
  ['7K2M—9QXD', 'with a long dash'],
  ['7K2M·9QXD', 'with a dot between'],
])('%s is read: %s', (typed) => {
  expect(readTypedCode(typed)).toBe('7K2M9QXD');
});

test('letters that the code never holds read as what they look like', () => {
  expect(readTypedCode('oOiI lLuU')).toBe('001111VV');
});

test.each([
  ['7K2M9QX', 'one short'],
  ['7K2M9QXD7', 'one long'],
  ['7K2M9Q签D', 'a Chinese character'],
  ['', 'nothing'],
  ['YXB1.xh.s08.1.abcdefghijkl', 'a token'],
])('%s is no code: %s', (typed) => {
  expect(readTypedCode(typed)).toBeNull();
});

test('whatever the projector shows can be typed back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
      const code = typedCodeOf(bytes);
      expect(readTypedCode(showTypedCode(code).toLowerCase())).toBe(code);
    }),
  );
});

test('each of the first forty bits counts', () => {
  const codes = new Set([typedCodeOf(new Uint8Array(5))]);
  for (let bit = 0; bit < 40; bit += 1) {
    const bytes = new Uint8Array(5);
    bytes[Math.floor(bit / 8)] = 1 << (bit % 8);
    codes.add(typedCodeOf(bytes));
  }
  expect(codes.size).toBe(41);
});
