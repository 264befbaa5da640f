import { daysAfter } from '../term/calendar-day';
import { schoolDay } from '../term/school-day';
import { cascadeDeadline } from './cascade-deadline';
import type { Trip } from './trip';

/** How far a trip is. Nothing stores it: it follows from the trip, from what was done, and from the day. */
export type TripStage =
  | 'asked'
  | 'refused'
  | 'cancelled'
  /** Approved, and not begun. */
  | 'going'
  | 'away'
  /** Back, and the material is not in the library yet. */
  | 'digestDue'
  /** Digested, and no training held yet. */
  | 'cascadeDue'
  /** The training was held in time and waits to be judged. */
  | 'held'
  | 'credited'
  /** The last day passed without a training. */
  | 'lapsed';

/** What happened after a return, as far as documents beside the trip say it. */
export interface TripDone {
  /** The day on which the booked session was held; null until it is closed. */
  readonly cascadeHeldOn: string | null;
  readonly creditedMemberIds: readonly string[];
}

export const nothingDone: TripDone = { cascadeHeldOn: null, creditedMemberIds: [] };

type Staged = Pick<Trip, 'state' | 'from' | 'to' | 'returnedOn' | 'extension' | 'digest'>;

export function tripStage(trip: Staged, done: TripDone, nowMs: number): TripStage {
  if (trip.state !== 'approved') return trip.state;
  const today = schoolDay(nowMs);
  const { date: lastDay } = cascadeDeadline(trip);
  // A training that was held too late may be judged as well: it gives nothing.
  if (done.cascadeHeldOn !== null && done.cascadeHeldOn > lastDay) return 'lapsed';
  if (done.creditedMemberIds.length > 0) return 'credited';
  if (done.cascadeHeldOn !== null) return 'held';
  if (today < trip.from) return 'going';
  if (isAway(trip, today)) return 'away';
  if (today > lastDay) return 'lapsed';
  return trip.digest === null ? 'digestDue' : 'cascadeDue';
}

/** Whether somebody is on the road on a day: until the planned last day has passed, or the return was noted. */
function isAway({ from, to, returnedOn }: Pick<Trip, 'from' | 'to' | 'returnedOn'>, day: string): boolean {
  return day >= from && (returnedOn === null ? day <= to : day < returnedOn);
}

/** Whether its first day has come. */
export function hasBegun({ from }: Pick<Trip, 'from'>, nowMs: number): boolean {
  return schoolDay(nowMs) >= from;
}

/** In a word: 等审批, 3 天后出发. */
export function stageWords(trip: Pick<Trip, 'from' | 'cascade'>, stage: TripStage, nowMs: number): string {
  switch (stage) {
    case 'asked':
      return '等审批';
    case 'refused':
      return '没有批准';
    case 'cancelled':
      return '已取消';
    case 'going':
      return departureWords(trip.from, schoolDay(nowMs));
    case 'away':
      return '正在外出';
    case 'digestDue':
      return '材料待整理';
    case 'cascadeDue':
      return trip.cascade === null ? '二次培训待安排' : '二次培训已安排';
    case 'held':
      return '等评定';
    case 'credited':
      return '已计学分';
    case 'lapsed':
      return '已过期限';
  }
}

function departureWords(from: string, today: string): string {
  if (from === daysAfter(today, 1)) return '明天出发';
  const days = Math.round((Date.parse(from) - Date.parse(today)) / 86_400_000);
  return `${days} 天后出发`;
}

/** Whether the three working days run: somebody is back, and nothing is settled. */
export function isDue(stage: TripStage): boolean {
  return stage === 'digestDue' || stage === 'cascadeDue';
}

/** Where the travellers are, in a word; empty until it is approved. */
export function whereWords(stage: TripStage): string {
  switch (stage) {
    case 'asked':
    case 'refused':
    case 'cancelled':
      return '';
    case 'going':
      return '还没出发';
    case 'away':
      return '正在外出';
    case 'digestDue':
    case 'cascadeDue':
    case 'held':
    case 'credited':
    case 'lapsed':
      return '已返校';
  }
}
