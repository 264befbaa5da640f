import { accept, type Result } from '../refusal';
import { daysAfter } from '../term/calendar-day';
import type { Term } from '../term/term';
import type { Trip } from './trip';
import { tripRefused } from './trip-refusals';

/** What somebody asks for, or changes a trip to. */
export type TripWish = Pick<
  Trip,
  'topic' | 'destination' | 'host' | 'from' | 'to' | 'travellerIds' | 'readers'
>;

/** What a wish is held against. */
export interface TripGround {
  /** Who may be named as a traveller. */
  readonly memberIds: ReadonlySet<string>;
  readonly groupIds: ReadonlySet<string>;
  readonly term: Pick<Term, 'from' | 'to'>;
}

export type WishFault = 'daysReversed' | 'daysOutside' | 'tooLong' | 'noSuchPerson' | 'noSuchGroup';

const LONGEST_DAYS = 60;
/** A summer after the term still belongs to it. */
const DAYS_AFTER_TERM = 62;

/** The days between which a trip of a term lies. */
export function tripWindow({ from, to }: Pick<Term, 'from' | 'to'>): {
  readonly from: string;
  readonly to: string;
} {
  return { from, to: daysAfter(to, DAYS_AFTER_TERM) };
}

export function admitWish(wish: TripWish, ground: TripGround): Result<null, WishFault> {
  const { from, to, travellerIds, readers } = wish;
  const window = tripWindow(ground.term);
  if (to < from) return tripRefused('daysReversed');
  if (from < window.from || to > window.to) return tripRefused('daysOutside');
  if (to > daysAfter(from, LONGEST_DAYS - 1)) return tripRefused('tooLong');
  if (!travellerIds.every((id) => ground.memberIds.has(id))) return tripRefused('noSuchPerson');
  if (readers.kind === 'groups' && !readers.groupIds.every((id) => ground.groupIds.has(id)))
    return tripRefused('noSuchGroup');
  return accept(null);
}

/** The same wish in one form: nobody and no group twice, in one order. */
export function tidyWish({ travellerIds, readers, ...rest }: TripWish): TripWish {
  return {
    ...rest,
    travellerIds: distinct(travellerIds),
    readers:
      readers.kind === 'groups'
        ? { kind: 'groups', groupIds: distinct(readers.groupIds) }
        : { kind: 'school' },
  };
}

/** Whether two tidy wishes say the same but for who may follow. */
export function sameJourney(one: TripWish, other: TripWish): boolean {
  return (
    one.topic === other.topic &&
    one.destination === other.destination &&
    one.host === other.host &&
    one.from === other.from &&
    one.to === other.to &&
    one.travellerIds.join() === other.travellerIds.join()
  );
}

export function sameWish(one: TripWish, other: TripWish): boolean {
  return sameJourney(one, other) && groupsOf(one) === groupsOf(other);
}

function groupsOf({ readers }: TripWish): string {
  return readers.kind === 'school' ? '' : readers.groupIds.join();
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
