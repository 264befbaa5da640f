import type { Claim } from '@/domain/attendance/claim';
import type { TrainingSession } from '@/domain/attendance/training-session';
import type { Fact } from '@/domain/ledger/fact';
import { type FrozenStatement, type TermResult, termResults } from '@/domain/ledger/term-end/result';
import { noSettings, type TermSettings } from '@/domain/ledger/term-settings';
import type { Member, School } from '@/domain/people/member';
import { teaches } from '@/domain/people/role';
import { builtInRuleBook } from '@/domain/scoring/books/built-in';
import type { Submission } from '@/domain/submission/submission';
import type { Term } from '@/domain/term/term';
import type { SchoolCloud } from '../../_shared/testing/school-cloud';

/** What the frozen statements say, by the order of the roster, without what only statements carry. */
export async function frozenResults(cloud: SchoolCloud): Promise<TermResult[]> {
  const statements = await cloud.documents<FrozenStatement & { _id: string }>('statements');
  return statements
    .sort((a, b) => (a.memberId < b.memberId ? -1 : 1))
    .map(({ _id, schoolId, termId, ruleBook, cutoffAtMs, postings, explanations, ...result }) => result);
}

/** The same results computed by the domain alone from the stored documents, of whose facts those up to the cut-off count. */
export async function computedAfresh(cloud: SchoolCloud, cutoffAtMs: number): Promise<TermResult[]> {
  const [school] = await cloud.documents<School>('schools');
  const [term] = await cloud.documents<Term>('terms');
  const [settings] = await cloud.documents<TermSettings>('termSettings');
  const members = await cloud.documents<Member>('members');
  const sessions = await cloud.documents<TrainingSession>('sessions');
  const facts = await cloud.documents<Fact>('facts');
  const claims = await cloud.documents<Claim>('claims');
  const pieces = await cloud.documents<Submission>('submissions');
  const book = builtInRuleBook('plan-110');
  if (school === undefined || term === undefined || book === undefined) throw new Error('no school');
  const records = members
    .filter(teaches)
    .sort((a, b) => (a.memberId < b.memberId ? -1 : 1))
    .map((person) => {
      const isOwn = ({ memberId }: { readonly memberId: string }) => memberId === person.memberId;
      return {
        term,
        person,
        sessions,
        facts: facts.filter((fact) => isOwn(fact) && fact.recordedAtMs <= cutoffAtMs),
        claims: claims.filter(isOwn),
        pieces: pieces.filter(isOwn),
      };
    });
  return termResults(book, records, school.groups, settings ?? noSettings, cutoffAtMs);
}
