import type { TermEndView } from '@/contract/term-end';
import type { Fact } from '@/domain/ledger/fact';
import { laterFacts } from '@/domain/ledger/term-end/later-facts';
import { isClosed, keyOf, type TermEnd } from '@/domain/ledger/term-end/term-end';
import { type TermEndFindings, termEndView } from '@/domain/ledger/term-end/term-end-view';
import type { Term } from '@/domain/term/term';
import { command } from '../../_shared/cloud';
import { readAll } from '../../_shared/documents';
import { namer } from '../../_shared/names';
import { readAppeals } from '../../_shared/repositories/appeals';
import { countOpenConductAppeals } from '../../_shared/repositories/conduct';
import { findFact } from '../../_shared/repositories/facts';
import { readMembers } from '../../_shared/repositories/members';
import { readResults } from '../../_shared/repositories/result-parts';
import { readSessions } from '../../_shared/repositories/sessions';
import { countStatements } from '../../_shared/repositories/statements';
import { type Ending, findBookOfResults } from './ending';
import { freshComputation } from './term-mark';

/** The office's page of a term's end, read anew. */
export async function readTermEndView({ term, termEnd }: Ending, now: number): Promise<TermEndView> {
  const { computation } = termEnd;
  const key = computation === null ? null : keyOf(computation);
  const [members, book, results, previous, fresh, appeals, conductAppeals, statementsWritten] =
    await Promise.all([
      readMembers(term.schoolId),
      findBookOfResults({ term, termEnd }),
      readResults(term, key),
      readResults(term, computation?.previous ?? null),
      freshComputation(term, termEnd, now),
      readAppeals(term),
      countOpenConductAppeals(term),
      countStatements(term),
    ]);
  const nameOf = namer(new Map(members.map(({ memberId, name }) => [memberId, name])));
  const findings: TermEndFindings = {
    term,
    termEnd,
    book,
    results,
    previous,
    stale: fresh === null,
    appeals,
    conductAppeals,
    statementsWritten,
    laterFacts: await readLaterFacts(term, termEnd, nameOf),
    nameOf,
  };
  return termEndView(findings, now);
}

async function readLaterFacts(term: Term, termEnd: TermEnd, nameOf: (memberId: string) => string) {
  if (!isClosed(termEnd)) return [];
  const { schoolId, termId } = term;
  const { cutoffAtMs } = termEnd;
  const [recorded, sessions] = await Promise.all([
    readAll<Fact>('facts', { schoolId, recordedAtMs: command.gt(cutoffAtMs) }),
    readSessions(schoolId, termId),
  ]);
  const facts = recorded.filter((fact) => fact.termId === termId);
  const reversed = await Promise.all(
    facts.flatMap((fact) => (fact.kind === 'reversal' ? [findFact(schoolId, fact.of)] : [])),
  );
  const known = new Set(facts.map(({ factId }) => factId));
  const earlier = reversed.filter((fact) => fact !== null).filter(({ factId }) => !known.has(factId));
  return laterFacts([...facts, ...earlier], cutoffAtMs, { sessions, duties: term.duties }, nameOf);
}
