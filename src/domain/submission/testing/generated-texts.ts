import { setPhrases, vocabulary } from './generated-vocabulary';

/**
 * Texts as teachers hand them in, the same for the same seed. Unrelated ones share words and set phrases (about one in
 * fifteen characters is of a set phrase), but hardly ever a sentence.
 */

export type Random = () => number;

/** Numbers from 0 to below 1: mulberry32. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A text of about this many characters, in paragraphs of some five sentences. */
export function generatedText(random: Random, characters: number): string {
  const sentences: string[] = [];
  for (let length = 0; length < characters; length += sentences.at(-1)!.length)
    sentences.push(sentence(random));
  return inParagraphs(sentences);
}

/** How a copy was made. `block`: sentences in a row; `scattered`: sentences here and there among one's own. */
export type Manner = 'block' | 'scattered' | 'reworded' | 'rewordedTwice';

/**
 * A text as long as its source, of which this share of the characters is copied from it. `reworded` is `scattered` with one
 * word of each sentence replaced, `rewordedTwice` with two.
 */
export function textCopying(random: Random, source: string, share: number, manner: Manner): string {
  const theirs = sentencesOf(source);
  const copied: string[] = [];
  const order = manner === 'block' ? inARow(random, theirs) : shuffled(random, theirs);
  for (let length = 0; length < source.length * share && copied.length < order.length; ) {
    copied.push(order[copied.length]!);
    length += copied.at(-1)!.length;
  }
  const own = sentencesOf(generatedText(random, source.length * (1 - share)));
  if (manner === 'block') {
    const at = Math.floor(random() * own.length);
    return inParagraphs([...own.slice(0, at), ...copied, ...own.slice(at)]);
  }
  const words = { scattered: 0, reworded: 1, rewordedTwice: 2 }[manner];
  return inParagraphs(shuffled(random, [...own, ...copied.map((one) => reworded(random, one, words))]));
}

export function sentencesOf(text: string): string[] {
  return text.match(/[^。\n]+。/g) ?? [];
}

export function inParagraphs(sentences: readonly string[]): string {
  return sentences.map((one, at) => (at % 5 === 4 ? `${one}\n` : one)).join('');
}

export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

function inARow(random: Random, sentences: readonly string[]): string[] {
  const at = Math.floor(random() * sentences.length);
  return [...sentences.slice(at), ...sentences.slice(0, at)];
}

/** Two characters at a time are replaced by others, at places that split the sentence into about equal pieces. */
function reworded(random: Random, text: string, words: number): string {
  const characters = [...text];
  for (let word = 1; word <= words; word += 1) {
    const at = Math.floor((characters.length * (word - 0.25 + 0.5 * random())) / (words + 1));
    characters.splice(at, 2, ...pick(random, vocabulary.link).slice(0, 2));
  }
  return characters.join('');
}

function sentence(random: Random): string {
  const a = (kind: keyof typeof vocabulary) => pick(random, vocabulary[kind]);
  const event = () => `${a('pupil')}${a('did')}${a('thing')}`;
  const opinion = () => `${a('facet')}${a('very')}${a('judged')}`;
  const belief = () => `${a('one')}${a('means')}${a('end')}`;
  const plan = () => `${a('how')}${a('will')}${a('thing')}`;
  const phrase = () => pick(random, setPhrases);
  const shapes = [
    () => `${a('time')}，${event()}，${a('felt')}。`,
    () => `《${a('topic')}》${opinion()}，${a('link')}${opinion()}，${a('felt')}。`,
    () => `${a('link')}我打算${plan()}，再${plan()}。`,
    () => `《${a('book')}》里说${belief()}，${a('link')}${event()}。`,
    () => `${a('felt')}，${a('link')}${belief()}，教《${a('topic')}》要${plan()}。`,
    () => `${event()}的时候，${event()}，${opinion()}。`,
    () => `${phrase()}，${plan()}，${belief()}。`,
    () => `${belief()}，${opinion()}，${phrase()}。`,
  ];
  return pick(random, shapes)();
}

function pick<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)]!;
}
