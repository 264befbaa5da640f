import type { LedgerEntry } from '@/contract/ledger';
import { entriesOf } from '@/domain/ledger/entries';
import type { Member } from '@/domain/people/member';
import type { Term } from '@/domain/term/term';
import { namer } from '../_shared/names';
import { readFactsOf } from '../_shared/repositories/facts';
import { readNamesOf } from '../_shared/repositories/members';
import { readSessions } from '../_shared/repositories/sessions';

export interface Journal {
  readonly name: string;
  readonly entries: readonly LedgerEntry[];
}

/** One person's facts of a term with titles and names, newest first. */
export async function readJournal({ schoolId, memberId, name }: Member, term: Term): Promise<Journal> {
  const [facts, sessions] = await Promise.all([
    readFactsOf(schoolId, term.termId, memberId),
    readSessions(schoolId, term.termId),
  ]);
  const names = await readNamesOf(
    schoolId,
    facts.map((fact) => fact.recordedBy),
  );
  return { name, entries: entriesOf(facts, { sessions, duties: term.duties }, namer(names)) };
}
