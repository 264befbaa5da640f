import { commonRefusals } from '@/contract/common-refusals';
import type { ledger } from '@/contract/ledger';
import { reversalRefusals } from '@/domain/ledger/reverse';
import { approversIn, whyView } from '@/domain/ledger/why';
import { accept, refuse } from '@/domain/refusal';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { readNamesOf } from '../_shared/repositories/members';
import { readGround, readMyLedger } from './my-ledger';

/** As the booklet, and one step more for the names of who approved. */
export const why: EarlyHandler<typeof ledger.actions.why> = early(
  (binding) => readGround(binding),
  async ({ caller, now }, { itemId }, { person, term }) => {
    if (person === null || term === null) return refuse('noTerm', reversalRefusals.noTerm);
    const { record, book, yardstick } = await readMyLedger(person, term);
    const names = await readNamesOf(caller.schoolId, approversIn(record));
    const nameOf = (memberId: string) => names.get(memberId) ?? '已离校的老师';
    const view = whyView(itemId, record, book, yardstick, now, nameOf);
    return view === null ? refuse('notFound', commonRefusals.notFound) : accept(view);
  },
);
