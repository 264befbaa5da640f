/** The local cloud's time: the machine's, plus an offset that tests and the demo may set. */
export interface Clock {
  now(): number;
  readonly offsetMs: number;
  setOffset(offsetMs: number): void;
}

export function createClock(): Clock {
  let offset = 0;
  return {
    now: () => Date.now() + offset,
    get offsetMs() {
      return offset;
    },
    setOffset(offsetMs) {
      offset = offsetMs;
    },
  };
}
