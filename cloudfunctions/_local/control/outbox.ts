/** What functions asked WeChat's open API to do, in order. Nothing leaves this machine. */
export interface OutboxEntry {
  readonly api: string;
  readonly atMs: number;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly reply: Readonly<Record<string, unknown>>;
}

export interface Outbox {
  add(entry: OutboxEntry): void;
  all(): readonly OutboxEntry[];
}

/** An outbox that forgets the oldest entries: it is for looking at, not for keeping. */
export function createOutbox(most = 10_000): Outbox {
  const entries: OutboxEntry[] = [];
  return {
    add(entry) {
      entries.push(entry);
      if (entries.length > most) entries.shift();
    },
    all: () => entries,
  };
}
