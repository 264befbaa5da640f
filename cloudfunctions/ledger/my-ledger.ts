import type { TermYardstick } from '@/domain/ledger/cohort';
import type { LedgerRecord } from '@/domain/ledger/record';
import { withStanding } from '@/domain/ledger/term-settings';
import type { Member } from '@/domain/people/member';
import type { RuleBook } from '@/domain/scoring/rule-book';
import type { Term } from '@/domain/term/term';
import type { Binding } from '../_shared/caller';
import { readClaimsOf } from '../_shared/repositories/claims';
import { readFactsOf } from '../_shared/repositories/facts';
import { findMember } from '../_shared/repositories/members';
import { findRuleBook } from '../_shared/repositories/rule-books';
import { findSchoolAndTerm } from '../_shared/repositories/schools';
import { readSessionsFor } from '../_shared/repositories/sessions';
import { readPiecesOf } from '../_shared/repositories/submissions';
import { findTermSettings } from '../_shared/repositories/term-settings';
import { findYardstick } from '../_shared/repositories/yardsticks';

/** What the reads of a page need to know first: read beside the caller's own document, as the page's second step. */
export interface Ground {
  readonly person: Member | null;
  readonly term: Term | null;
}

export async function readGround({ schoolId, memberId }: Binding): Promise<Ground> {
  const [person, { term }] = await Promise.all([findMember(schoolId, memberId), findSchoolAndTerm(schoolId)]);
  return { person, term };
}

/** One person's term, whatever the size of the school. One dependent step. */
export async function readTermOf(
  { schoolId, termId }: Term,
  memberId: string,
): Promise<Pick<LedgerRecord, 'sessions' | 'facts' | 'claims' | 'pieces'>> {
  const [sessions, facts, claims, pieces] = await Promise.all([
    readSessionsFor(schoolId, termId, memberId),
    readFactsOf(schoolId, termId, memberId),
    readClaimsOf(schoolId, termId, memberId),
    readPiecesOf(schoolId, termId, memberId),
  ]);
  return { sessions, facts, claims, pieces };
}

export interface MyLedger {
  readonly record: LedgerRecord;
  readonly book: RuleBook;
  readonly yardstick: TermYardstick | null;
}

/** All that a statement is derived from, as the page's third and last step. */
export async function readMyLedger(person: Member, term: Term): Promise<MyLedger> {
  const [ofTerm, settings, book, yardstick] = await Promise.all([
    readTermOf(term, person.memberId),
    findTermSettings(term),
    findRuleBook(term),
    findYardstick(term),
  ]);
  return { record: { term, person: withStanding(person, settings), ...ofTerm }, book, yardstick };
}
