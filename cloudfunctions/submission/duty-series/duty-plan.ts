import { commonRefusals } from '@/contract/common-refusals';
import type { dutySeriesActions } from '@/contract/duty-series';
import { isClosed } from '@/domain/ledger/term-end/term-end';
import { accept, refuse } from '@/domain/refusal';
import { builtInIds, builtInRuleBook } from '@/domain/scoring/books/built-in';
import { dutyRefused } from '@/domain/term/change-duties';
import { dutyStarts } from '@/domain/term/duty-starts';
import type { Handler } from '../../_shared/entry';
import { readDutySeries } from '../../_shared/repositories/duty-series';
import { findCurrentTerm } from '../../_shared/repositories/schools';
import { findTermEnd } from '../../_shared/repositories/term-ends';
import { readCatalogue } from '../../_shared/repositories/work-kinds';
import { burdenWith, offeredKinds, readDutyGround } from './ground';
import { readSeriesView, seriesLines } from './series-line';

export const dutyPlan: Handler<typeof dutySeriesActions.dutyPlan> = async ({ caller, now }) => {
  const ground = await readDutyGround(caller.schoolId);
  if (ground === null) return dutyRefused('noTerm');
  const { term, catalogue } = ground;
  const [series, termEnd] = await Promise.all([
    readDutySeries(term.schoolId, term.termId),
    findTermEnd(term),
  ]);
  const kinds = offeredKinds(ground);
  return accept({
    termName: term.name,
    from: term.from,
    to: term.to,
    closed: isClosed(termEnd),
    burden: burdenWith(ground, term.duties),
    series: seriesLines(term, series, catalogue, now),
    kinds,
    books: booksOfDuties(new Set(kinds.map(({ kind }) => kind))),
  });
};

/** What the product's books of duties offer to begin with; a book that asks for nothing written still names what it asks for. */
function booksOfDuties(offered: ReadonlySet<string>) {
  return builtInIds.flatMap((bookId) => {
    const book = builtInRuleBook(bookId);
    if (book === undefined || book.duties.length === 0) return [];
    return [{ bookId, title: book.title, ...dutyStarts(book.duties, offered) }];
  });
}

/** One series with how far its duties are begun. */
export const dutySeries: Handler<typeof dutySeriesActions.dutySeries> = async (
  { caller, now },
  { seriesId },
) => {
  const [term, catalogue] = await Promise.all([
    findCurrentTerm(caller.schoolId),
    readCatalogue(caller.schoolId),
  ]);
  if (term === null) return dutyRefused('noTerm');
  const closed = isClosed(await findTermEnd(term));
  const view = await readSeriesView(term, seriesId, closed, catalogue, now);
  return view === null ? refuse('notFound', commonRefusals.notFound) : accept(view);
};
