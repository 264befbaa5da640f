import { clockTime, monthDay, schoolDay } from '../term/school-day';
import { beforeQuiet, isQuiet, morningOf, wakingBefore } from './duty-quiet-hours';
import type { Message } from './message';

/** Something that a person has not handed in. */
export interface Owing {
  readonly memberId: string;
  readonly dutyId: string;
  readonly title: string;
  readonly opensAtMs: number;
  readonly dueAtMs: number;
  /** It came back and is asked for again. */
  readonly returned: boolean;
}

type Due = Pick<Owing, 'opensAtMs' | 'dueAtMs'>;

const kinds = ['dueSoon', 'dueToday'] as const;
type ReminderKind = (typeof kinds)[number];
const pushedByDay = [...kinds, 'cascadeDue'];

const DAYS_BEFORE_MS = 3 * 86_400_000;
/** Seven in the morning helps only who has some time left then. */
const LEAST_LEFT_MS = 30 * 60_000;
/** Named in one message; of more it says how many there are. */
const MOST_NAMED = 5;

/**
 * How far back a run of the timer looks, in waking time: a timer that was silent for an hour still reminds, also when that
 * hour lay on either side of a night.
 */
export const REMINDER_WINDOW_MS = 150 * 60_000;

/** When a person is reminded of something; null where that moment lies before it could be begun. */
export function reminderMoments({ opensAtMs, dueAtMs }: Due): Readonly<Record<ReminderKind, number | null>> {
  const morning = morningOf(dueAtMs);
  const onTheDay = dueAtMs - morning >= LEAST_LEFT_MS ? morning : beforeQuiet(morning - 1);
  const unlessBefore = (atMs: number) => (atMs < opensAtMs ? null : atMs);
  return {
    dueSoon: unlessBefore(beforeQuiet(dueAtMs - DAYS_BEFORE_MS)),
    dueToday: unlessBefore(onTheDay),
  };
}

/** The days (`YYYY-MM-DD`) that something falls due on which now calls for a reminder. Most runs of the timer find none. */
export function daysReminded(dues: readonly Due[], now: number): ReadonlySet<string> {
  if (isQuiet(now)) return new Set();
  const calling = dues.filter(
    (due) => due.dueAtMs > now && kinds.some((kind) => isNow(momentOf(due, kind), now)),
  );
  return new Set(calling.map(({ dueAtMs }) => schoolDay(dueAtMs)));
}

/**
 * The reminders that are due now: one a person, day that something falls due on, and kind, listing all that is open then.
 * Ids are of these three, so that however often the timer runs each is told once. `owings`: of the days in question, all.
 */
export function remindersDue(schoolId: string, owings: readonly Owing[], now: number): Message[] {
  if (isQuiet(now)) return [];
  return together(owings.filter(({ opensAtMs, dueAtMs }) => opensAtMs <= now && now < dueAtMs)).flatMap(
    (items) =>
      kinds
        .filter((kind) => isNow(earliest(items, kind), now))
        .map((kind) => reminder(schoolId, kind, items, now)),
  );
}

/** Whether the push of a message has to wait: a reminder that WeChat did not take at once is not sent again at night. */
export function waitsForMorning({ messageId }: Pick<Message, 'messageId'>, now: number): boolean {
  return isQuiet(now) && pushedByDay.some((kind) => messageId.startsWith(`${kind}.`));
}

function momentOf(due: Due, kind: ReminderKind): number | null {
  return reminderMoments(due)[kind];
}

function isNow(atMs: number | null, now: number): boolean {
  return atMs !== null && atMs <= now && atMs > wakingBefore(now, REMINDER_WINDOW_MS);
}

/** What one person has to hand in on one day, by due date. */
function together(owings: readonly Owing[]): [Owing, ...Owing[]][] {
  const groups = new Map<string, [Owing, ...Owing[]]>();
  for (const owing of [...owings].sort(byDueDate)) {
    const key = `${owing.memberId}:${schoolDay(owing.dueAtMs)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [owing]);
    else group.push(owing);
  }
  return [...groups.values()];
}

function byDueDate(a: Owing, b: Owing): number {
  return a.dueAtMs - b.dueAtMs || (a.dutyId < b.dutyId ? -1 : 1);
}

function earliest(items: readonly Owing[], kind: ReminderKind): number | null {
  const moments = items.flatMap((item) => momentOf(item, kind) ?? []);
  return moments.length === 0 ? null : Math.min(...moments);
}

function reminder(schoolId: string, kind: ReminderKind, items: [Owing, ...Owing[]], now: number): Message {
  const [first] = items;
  const { memberId, dutyId, dueAtMs } = first;
  const isOne = items.length === 1;
  const isToday = schoolDay(dueAtMs) === schoolDay(now);
  const when = isToday ? '今天截止' : `${monthDay(dueAtMs)}截止`;
  return {
    schoolId,
    memberId,
    messageId: `${kind}.${schoolDay(dueAtMs)}`,
    kind,
    title: `${when}：${first.title}${isOne ? '' : `等 ${items.length} 项`}`,
    body: isOne
      ? `${again(first)}${clockTime(dueAtMs)} 前交上就好。写过的都留着，打开接着写。`
      : listOf(items),
    link: isOne ? `/pages/writing/index?dutyId=${dutyId}` : '/pages/duties/index',
    createdAtMs: now,
    readAtMs: null,
  };
}

function again({ returned }: Owing): string {
  return returned ? '退回修改的，' : '';
}

function listOf(items: readonly Owing[]): string {
  const named = items
    .slice(0, MOST_NAMED)
    .map((item) => `${item.title}（${item.returned ? '退回修改，' : ''}${clockTime(item.dueAtMs)}）`);
  return `${named.join('、')}${items.length > MOST_NAMED ? '等' : ''}，截止前交上就好。`;
}
