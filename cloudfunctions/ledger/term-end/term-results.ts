import type { termEndActions } from '@/contract/term-end';
import { keyOf } from '@/domain/ledger/term-end/term-end';
import { termResultsPart } from '@/domain/ledger/term-end/term-results';
import { accept } from '@/domain/refusal';
import type { Handler } from '../../_shared/entry';
import { groupNamer, namer } from '../../_shared/names';
import { readMembers } from '../../_shared/repositories/members';
import { readResults } from '../../_shared/repositories/result-parts';
import { findBookOfResults, findEnding } from './ending';

/** Everybody's result, or who moved, a part at a time. */
export const termResults: Handler<typeof termEndActions.termResults> = async (
  { caller },
  { list, from, termId },
) => {
  const found = await findEnding(caller.schoolId, termId);
  if (!found.ok) return found;
  const { school, term, termEnd } = found.data;
  const { computation } = termEnd;
  const [members, book, results, previous] = await Promise.all([
    readMembers(term.schoolId),
    findBookOfResults({ term, termEnd }),
    readResults(term, computation === null ? null : keyOf(computation)),
    readResults(term, list === 'changes' ? (computation?.previous ?? null) : null),
  ]);
  const nameOf = namer(new Map(members.map(({ memberId, name }) => [memberId, name])));
  const findings = { termEnd, book, results, previous, nameOf, groupNameOf: groupNamer(school) };
  return accept(termResultsPart(findings, list, from));
};
