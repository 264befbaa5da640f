import type { NoticeView } from '@/contract/term-end';
import { noticeView } from '@/domain/ledger/term-end/notice-view';
import type { TermResult } from '@/domain/ledger/term-end/result';
import type { TermEnd } from '@/domain/ledger/term-end/term-end';
import type { Term } from '@/domain/term/term';
import { readAppealsOf } from '../../_shared/repositories/appeals';
import { readNamesOf } from '../../_shared/repositories/members';
import { readResultPart } from '../../_shared/repositories/result-parts';
import { findStatement } from '../../_shared/repositories/statements';
import { type Ending, findBookOfResults } from './ending';
import { groupNamer, namer } from './names';

/** What one person sees of the notice, whatever the size of the school. One dependent step. */
export async function readNotice(
  { school, term, termEnd }: Ending,
  memberId: string,
  now: number,
): Promise<NoticeView> {
  const named = termEnd.state === 'open' ? [] : termEnd.computation.best;
  const ids = [memberId, ...named.map((each) => each.memberId)];
  const [book, own, appeals, names] = await Promise.all([
    findBookOfResults({ term, termEnd }),
    findOwnResult(term, termEnd, memberId),
    readAppealsOf(term, memberId),
    readNamesOf(term.schoolId, ids),
  ]);
  const findings = { term, termEnd, book, own, appeals };
  return noticeView({ ...findings, nameOf: namer(names), groupNameOf: groupNamer(school) }, now);
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
