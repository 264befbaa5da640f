import { BREAK_CODE, type NormalisedText, normalise } from './normalised-text';
import { suffixAutomaton } from './suffix-automaton';

/** What two texts have in common word for word, to be shown side by side. */

/** Offsets into the two original texts, ends excluded. The two slices are equal once normalised. */
export interface Passage {
  readonly mineFrom: number;
  readonly mineTo: number;
  readonly theirsFrom: number;
  readonly theirsTo: number;
}

export interface SharedPassages {
  /** The longest first, at most ten; in mine no two overlap, in theirs they do where mine repeats itself. */
  readonly passages: readonly Passage[];
  /** How many in a hundred of my characters that count lie in such a passage, also in those beyond ten. */
  readonly sharedHundredths: number;
}

/** Shorter ones are phrases anybody uses. In normalised characters. */
const LEAST_CHARACTERS = 13;
const MOST_PASSAGES = 10;

/** In normalised characters of mine; `shift` leads to theirs. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly shift: number;
}

export function matchingPassages(mine: string, theirs: string): SharedPassages {
  const my = normalise(mine);
  const their = normalise(theirs);
  const runs = longestRuns(my.codes, their.codes);
  return {
    passages: apart(runs).map((run) => inOriginal(run, my, their)),
    sharedHundredths: shareOf(runs, my.codes),
  };
}

/** Every run of mine that theirs holds and that cannot be made longer, in order of their ends. None lies in another. */
function longestRuns(mine: Uint32Array, theirs: Uint32Array): Run[] {
  const { next, links, lengths, firstEnds } = suffixAutomaton(theirs);
  const runs: Run[] = [];
  let state = 0;
  let length = 0;
  const close = (to: number) => {
    if (length >= LEAST_CHARACTERS) runs.push({ from: to - length, to, shift: firstEnds[state]! - to });
  };
  mine.forEach((code, at) => {
    if (code === BREAK_CODE || !next[state]!.has(code)) close(at);
    while (state > 0 && (code === BREAK_CODE || !next[state]!.has(code))) {
      state = links[state]!;
      length = lengths[state]!;
    }
    if (code === BREAK_CODE || !next[state]!.has(code)) return;
    state = next[state]!.get(code)!;
    length += 1;
  });
  close(mine.length);
  return runs;
}

/** The longest, then the longest of what it leaves, and so on. */
function apart(runs: readonly Run[]): Run[] {
  const chosen: Run[] = [];
  let open = runs;
  while (open.length > 0 && chosen.length < MOST_PASSAGES) {
    const longest = open.reduce((best, run) => (lengthOf(run) > lengthOf(best) ? run : best));
    chosen.push(longest);
    open = open.flatMap((run) => outside(run, longest));
  }
  return chosen;
}

function outside(run: Run, taken: Run): Run[] {
  if (run.to <= taken.from || run.from >= taken.to) return [run];
  const left = { ...run, to: Math.min(run.to, taken.from) };
  const right = { ...run, from: Math.max(run.from, taken.to) };
  return [left, right].filter((rest) => lengthOf(rest) >= LEAST_CHARACTERS);
}

function lengthOf({ from, to }: Run): number {
  return to - from;
}

function inOriginal({ from, to, shift }: Run, my: NormalisedText, their: NormalisedText): Passage {
  return {
    mineFrom: my.froms[from]!,
    mineTo: my.tos[to - 1]!,
    theirsFrom: their.froms[from + shift]!,
    theirsTo: their.tos[to + shift - 1]!,
  };
}

function shareOf(runs: readonly Run[], codes: Uint32Array): number {
  let shared = 0;
  let reached = 0;
  for (const { from, to } of runs) {
    shared += to - Math.max(from, reached);
    reached = to;
  }
  const counted = codes.reduce((count, code) => count + (code === BREAK_CODE ? 0 : 1), 0);
  return counted === 0 ? 0 : Math.round((100 * shared) / counted);
}
