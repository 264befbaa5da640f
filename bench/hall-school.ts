import { aTerm, people, schoolDocuments } from '@/testing/founded-school';
import { aMember } from '@/testing/school-builder';
import { aSession } from '@/testing/session-builder';

/** The session that everybody comes to. */
export const HALL = 's01';
export const hallSession = aSession({ sessionId: HALL, number: 1 });

export const hallTeachers = Array.from({ length: 1000 }, (_, index) =>
  aMember({
    memberId: `t${index}`,
    name: `教师${index}`,
    researchGroupId: 'chinese',
    prepGroupId: null,
    boundAtMs: 1,
  }),
);

/** A school of a thousand teachers with one session, ready to be held. */
export function school() {
  const documents = schoolDocuments({ members: [...people, ...hallTeachers], terms: [aTerm()] });
  return { ...documents, sessions: [{ ...hallSession, _id: `xh:${HALL}` }] };
}
