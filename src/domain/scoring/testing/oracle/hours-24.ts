import type { TermFile } from '../../facts';
import { decimal, exceeds, roundedToCents } from './fraction';
import { applicableSessions, hoursOf, isGot } from './standing';

/** The statements of hours-24: hours of all applicable sessions got, against a target of 24. */
export function hours24Statements(file: TermFile): object[] {
  return file.teachers.map((teacher) => {
    const hours = hoursOf(applicableSessions(file, teacher).filter(isGot));
    return {
      teacherId: teacher.id,
      groupId: teacher.groupId,
      hours: roundedToCents(hours),
      target: 24,
      met: !exceeds(decimal(24), hours),
    };
  });
}
