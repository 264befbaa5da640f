import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { NoticeView } from '@/contract/term-end';

/** The best band by name, group by group; nobody else is named. */
export function NamedPeople({ named }: { readonly named: NoticeView['named'] }) {
  if (named.people.length === 0) return null;
  return (
    <>
      <SectionHeader title={named.title} aside={`${named.people.length} 人`} />
      <RuledList>
        {namesByGroup(named.people).map(({ group, names }) => (
          <ListRow key={group} title={names.join('、')} note={group} />
        ))}
      </RuledList>
    </>
  );
}

/** The groups in the order in which they first appear, each with its names in theirs. */
export function namesByGroup(
  people: NoticeView['named']['people'],
): { readonly group: string; readonly names: readonly string[] }[] {
  const groups = new Map<string, string[]>();
  for (const { group, name } of people) groups.set(group, [...(groups.get(group) ?? []), name]);
  return [...groups].map(([group, names]) => ({ group, names }));
}
