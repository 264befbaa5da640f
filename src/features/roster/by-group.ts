import type { RosterEntry, RosterReply } from '@/contract/member';
import { roleNames } from '@/domain/people/role';

export interface RosterGroup {
  readonly groupId: string;
  readonly name: string;
  readonly entries: readonly RosterEntry[];
}

/** The roster by research group, in the school's order; with a word searched for, only who has it in the name. */
export function byGroup(roster: RosterReply, search: string): RosterGroup[] {
  const wanted = search.trim();
  return roster.school.groups
    .filter((group) => group.kind === 'research')
    .map((group) => ({
      groupId: group.groupId,
      name: group.name,
      entries: roster.entries.filter(
        (entry) => entry.researchGroupId === group.groupId && (wanted === '' || entry.name.includes(wanted)),
      ),
    }))
    .filter((group) => group.entries.length > 0);
}

/** One page of people under the groups they belong to; a group keeps its name and its whole number. */
export function groupsOn(
  page: readonly RosterEntry[],
  groups: readonly RosterGroup[],
): { readonly group: RosterGroup; readonly entries: readonly RosterEntry[] }[] {
  return groups
    .map((group) => ({
      group,
      entries: page.filter((entry) => entry.researchGroupId === group.groupId),
    }))
    .filter(({ entries }) => entries.length > 0);
}

export function unboundIds(roster: RosterReply): string[] {
  return roster.entries.filter((entry) => entry.boundAtMs === null).map((entry) => entry.memberId);
}

/** 教研组长、教师 · an entry's duties and place, on one line. */
export function entryNote(entry: RosterEntry): string {
  return [entry.roles.map((role) => roleNames[role]).join('、'), entry.campus]
    .filter((part) => part !== '')
    .join('，');
}
