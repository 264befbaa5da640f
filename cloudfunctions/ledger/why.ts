import { commonRefusals } from '@/contract/common-refusals';
import type { ledger } from '@/contract/ledger';
import { approversOf, frozenWhyView } from '@/domain/ledger/term-end/frozen-why';
import { approversIn, whyView } from '@/domain/ledger/why';
import { accept, refuse } from '@/domain/refusal';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { namer } from '../_shared/names';
import { readNamesOf } from '../_shared/repositories/members';
import { readGround, readMyPage } from './my-ledger';
import { noSuchTerm } from './no-such-term';

/** As the booklet, and one step more for the names of who approved. */
export const why: EarlyHandler<typeof ledger.actions.why> = early(
  (binding, { termId }) => readGround(binding, termId),
  async ({ caller, now }, { itemId, termId }, { person, term }) => {
    if (person === null || term === null) return noSuchTerm(termId);
    const { record, book, yardstick, frozen } = await readMyPage(person, term, now);
    const approvers = frozen === null ? approversIn(record) : approversOf(frozen.statement);
    const nameOf = namer(await readNamesOf(caller.schoolId, approvers));
    const view =
      frozen === null
        ? whyView(itemId, record, book, yardstick, now, nameOf)
        : frozenWhyView(itemId, frozen.statement, frozen.book, nameOf);
    return view === null ? refuse('notFound', commonRefusals.notFound) : accept(view);
  },
);
