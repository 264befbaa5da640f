import { accept, type Result, refuse } from '../refusal';
import { thirdWorkingDay } from './cascade-deadline';
import { deadlineWords } from './cascade-words';
import { returnDay, type Trip } from './trip';
import { type TripStep, tripStep } from './trip-round';

export const extensionRefusals = {
  notApproved: '这次外出没有获批，不用延期。',
  ownTrip: '自己的外出，请教务处的其他老师来延期。',
  beforeReturn: '延期不能早于返校，请换一天。',
} as const;

/**
 * Lets the training count until a later day, before or after the deadline. Null: the same officer asked for the same before.
 * What was judged already keeps the deadline that it was judged by.
 */
export function decideExtension(
  trip: Trip,
  { to, reason }: { readonly to: string; readonly reason: string },
  { memberId: byMemberId, nowMs: atMs }: { readonly memberId: string; readonly nowMs: number },
): Result<TripStep | null, keyof typeof extensionRefusals | 'notLater'> {
  if (trip.state !== 'approved') return refuse('notApproved', extensionRefusals.notApproved);
  if (trip.travellerIds.includes(byMemberId)) return refuse('ownTrip', extensionRefusals.ownTrip);
  if (to < returnDay(trip)) return refuse('beforeReturn', extensionRefusals.beforeReturn);
  const third = thirdWorkingDay(trip);
  if (to <= third.date) return refuse('notLater', `不延期也可以到 ${deadlineWords(third)}，请选更晚的一天。`);
  const { extension } = trip;
  if (extension?.to === to && extension.reason === reason && extension.byMemberId === byMemberId)
    return accept(null);
  const extended = { extension: { to, reason, byMemberId, atMs } };
  return accept(tripStep(trip, extended, { act: 'extended', byMemberId, atMs, reason }));
}
