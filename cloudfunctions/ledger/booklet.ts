import type { ledger } from '@/contract/ledger';
import { bookletView } from '@/domain/ledger/booklet';
import { reversalRefusals } from '@/domain/ledger/reverse';
import { accept, refuse } from '@/domain/refusal';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { readGround, readMyLedger } from './my-ledger';

/** Three dependent steps: the binding; the person, the school and its terms; everything else. */
export const booklet: EarlyHandler<typeof ledger.actions.booklet> = early(
  (binding) => readGround(binding),
  async ({ now }, _, { person, term }) => {
    if (person === null || term === null) return refuse('noTerm', reversalRefusals.noTerm);
    const { record, book, yardstick } = await readMyLedger(person, term);
    return accept(bookletView(record, book, yardstick, now));
  },
);
