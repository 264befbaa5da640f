import type { ledger } from '@/contract/ledger';
import { bookletView } from '@/domain/ledger/booklet';
import { besides } from '@/domain/ledger/kept-ledgers';
import { hoursNoteOf } from '@/domain/ledger/ledgers-view';
import { nothingMore } from '@/domain/ledger/reach';
import { frozenBookletView } from '@/domain/ledger/term-end/frozen-booklet';
import { isClosed } from '@/domain/ledger/term-end/term-end';
import { accept } from '@/domain/refusal';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { readGround, readMyPage } from './my-ledger';
import { noSuchTerm } from './no-such-term';

/** Three dependent steps: the binding; the person, the school and its terms; everything else. */
export const booklet: EarlyHandler<typeof ledger.actions.booklet> = early(
  (binding, { termId }) => readGround(binding, termId),
  async ({ now }, { termId }, { person, school, term }) => {
    if (person === null || term === null) return noSuchTerm(termId);
    const { record, book, yardstick, termEnd, frozen } = await readMyPage(person, term, now);
    const hoursNote = hoursNoteOf(frozen?.book ?? book, term, besides(school, term), now);
    if (frozen !== null)
      return accept({ ...frozenBookletView(record, frozen.statement, frozen.book), hoursNote });
    const view = { ...bookletView(record, book, yardstick, now), hoursNote };
    return accept(isClosed(termEnd) ? { ...view, reach: nothingMore } : view);
  },
);
