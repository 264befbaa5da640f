/** Sends one event to a function and answers what it returned. */
export type Send = (name: string, data: object) => Promise<unknown>;

/** The network of a hall: a call takes up to three seconds, one in twenty fails on its way there or back, one in fifty arrives twice. */
const network = { latencyMs: 3000, failed: 0.05, twice: 0.02 };

/** `reach` through that network. */
export function hallNetwork(random: () => number, reach: Send): Send {
  return async (name, data) => {
    const [there, back] = [random() * network.latencyMs * 0.5, random() * network.latencyMs * 0.5];
    const fate = random();
    await pause(there);
    if (fate < network.failed / 2) throw new Error('lost on the way there');
    const answers = [reach(name, data)];
    if (random() < network.twice) answers.push(reach(name, data));
    const answer = await Promise.all(answers).then(([first]) => first);
    await pause(back);
    if (fate < network.failed) throw new Error('lost on the way back');
    return answer;
  };
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The same evening every time: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
