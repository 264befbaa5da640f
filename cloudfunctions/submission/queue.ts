import type { submission } from '@/contract/submission';
import { accept } from '@/domain/refusal';
import { isLate } from '@/domain/submission/piece';
import type { Handler } from '../_shared/entry';
import { readNamesOf } from '../_shared/repositories/members';
import { findSchool } from '../_shared/repositories/schools';
import { readQueue } from '../_shared/repositories/submissions';
import { readDuties } from './duties-of-pieces';

export const queue: Handler<typeof submission.actions.queue> = async ({ caller }) => {
  const { schoolId } = caller;
  const [pieces, school] = await Promise.all([readQueue(caller), findSchool(schoolId)]);
  const [names, duties] = await Promise.all([
    readNamesOf(
      schoolId,
      pieces.map((piece) => piece.memberId),
    ),
    readDuties(schoolId, pieces),
  ]);
  const groupNames = new Map(school?.groups.map((group) => [group.groupId, group.name]));
  const entries = pieces.map((piece) => {
    const duty = duties.get(piece.dutyId);
    return {
      submissionId: piece.submissionId,
      title: duty?.title ?? '',
      author: names.get(piece.memberId) ?? '已离校的老师',
      group: groupNames.get(piece.researchGroupId) ?? '',
      submittedAtMs: piece.submittedAtMs ?? 0,
      characters: piece.characters,
      draft: piece.timesSubmitted,
      late: duty !== undefined && isLate(piece, duty),
    };
  });
  return accept({ entries });
};
