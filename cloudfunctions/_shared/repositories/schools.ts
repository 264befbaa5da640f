import type { School } from '@/domain/people/member';
import type { Term } from '@/domain/term/term';
import { documentId, getDocument, readAll, readSome, type Stored } from '../documents';

export function findSchool(schoolId: string): Promise<Stored<School> | null> {
  return getDocument<School>('schools', schoolId);
}

export function findTerm(schoolId: string, termId: string): Promise<Stored<Term> | null> {
  return getDocument<Term>('terms', documentId(schoolId, termId));
}

/** The term that is running for a school, or null when none has been planned. Two dependent reads. */
export async function findCurrentTerm(schoolId: string): Promise<Stored<Term> | null> {
  const school = await findSchool(schoolId);
  return school?.currentTermId ? findTerm(schoolId, school.currentTermId) : null;
}

/**
 * A school and one of its terms, the running one when none is named, in one dependent step: the newest terms are read
 * beside the school, because the running one is among them. Only a term planned three terms ahead would cost a second
 * step.
 */
export async function findSchoolAndTerm(
  schoolId: string,
  named?: string,
): Promise<{ readonly school: School | null; readonly term: Term | null }> {
  if (named !== undefined) {
    const [school, term] = await Promise.all([findSchool(schoolId), findTerm(schoolId, named)]);
    return { school, term };
  }
  const [school, newest] = await Promise.all([
    findSchool(schoolId),
    readSome<Term>('terms', { schoolId }, { field: 'from', direction: 'desc' }, 3),
  ]);
  const termId = school?.currentTermId ?? null;
  const term = newest.find((each) => each.termId === termId) ?? null;
  return { school, term: term === null && termId !== null ? await findTerm(schoolId, termId) : term };
}

export type TermSummary = Pick<Term, 'termId' | 'name' | 'from' | 'to'>;

/** All terms that a school ever planned, without what was planned in them. */
export function readTerms(schoolId: string): Promise<Stored<TermSummary>[]> {
  return readAll<TermSummary>('terms', { schoolId }, { termId: true, name: true, from: true, to: true });
}
