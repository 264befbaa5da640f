import type { submission } from '@/contract/submission';
import type { Member } from '@/domain/people/member';
import { accept } from '@/domain/refusal';
import { byPieceId, dueRefused, dutyNumbers, groupsSeen, teachersOf } from '@/domain/submission/due-numbers';
import type { Duty } from '@/domain/term/term';
import type { Handler } from '../_shared/entry';
import { readPiecesBy } from '../_shared/repositories/due-pieces';
import { readMembers } from '../_shared/repositories/members';
import { findSchoolAndTerm } from '../_shared/repositories/schools';

/** Until the due date has passed no name leaves the cloud: a leader hears how many, and then who. */
export const groupDuties: Handler<typeof submission.actions.groupDuties> = async (
  { caller, now },
  { groupId: asked },
) => {
  const { schoolId } = caller;
  const [{ school, term }, members] = await Promise.all([findSchoolAndTerm(schoolId), readMembers(schoolId)]);
  if (term === null) return dueRefused('noTerm');
  const groups = groupsSeen(caller, school?.groups ?? [])
    .filter(({ groupId }) => teachersOf(groupId, members).length > 0)
    .map(({ groupId, name }) => ({ groupId, name }));
  const groupId = asked ?? groups[0]?.groupId ?? null;
  if (groupId === null) return accept({ groups, groupId, teachers: 0, duties: [] });
  if (!groups.some((group) => group.groupId === groupId)) return dueRefused('notYours');

  const people = teachersOf(groupId, members);
  const begun = term.duties.filter(({ opensAtMs }) => opensAtMs <= now);
  const pieces = byPieceId(
    await readPiecesBy(
      schoolId,
      people.map(({ memberId }) => memberId),
      begun.map(({ dutyId }) => dutyId),
    ),
  );
  const duties = begun
    .map((duty) => lineOf(duty, dutyNumbers(duty, people, pieces, term), people, now))
    .filter(({ owed }) => owed > 0)
    .sort((a, b) => a.dueAtMs - b.dueAtMs);
  return accept({ groups, groupId, teachers: people.length, duties });
};

function lineOf(
  { dutyId, title, dueAtMs }: Duty,
  { owed, handedIn, approved, missingIds }: ReturnType<typeof dutyNumbers>,
  people: readonly Member[],
  now: number,
) {
  const missing = people.filter(({ memberId }) => missingIds.includes(memberId)).map(({ name }) => name);
  return { dutyId, title, dueAtMs, owed, handedIn, approved, missing: now > dueAtMs ? missing : null };
}
