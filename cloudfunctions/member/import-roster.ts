import type { member, RosterImportReply } from '@/contract/member';
import type { School } from '@/domain/people/member';
import { type Roster, readRoster } from '@/domain/people/roster';
import { type RosterChanges, rosterChanges, withNewGroups } from '@/domain/people/roster-changes';
import { accept, refuse } from '@/domain/refusal';
import { schoolMonth } from '@/domain/term/school-day';
import type { Handler } from '../_shared/entry';
import { readMembers } from '../_shared/repositories/members';
import { findSchool } from '../_shared/repositories/schools';
import { readWorkbook, type Sheet } from '../_shared/workbook';
import { applyRoster, extendSchool } from './apply-roster';
import { memberIdFor, schoolSecret } from './keys';
import { refusals } from './refusals';

type Contract = typeof member.actions;

/**
 * Imports a roster workbook. Nothing is written before the whole sheet is faultless; what is then written can be cut off
 * anywhere, because importing the same file again adds and changes what is still missing.
 */
export const importRoster: Handler<Contract['importRoster']> = async ({ caller, now }, input) => {
  const workbook = await readWorkbook(input.fileId, caller);
  if (!workbook.ok) return workbook;
  const school = await findSchool(caller.schoolId);
  if (school === null) return refuse('notFound', refusals.notFound);
  const reading = readRoster(rosterSheet(workbook.data), {
    ...school,
    thisMonth: schoolMonth(now),
    confirmNew: input.confirmNew,
  });
  if (!reading.ok)
    return refuse('rosterFaults', refusals.rosterFaults(reading.faults.length), reading.faults);

  const { roster } = reading;
  if (input.dryRun) {
    const extended = { ...school, groups: withNewGroups(school.groups, roster.newGroups) };
    return accept(replyFor(roster, await changesFor(extended, roster), false));
  }
  const extended = await extendSchool(caller.schoolId, roster);
  const changes = await changesFor(extended, roster);
  await applyRoster(caller, roster, changes, now);
  return accept(replyFor(roster, changes, true));
};

/** The sheet called 名册, or the first that holds anything. */
function rosterSheet(sheets: readonly Sheet[]): Sheet['rows'] {
  const sheet =
    sheets.find(({ name }) => name.trim() === '名册') ?? sheets.find(({ rows }) => rows.length > 0);
  return sheet?.rows ?? [];
}

async function changesFor(
  school: Pick<School, 'schoolId' | 'groups'>,
  roster: Roster,
): Promise<RosterChanges> {
  const [members, secret] = await Promise.all([readMembers(school.schoolId), schoolSecret(school.schoolId)]);
  const { schoolId, groups } = school;
  return rosterChanges(roster.people, { schoolId, groups, members }, (name, bornMonth) =>
    memberIdFor(secret, name, bornMonth),
  );
}

function replyFor(
  { newGroups, newCampuses }: Roster,
  { added, changed, unchanged }: RosterChanges,
  applied: boolean,
): RosterImportReply {
  return { applied, added: added.length, changed: changed.length, unchanged, newGroups, newCampuses };
}
