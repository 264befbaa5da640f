/** Crockford's base 32: no I, L, O, U, so that nothing on the projector is mistaken for something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;
const BITS_A_CHARACTER = 5;

/** Eight characters out of the first 40 bits of `bytes`. */
export function typedCodeOf(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes.subarray(0, (LENGTH * BITS_A_CHARACTER) / 8)) bits = (bits << 8n) | BigInt(byte);
  let code = '';
  for (let place = LENGTH - 1; place >= 0; place -= 1)
    code += ALPHABET[Number((bits >> BigInt(place * BITS_A_CHARACTER)) & 31n)];
  return code;
}

/** `7K2M9QXD` as it is shown: `7K2M-9QXD`. */
export function showTypedCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/**
 * What somebody typed as a code, or null when it can not be one. Case, spaces, dashes and full-width characters do not
 * matter; a letter that the alphabet leaves out reads as the digit or letter it looks like.
 */
export function readTypedCode(text: string): string | null {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_·.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replaceAll('U', 'V');
  return code.length === LENGTH && [...code].every((character) => ALPHABET.includes(character)) ? code : null;
}
