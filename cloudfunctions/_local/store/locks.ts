import type { Change } from './rows';
import type { DocumentId } from './value';

/** Somebody who wrote documents that others may not write until it has ended. */
export interface Holder {
  readonly ended: Promise<void>;
}

/** Which open transaction has written which document. */
export interface Locks {
  holderOf(collection: string, id: DocumentId): Holder | null;
  holderOfAny(changes: readonly Change[]): Holder | null;
  take(holder: Holder, collection: string, id: DocumentId): void;
  release(holder: Holder): void;
}

export function createLocks(): Locks {
  const holders = new Map<string, Holder>();
  const keyOf = (collection: string, id: DocumentId): string => JSON.stringify([collection, id]);
  const locks: Locks = {
    holderOf: (collection, id) => holders.get(keyOf(collection, id)) ?? null,
    holderOfAny(changes) {
      for (const { collection, before, after } of changes) {
        const id = (after ?? before)?._id;
        const holder = id === undefined ? null : locks.holderOf(collection, id);
        if (holder !== null) return holder;
      }
      return null;
    },
    take: (holder, collection, id) => void holders.set(keyOf(collection, id), holder),
    release(holder) {
      for (const [key, one] of holders) if (one === holder) holders.delete(key);
    },
  };
  return locks;
}
