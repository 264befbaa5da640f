import { randomUUID } from 'node:crypto';
import type { Holder } from './locks';
import type { Change } from './rows';
import type { Snapshot, Tables } from './tables';

/** A transaction that is neither committed nor aborted ends after this time. */
export const LIFETIME_MS = 30_000;

/** A transaction under way: the state it reads, and what it has written so far. */
export interface OpenTransaction extends Holder {
  readonly id: string;
  readonly snapshot: Snapshot;
  readonly startedAtMs: number;
  readonly pending: Map<string, Change>;
  busy: boolean;
  end(): void;
}

/** @param onEnd called once, when the transaction is committed, aborted or too old */
export function openTransaction(
  tables: Tables,
  startedAtMs: number,
  onEnd: (transaction: OpenTransaction) => void,
): OpenTransaction {
  const snapshot = tables.snapshot();
  let tellEnded = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    tellEnded = resolve;
  });
  let isOpen = true;
  const transaction: OpenTransaction = {
    id: randomUUID(),
    snapshot,
    startedAtMs,
    pending: new Map(),
    busy: false,
    ended,
    end() {
      if (!isOpen) return;
      isOpen = false;
      clearTimeout(timer);
      snapshot.done();
      onEnd(transaction);
      tellEnded();
    },
  };
  const timer = setTimeout(() => transaction.end(), LIFETIME_MS).unref();
  return transaction;
}
