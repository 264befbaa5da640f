import fc from 'fast-check';
import { isFreshSpoken, readSpokenCode, showSpokenCode, spokenCodeOf } from './spoken-code';

test('a spoken code has six digits, is shown in two halves, and is read back however it is typed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
      const code = spokenCodeOf(bytes);
      expect(code).toMatch(/^\d{6}$/);
      expect(readSpokenCode(showSpokenCode(code))).toBe(code);
    }),
  );
  expect(readSpokenCode(' 482-913 ')).toBe('482913');
  expect(readSpokenCode('４８２９１３')).toBe('482913');
});

test.each(['48291', '4829133', '48291A', '7K2M-9QXD', ''])('%j is none', (text) => {
  expect(readSpokenCode(text)).toBeNull();
});

test.each([
  [-1, false],
  [0, true],
  [120_000, true],
  [120_001, false],
])('%d ms after it was said it counts: %s', (after, fresh) => {
  expect(isFreshSpoken(1_000_000, 1_000_000 + after)).toBe(fresh);
});
