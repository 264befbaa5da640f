import type { ledger } from '@/contract/ledger';
import { bookletView } from '@/domain/ledger/booklet';
import { nothingMore } from '@/domain/ledger/reach';
import { reversalRefusals } from '@/domain/ledger/reverse';
import { isClosed } from '@/domain/ledger/term-end/term-end';
import { accept, refuse } from '@/domain/refusal';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { findTermEnd } from '../_shared/repositories/term-ends';
import { readGround, readMyLedger } from './my-ledger';

/** Three dependent steps: the binding; the person, the school and its terms; everything else. */
export const booklet: EarlyHandler<typeof ledger.actions.booklet> = early(
  (binding) => readGround(binding),
  async ({ now }, _, { person, term }) => {
    if (person === null || term === null) return refuse('noTerm', reversalRefusals.noTerm);
    const [{ record, book, yardstick }, termEnd] = await Promise.all([
      readMyLedger(person, term),
      findTermEnd(term),
    ]);
    const view = bookletView(record, book, yardstick, now);
    return accept(isClosed(termEnd) ? { ...view, reach: nothingMore } : view);
  },
);
