import type { Group } from '../people/member';
import type { Trip, TripReaders } from './trip';

interface Traveller {
  readonly name: string;
  /** The research group's name. */
  readonly group: string;
}

/** Who travels, in a few words: 林晓云, 语文教研组 3 人, 林晓云等 3 人. */
export function travellersWords(travellers: readonly Traveller[]): string {
  const [first] = travellers;
  if (first === undefined) return '';
  if (travellers.length === 1) return first.name;
  if (travellers.length === 2) return travellers.map(({ name }) => name).join('、');
  const isOneGroup = first.group !== '' && travellers.every(({ group }) => group === first.group);
  return isOneGroup ? `${first.group} ${travellers.length} 人` : `${first.name}等 ${travellers.length} 人`;
}

/** `9月28–30日`, `9月28日–10月3日`, `12月8日`. */
export function tripDaysWords({ from, to }: Pick<Trip, 'from' | 'to'>): string {
  if (from === to) return monthDayOf(from);
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${monthOf(from)}月${dayOf(from)}–${dayOf(to)}日`
    : `${monthDayOf(from)}–${monthDayOf(to)}`;
}

/** `12月8日` of a school day. */
export function monthDayOf(day: string): string {
  return `${monthOf(day)}月${dayOf(day)}日`;
}

/** Who may follow, in one line. */
export function readersWords(readers: TripReaders, groups: readonly Group[]): string {
  if (readers.kind === 'school') return '全校';
  return readers.groupIds
    .map((id) => groups.find(({ groupId }) => groupId === id)?.name ?? '已撤销的组')
    .join('、');
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

function dayOf(day: string): number {
  return Number(day.slice(8));
}
