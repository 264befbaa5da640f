/** Field types of WeChat's subscription templates that we fill. */
export type FieldKind = 'thing' | 'phrase' | 'name' | 'character_string' | 'number';

/** The most characters that WeChat takes in a field of each type; longer values are refused with 47003. */
const LONGEST: Readonly<Record<FieldKind, number>> = {
  thing: 20,
  phrase: 5,
  name: 10,
  character_string: 32,
  number: 32,
};

/** An empty value is refused as well, so each type has something to say for nothing. */
const NOTHING: Readonly<Record<FieldKind, string>> = {
  thing: '见小程序',
  phrase: '已更新',
  name: '同事',
  character_string: '-',
  number: '0',
};

const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u{1f1e6}-\u{1f1ff}\u20e3\ufe0e\ufe0f\u200d]/gu;
const UNSEEN = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;

/**
 * A text as WeChat takes it in a template's field: line breaks and control characters become spaces, emoji and invisible
 * marks are dropped (older clients show boxes), what the type does not allow goes, and the rest is cut to length, with an
 * ellipsis where one is allowed. Characters outside the basic plane count as one here and are never cut in two.
 */
export function cleanField(kind: FieldKind, text: string): string {
  const plain = text
    .replace(EMOJI, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .trim();
  const allowed = [...onlyAllowed(kind, plain)];
  if (allowed.length === 0) return NOTHING[kind];
  if (allowed.length <= LONGEST[kind]) return allowed.join('');
  return kind === 'thing'
    ? `${allowed.slice(0, LONGEST.thing - 1).join('')}…`
    : allowed.slice(0, LONGEST[kind]).join('');
}

function onlyAllowed(kind: FieldKind, text: string): string {
  switch (kind) {
    case 'thing':
    case 'name':
      return text;
    case 'phrase':
      return text.replace(/\P{Script=Han}/gu, '');
    case 'character_string':
      return text.normalize('NFKC').replace(/[^\x21-\x7e]/g, '');
    case 'number':
      return /-?\d+(?:\.\d+)?/.exec(text.normalize('NFKC'))?.[0] ?? '';
  }
}
