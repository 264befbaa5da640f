import type { GroupKind } from './member';
import type { RosterPerson } from './roster-row';
import { closestName } from './roster-text';
import type { SheetFault } from './sheet-fault';

/** What the school has already. */
export interface KnownNames {
  readonly campuses: readonly string[];
  readonly groups: readonly { readonly kind: GroupKind; readonly name: string }[];
}

export interface UnknownNames {
  readonly faults: SheetFault[];
  readonly groups: { readonly kind: GroupKind; readonly name: string }[];
  readonly campuses: string[];
}

/** Groups and campuses that the school does not have: as faults of their rows, and once each. */
export function unknownNames(people: readonly RosterPerson[], known: KnownNames): UnknownNames {
  const namesOf = (kind: GroupKind) =>
    known.groups.filter((group) => group.kind === kind).map(({ name }) => name);
  const faults: SheetFault[] = [];
  const collect = (
    column: '校区' | '教研组' | '备课组',
    standing: readonly string[],
    nameOf: (person: RosterPerson) => string | null,
  ): string[] => {
    const unknown = new Set<string>();
    for (const person of people) {
      const name = nameOf(person);
      if (name === null || name === '' || standing.includes(name)) continue;
      unknown.add(name);
      const meant = closestName(name, standing);
      const hint =
        meant === null ? `如果是新的${column}，请确认新增` : `是不是「${meant}」？新的${column}请确认新增`;
      const code = column === '校区' ? 'unknownCampus' : 'unknownGroup';
      faults.push({ code, row: person.row, column, message: `学校还没有${column}「${name}」，${hint}` });
    }
    return [...unknown];
  };
  const campuses = collect('校区', known.campuses, ({ campus }) => campus);
  const research = collect('教研组', namesOf('research'), ({ researchGroup }) => researchGroup);
  const preparation = collect('备课组', namesOf('preparation'), ({ prepGroup }) => prepGroup);
  const groups = [
    ...research.map((name) => ({ kind: 'research' as const, name })),
    ...preparation.map((name) => ({ kind: 'preparation' as const, name })),
  ];
  return { faults, groups, campuses };
}
