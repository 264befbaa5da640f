import { CloudFault, conflict } from '../store/fault';

/** What a test or the demo may make go wrong. All of it is replaced by the next setting. */
export interface Faults {
  /** Every request of a function to the cloud takes this much longer. */
  readonly slowMs?: number;
  /** Share of database requests, 0 to 1, that fail before anything is done. */
  readonly failRate?: number;
  /** The next so many database requests fail before anything is done. */
  readonly failNext?: number;
  /** The next so many database requests are done, but their answer is lost. */
  readonly loseNext?: number;
  /** The next so many writes inside transactions meet a conflict. */
  readonly conflictNext?: number;
  /** The next so many requests that end a transaction, commits or rollbacks, fail before anything is done. */
  readonly failEndsNext?: number;
  readonly openapi?: OpenApiFaults;
}

export interface OpenApiFaults {
  /** `subscribeMessage.send` answers this, for one openid or for all. */
  readonly subscribeMessage?: { readonly errcode: 43101 | 43108 | 47003; readonly openid?: string };
  /** What the platform says about a text, or how it fails, and how long it takes. */
  readonly msgSecCheck?: (
    | { readonly suggest?: 'pass' | 'review' | 'risky' }
    | { readonly errcode: number }
  ) & { readonly delayMs?: number };
  /** What the platform says about a picture, after how long, or nothing at all; with an `errcode` it does not take it. */
  readonly mediaCheck?: {
    readonly errcode?: number;
    readonly suggest?: 'pass' | 'review' | 'risky';
    readonly delayMs?: number;
    readonly silent?: boolean;
  };
}

/** The faults in force, counted down as they are met. */
export interface FaultBox {
  set(faults: Faults): void;
  readonly openapi: OpenApiFaults;
  readonly slowMs: number;
  /** @throws CloudFault when this database request is to fail */
  beforeDatabase(action: string): void;
  /** @throws CloudFault when this database request's answer is to be lost */
  afterDatabase(): void;
  takesConflict(): boolean;
}

export function createFaultBox(): FaultBox {
  let faults: Faults = {};
  const left = { failNext: 0, loseNext: 0, conflictNext: 0, failEndsNext: 0 };
  const take = (name: keyof typeof left): boolean => {
    if (left[name] === 0) return false;
    left[name] -= 1;
    return true;
  };
  return {
    set(next) {
      faults = next;
      left.failNext = next.failNext ?? 0;
      left.loseNext = next.loseNext ?? 0;
      left.conflictNext = next.conflictNext ?? 0;
      left.failEndsNext = next.failEndsNext ?? 0;
    },
    get openapi() {
      return faults.openapi ?? {};
    },
    get slowMs() {
      return faults.slowMs ?? 0;
    },
    beforeDatabase(action) {
      const isEnd = action === 'database.commitTransaction' || action === 'database.abortTransaction';
      const fails = take('failNext') || (isEnd && take('failEndsNext'));
      if (fails || Math.random() < (faults.failRate ?? 0))
        throw new CloudFault('SYS_ERR', 'the local cloud was told to fail');
    },
    afterDatabase() {
      if (take('loseNext')) throw new CloudFault('SYS_ERR', 'the local cloud was told to lose its answer');
    },
    takesConflict: () => take('conflictNext'),
  };
}

/** @throws CloudFault the same conflict that a rival transaction causes */
export function injectConflict(faults: FaultBox, abort: () => void): void {
  if (!faults.takesConflict()) return;
  abort();
  throw conflict();
}
