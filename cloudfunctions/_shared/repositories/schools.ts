import type { School } from '@/domain/people/member';
import type { Term } from '@/domain/term/term';
import { documentId, getDocument, type Stored } from '../documents';

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
