import type { NoticeView } from '@/contract/term-end';
import { laterFacts } from '@/domain/ledger/term-end/later-facts';
import { noticeView } from '@/domain/ledger/term-end/notice-view';
import type { TermResult } from '@/domain/ledger/term-end/result';
import { isClosed, type TermEnd } from '@/domain/ledger/term-end/term-end';
import type { Term } from '@/domain/term/term';
import { groupNamer, namer } from '../../_shared/names';
import { readAppealsOf } from '../../_shared/repositories/appeals';
import { readFactsOf } from '../../_shared/repositories/facts';
import { readNamesOf } from '../../_shared/repositories/members';
import { readResultPart } from '../../_shared/repositories/result-parts';
import { readSessions } from '../../_shared/repositories/sessions';
import { findStatement } from '../../_shared/repositories/statements';
import { type Ending, findBookOfResults } from './ending';

/** What one person sees of the notice, whatever the size of the school. One dependent step. */
export async function readNotice(
  { school, term, termEnd }: Ending,
  memberId: string,
  now: number,
): Promise<NoticeView> {
  const named = termEnd.state === 'open' ? [] : termEnd.computation.best;
  const ids = [memberId, ...named.map((each) => each.memberId)];
  const [book, own, appeals, names, later] = await Promise.all([
    findBookOfResults({ term, termEnd }),
    findOwnResult(term, termEnd, memberId),
    readAppealsOf(term, memberId),
    readNamesOf(term.schoolId, ids),
    readOwnLater(term, termEnd, memberId),
  ]);
  const nameOf = namer(names);
  const findings = { term, termEnd, book, own, appeals, laterFacts: later(nameOf) };
  return noticeView({ ...findings, nameOf, groupNameOf: groupNamer(school) }, now);
}

/** One's own facts from after the cut-off, still to be given names. */
async function readOwnLater(term: Term, termEnd: TermEnd, memberId: string) {
  if (!isClosed(termEnd)) return () => [];
  const { schoolId, termId, duties } = term;
  const [facts, sessions] = await Promise.all([
    readFactsOf(schoolId, termId, memberId),
    readSessions(schoolId, termId),
  ]);
  return (nameOf: (id: string) => string) =>
    laterFacts(facts, termEnd.cutoffAtMs, { sessions, duties }, nameOf);
}

/** Of a frozen term the statement that is kept for ever; before that, one's line of what is put up. */
async function findOwnResult(term: Term, termEnd: TermEnd, memberId: string): Promise<TermResult | null> {
  if (termEnd.state === 'frozen') return findStatement(term, memberId);
  if (termEnd.state === 'open') return null;
  const { n, parts } = termEnd.computation;
  const part = parts.filter((first) => first <= memberId).length - 1;
  if (part < 0) return null;
  const results = await readResultPart(term, n, part);
  return results.find((result) => result.memberId === memberId) ?? null;
}
