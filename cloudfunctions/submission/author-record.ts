import type { LedgerRecord } from '@/domain/ledger/record';
import { withStanding } from '@/domain/ledger/term-settings';
import type { Member } from '@/domain/people/member';
import type { Yardstick } from '@/domain/scoring/yardstick';
import type { Term } from '@/domain/term/term';
import { readTermOf } from '../_shared/repositories/person-terms';
import { findTermSettings } from '../_shared/repositories/term-settings';
import { findYardstick } from '../_shared/repositories/yardsticks';

/** What an author's running score is found from: that person's own facts of the term, nobody else's. One dependent step. */
export async function readAuthorRecord(
  author: Member,
  term: Term,
): Promise<{ readonly record: LedgerRecord; readonly yardstick: Yardstick | null }> {
  const [ofTerm, settings, yardstick] = await Promise.all([
    readTermOf(term, author),
    findTermSettings(term),
    findYardstick(term),
  ]);
  return { record: { term, person: withStanding(author, settings), ...ofTerm }, yardstick };
}
