import { createHash } from 'node:crypto';
import type { Claim } from '@/domain/attendance/claim';
import type { TermEnd } from '@/domain/ledger/term-end/term-end';
import { isClosed } from '@/domain/ledger/term-end/term-end';
import { teaches } from '@/domain/people/role';
import type { Term } from '@/domain/term/term';
import { countDocuments, readAll } from '../../_shared/documents';
import { readMembers } from '../../_shared/repositories/members';
import { readSessions } from '../../_shared/repositories/sessions';
import type { PieceSummary } from '../../_shared/repositories/submissions';
import { findTermSettings } from '../../_shared/repositories/term-settings';

/**
 * Stands for everything that a term's results are computed from, without reading it all: facts are append-only, so their
 * number tells whether one came; what can change in place is small and taken whole. A time would miss a fact that was on
 * its way while the results were computed; a number does not.
 */
export async function readTermMark(term: Term, now: number): Promise<string> {
  const { schoolId, termId } = term;
  const ofTerm = { schoolId, termId };
  const [facts, settings, members, sessions, claims, pieces] = await Promise.all([
    countDocuments('facts', ofTerm),
    findTermSettings(term),
    readMembers(schoolId),
    readSessions(schoolId, termId),
    readAll<Pick<Claim, 'sessionId' | 'memberId'>>(
      'claims',
      { ...ofTerm, settledAtMs: null },
      { sessionId: true, memberId: true },
    ),
    readAll<Pick<PieceSummary, 'submissionId'>>(
      'submissions',
      { ...ofTerm, state: 'submitted' },
      { submissionId: true },
    ),
  ]);
  const foundation = {
    facts,
    ruleBook: [term.ruleBook.id, term.ruleBook.version],
    duties: term.duties.map(({ dutyId, kind, dueAtMs }) => [dutyId, kind, dueAtMs, now > dueAtMs]),
    settings: [settings.groups, settings.members],
    members: members.filter(teaches).map(({ memberId, researchGroupId, prepGroupId, joinedMonth }) => {
      return [memberId, researchGroupId, prepGroupId, joinedMonth];
    }),
    sessions: sessions.map(({ sessionId, state, startsAtMs, hoursHundredths, required }) => {
      return [sessionId, state, startsAtMs, hoursHundredths, required];
    }),
    claims: claims.map(({ sessionId, memberId }) => [sessionId, memberId]),
    pieces: pieces.map(({ submissionId }) => submissionId),
  };
  return createHash('sha256').update(JSON.stringify(foundation)).digest('hex');
}

/** The number of the computation that holds everything recorded so far; null when there is none. */
export async function freshComputation(term: Term, termEnd: TermEnd, now: number): Promise<number | null> {
  const { computation } = termEnd;
  if (computation === null) return null;
  if (isClosed(termEnd)) return computation.n;
  return (await readTermMark(term, now)) === computation.mark ? computation.n : null;
}
