import type { Group, GroupKind, Member } from './member';
import { roles } from './role';
import type { RosterPerson } from './roster-row';

/** What an import will write. People who are missing from the workbook are left alone. */
export interface RosterChanges {
  readonly added: readonly Member[];
  readonly changed: readonly { readonly before: Member; readonly after: Member }[];
  readonly unchanged: number;
}

/** The groups with the new ones added under ids of their own: `r3` for a 教研组, `p2` for a 备课组. */
export function withNewGroups(
  groups: readonly Group[],
  added: readonly { readonly kind: GroupKind; readonly name: string }[],
): readonly Group[] {
  const all = [...groups];
  for (const { kind, name } of added) {
    if (all.some((group) => group.kind === kind && group.name === name)) continue;
    const number = all.filter((group) => group.kind === kind).length + 1;
    all.push({ groupId: `${kind === 'research' ? 'r' : 'p'}${number}`, kind, name });
  }
  return all;
}

/**
 * Compares a roster with the school's people, by name and month of birth. Importing the same file again changes nothing.
 * Groups, campus and dates follow the workbook; the roles of people who are there already are changed in the app alone,
 * so that an old file cannot give back an office that was taken away. The founder, whose month of birth nobody knew, is
 * recognised by name once and then also gets the workbook's roles. `memberIdOf` makes the id of somebody new.
 */
export function rosterChanges(
  people: readonly RosterPerson[],
  school: {
    readonly schoolId: string;
    readonly groups: readonly Group[];
    readonly members: readonly Member[];
  },
  memberIdOf: (name: string, bornMonth: string) => string,
): RosterChanges {
  const known = new Map(school.members.map((member) => [keyOf(member), member]));
  const added: Member[] = [];
  const changed: { before: Member; after: Member }[] = [];
  let unchanged = 0;
  for (const person of people) {
    const founder = known.get(keyOf({ name: person.name, bornMonth: '' }));
    const before = known.get(keyOf(person)) ?? founder;
    const facts = {
      campus: person.campus,
      researchGroupId: groupIdOf(school.groups, 'research', person.researchGroup) ?? '',
      prepGroupId: groupIdOf(school.groups, 'preparation', person.prepGroup),
      bornMonth: person.bornMonth,
      joinedMonth: person.joinedMonth,
    };
    if (before === undefined) {
      const memberId = memberIdOf(person.name, person.bornMonth);
      const { name, roles: held } = person;
      added.push({
        schoolId: school.schoolId,
        memberId,
        name,
        ...facts,
        roles: held,
        boundAtMs: null,
        codesIssued: 0,
      });
      continue;
    }
    const held =
      before === founder
        ? roles.filter((role) => [...before.roles, ...person.roles].includes(role))
        : before.roles;
    const after = { ...before, ...facts, roles: held };
    if (sameFacts(before, after)) unchanged += 1;
    else changed.push({ before, after });
    known.delete(keyOf(before));
  }
  return { added, changed, unchanged };
}

function keyOf({ name, bornMonth }: Pick<Member, 'name' | 'bornMonth'>): string {
  return `${name}|${bornMonth}`;
}

function groupIdOf(groups: readonly Group[], kind: GroupKind, name: string | null): string | null {
  return groups.find((group) => group.kind === kind && group.name === name)?.groupId ?? null;
}

function sameFacts(a: Member, b: Member): boolean {
  return (
    a.campus === b.campus &&
    a.researchGroupId === b.researchGroupId &&
    a.prepGroupId === b.prepGroupId &&
    a.bornMonth === b.bornMonth &&
    a.joinedMonth === b.joinedMonth &&
    a.roles.length === b.roles.length
  );
}
