import type { SettingsView } from '@/contract/rule-books';

type Group = SettingsView['groups'][number];
type Member = SettingsView['members'][number];

/** 优秀 35%（细则 30%），与数学组一起排名 */
export function groupNote(group: Group, { bands, groups }: SettingsView): string {
  const host = groups.find(({ groupId }) => groupId === group.rankWith);
  if (host !== undefined) return `与${host.name}一起排名，用那个组的比例`;
  const { excellentPercent, bookPercent } = group;
  const first = bands[0]?.title ?? '优秀';
  if (excellentPercent !== null)
    return `${first} ${excellentPercent}%${bookPercent === null ? '' : `（细则 ${bookPercent}%）`}`;
  return bookPercent === null ? '按细则' : `${first} ${bookPercent}%，按细则`;
}

/** Whether the office decided anything about this person. */
export function isDecidedAbout({ ranked, notApplicable }: Member): boolean {
  return !ranked || notApplicable.length > 0;
}

/** 教学反思不适用 */
export function standingNote({ ranked, notApplicable }: Member, { items }: SettingsView): string {
  const names = items.filter(({ itemId }) => notApplicable.includes(itemId)).map(({ title }) => title);
  if (names.length > 0) return `${names.join('、')}不适用`;
  return ranked ? '参评，各项都适用' : '各项都适用';
}
