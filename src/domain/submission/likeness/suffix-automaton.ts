/**
 * Every run of characters of a text, in a graph that grows with the text's length and no faster, whatever the text: also
 * where one character is repeated five thousand times. (Blumer et al. 1985.)
 */
export interface SuffixAutomaton {
  /** From each state, the state one more character leads to. State 0 is the empty run. */
  readonly next: readonly ReadonlyMap<number, number>[];
  /** The state of the longest ending that occurs elsewhere too. */
  readonly links: Int32Array;
  /** The longest run of each state. */
  readonly lengths: Int32Array;
  /** Where the runs of each state end for the first time: behind their last character. */
  readonly firstEnds: Int32Array;
}

export function suffixAutomaton(codes: Uint32Array): SuffixAutomaton {
  const most = 2 * codes.length + 1;
  const next: Map<number, number>[] = [new Map()];
  const links = new Int32Array(most).fill(-1);
  const lengths = new Int32Array(most);
  const firstEnds = new Int32Array(most);
  let last = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at]!;
    const state = next.push(new Map()) - 1;
    lengths[state] = at + 1;
    firstEnds[state] = at + 1;
    let before = last;
    while (before >= 0 && !next[before]!.has(code)) {
      next[before]!.set(code, state);
      before = links[before]!;
    }
    links[state] = before < 0 ? 0 : stateOfLength(before, code);
    last = state;
  }
  return { next, links, lengths, firstEnds };

  /** The state of the run of `before` and this character; split off where its state also holds longer runs. */
  function stateOfLength(before: number, code: number): number {
    const target = next[before]!.get(code)!;
    if (lengths[target] === lengths[before]! + 1) return target;
    const copy = next.push(new Map(next[target])) - 1;
    lengths[copy] = lengths[before]! + 1;
    links[copy] = links[target]!;
    firstEnds[copy] = firstEnds[target]!;
    for (let from = before; from >= 0 && next[from]!.get(code) === target; from = links[from]!)
      next[from]!.set(code, copy);
    links[target] = copy;
    return copy;
  }
}
