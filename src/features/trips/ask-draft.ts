import type { TripDesk } from '@/contract/trips';
import type { TripWish } from '@/domain/sharing/trip-wish';
import { newKey } from '@/platform/new-key';
import { forget, remember, remembered } from '@/platform/storage';

/** An application, or a change, that is being written; kept on the phone until the cloud has it. */
export interface TripDraft extends TripWish {
  /** Of this act: sent again, it is the same application. */
  readonly key: string;
  /** Of the trip that is to be changed; null for a new one. */
  readonly revision: number | null;
}

const keyOf = (tripId: string | null) => (tripId === null ? 'trips/draft' : `trips/draft/${tripId}`);

/** The draft that the phone kept, unless the trip was changed since; else a fresh one. */
export function beginDraft(desk: TripDesk, tripId: string | null): TripDraft {
  const kept = remembered<TripDraft>(keyOf(tripId));
  const revision = desk.standing?.revision ?? null;
  if (kept !== null && kept.revision === revision) return withoutGone(kept, desk);
  if (desk.standing === null) return freshDraft(desk);
  const { topic, destination, host, from, to, travellerIds, readers } = desk.standing;
  return { key: newKey(), revision, topic, destination, host, from, to, travellerIds, readers };
}

export function keepDraft(draft: TripDraft, tripId: string | null): void {
  remember(keyOf(tripId), draft);
}

export function dropDraft(tripId: string | null): void {
  forget(keyOf(tripId));
}

/** The office enters for others; everybody else goes along. */
function freshDraft({ entersAtOnce, memberId }: TripDesk): TripDraft {
  return {
    key: newKey(),
    revision: null,
    topic: '',
    destination: '',
    host: '',
    from: '',
    to: '',
    travellerIds: entersAtOnce ? [] : [memberId],
    readers: { kind: 'school' },
  };
}

/** Without people who have left since. */
function withoutGone(draft: TripDraft, { people }: TripDesk): TripDraft {
  const known = new Set(people.map(({ memberId }) => memberId));
  return { ...draft, travellerIds: draft.travellerIds.filter((id) => known.has(id)) };
}

/** What is still missing, said under the button. */
export function missing(
  { topic, destination, from, to, travellerIds, readers }: TripDraft,
  { asksForOthers, memberId }: TripDesk,
): string | undefined {
  if (topic.trim().length < 2) return '还没写主题';
  if (destination.trim().length < 2) return '还没写地点';
  if (from === '') return '还没选出发日期';
  if (to === '') return '还没选返校日期';
  if (to < from) return '返校日期在出发日期之前';
  if (travellerIds.length === 0) return '还没选外出的老师';
  if (!asksForOthers && !travellerIds.includes(memberId)) return '还没选您自己，替别人申请请找组长';
  return readers.kind === 'groups' && readers.groupIds.length === 0 ? '还没选哪些组可以看' : undefined;
}
