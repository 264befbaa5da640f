import type { Member } from '../people/member';
import { clockTime } from '../term/school-day';
import { membersOf } from './audience';
import type { TrainingSession } from './training-session';

/** What of a session can be in the way of another one. */
export type Booking = Pick<
  TrainingSession,
  | 'sessionId'
  | 'number'
  | 'title'
  | 'startsAtMs'
  | 'endsAtMs'
  | 'place'
  | 'campus'
  | 'state'
  | 'hostMemberId'
  | 'audience'
  | 'audienceMemberIds'
>;

/** Two sessions at one time: in one place, for the same people, or with one host. A warning, never a refusal. */
export type Clash =
  | { readonly kind: 'place'; readonly with: Booking }
  | { readonly kind: 'people'; readonly with: Booking; readonly people: number }
  | { readonly kind: 'host'; readonly with: Booking };

/** What stands in the way of `session` among the others of its school; itself and what is cancelled are not. */
export function clashesOf(session: Booking, others: readonly Booking[], members: readonly Member[]): Clash[] {
  const mine = new Set(membersOf(session, members));
  return others
    .filter((other) => isAtTheSameTime(session, other))
    .flatMap((other): Clash[] => {
      const people = membersOf(other, members).filter((memberId) => mine.has(memberId)).length;
      return [
        ...(isInTheSamePlace(session, other) ? [{ kind: 'place', with: other } as const] : []),
        ...(people > 0 ? [{ kind: 'people', with: other, people } as const] : []),
        ...(session.hostMemberId !== null && session.hostMemberId === other.hostMemberId
          ? [{ kind: 'host', with: other } as const]
          : []),
      ];
    });
}

/** Whether another session of the school takes up some of the same time; one that begins when this ends does not. */
export function isAtTheSameTime(
  session: Pick<Booking, 'sessionId' | 'startsAtMs' | 'endsAtMs'>,
  other: Pick<Booking, 'sessionId' | 'startsAtMs' | 'endsAtMs' | 'state'>,
): boolean {
  return (
    other.sessionId !== session.sessionId &&
    other.state !== 'cancelled' &&
    other.startsAtMs < session.endsAtMs &&
    session.startsAtMs < other.endsAtMs
  );
}

/** 阶梯教室 of one campus is not that of another; a session of the whole school is in the way at any campus. */
function isInTheSamePlace(one: Booking, other: Booking): boolean {
  const place = plain(one.place);
  if (place === '' || place !== plain(other.place)) return false;
  return one.campus === '' || other.campus === '' || one.campus === other.campus;
}

function plain(place: string): string {
  return place.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

export function clashWords(clash: Clash): string {
  const { number, title, startsAtMs, endsAtMs, place } = clash.with;
  const other = `第 ${number} 次研修《${title}》（${clockTime(startsAtMs)}–${clockTime(endsAtMs)}）`;
  switch (clash.kind) {
    case 'place':
      return `同一时间${place}已排${other}`;
    case 'people':
      return `有 ${clash.people} 人同时要参加${other}`;
    case 'host':
      return `主持人同时要主持${other}`;
  }
}
