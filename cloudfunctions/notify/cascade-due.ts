import type { TrainingSession } from '@/domain/attendance/training-session';
import { bookedMessages, extensionMessages, toJudgeMessages } from '@/domain/notice/cascade-messages';
import { cascadeCalls, cascadeReminders, isJustClosed } from '@/domain/notice/cascade-reminders';
import { isQuiet } from '@/domain/notice/duty-quiet-hours';
import type { Message } from '@/domain/notice/message';
import type { School } from '@/domain/people/member';
import { judgedFact, judgingRight } from '@/domain/sharing/decide-judging';
import type { Trip } from '@/domain/sharing/trip';
import { daysAfter } from '@/domain/term/calendar-day';
import { schoolDay } from '@/domain/term/school-day';
import { documentId, getDocuments } from '../_shared/documents';
import { readJudgings } from '../_shared/repositories/cascades';
import { type Deciders, readDeciders } from '../_shared/repositories/deciders';
import { readMembers } from '../_shared/repositories/members';
import { readTrips, readTripsEndingFrom } from '../_shared/repositories/trips';

const WINDOW_MS = 30 * 60_000;
/** Longer than three working days ever take, with the longest holidays between and a session held late. */
const LONGEST_DUE_DAYS = 45;

/**
 * What trips call for, of the running term and those whose term has ended while their training is still due: reminders of the
 * training, that one waits to be judged, and messages that a booking or an extension left out. One step for the trips and one
 * for their sessions; people only when somebody is told.
 */
export async function cascadeMessagesDue(
  { schoolId, currentTermId }: Pick<School, 'schoolId' | 'currentTermId'>,
  now: number,
): Promise<Message[]> {
  if (isQuiet(now)) return [];
  const [ofTerm, recentlyBack] = await Promise.all([
    currentTermId === null ? [] : readTrips(schoolId, currentTermId),
    readTripsEndingFrom(schoolId, daysAfter(schoolDay(now), -LONGEST_DUE_DAYS)),
  ]);
  const all = new Map([...ofTerm, ...recentlyBack].map((trip) => [trip.tripId, trip]));
  const trips = [...all.values()].filter(({ state }) => state === 'approved');
  const sessionOf = await readBooked(trips);
  const told = trips.map(async (trip) => {
    const session = sessionOf(trip);
    return [
      ...recent(trip, session, now),
      ...(await reminders(trip, session, now)),
      ...(await toJudge(trip, session, now)),
    ];
  });
  return (await Promise.all(told)).flat();
}

type Booked = Omit<TrainingSession, 'audienceMemberIds'>;

async function readBooked(trips: readonly Trip[]): Promise<(trip: Trip) => TrainingSession | null> {
  const ids = trips.flatMap(({ schoolId, cascade }) =>
    cascade === null ? [] : [documentId(schoolId, cascade.sessionId)],
  );
  if (ids.length === 0) return () => null;
  const found = await getDocuments<Booked>('sessions', ids, { audienceMemberIds: false });
  const byId = new Map(found.map((session) => [session.sessionId, { ...session, audienceMemberIds: null }]));
  return ({ cascade }) => byId.get(cascade?.sessionId ?? '') ?? null;
}

/** What the commands told a moment ago, for where they died before. */
function recent(trip: Trip, session: TrainingSession | null, now: number): Message[] {
  const since = now - WINDOW_MS;
  return [
    ...((trip.extension?.atMs ?? 0) >= since ? extensionMessages(trip) : []),
    ...(session !== null && (trip.cascade?.bookedAtMs ?? 0) >= since ? bookedMessages(trip, session) : []),
  ];
}

async function reminders(trip: Trip, session: TrainingSession | null, now: number): Promise<Message[]> {
  const calls = cascadeCalls(trip, now);
  if (calls.length === 0) return [];
  const overseers = calls.includes('passed') ? await readOverseers(trip) : [];
  return cascadeReminders(trip, session, overseers, now);
}

async function toJudge(trip: Trip, session: TrainingSession | null, now: number): Promise<Message[]> {
  if (session?.state !== 'closed' || !isJustClosed(session, now)) return [];
  const { schoolId, tripId } = trip;
  const [judgings, judges] = await Promise.all([readJudgings(schoolId, tripId), readJudges(trip)]);
  const waiting = trip.travellerIds.filter((memberId) => judgedFact(judgings, tripId, memberId) === null);
  return toJudgeMessages(trip, session, [...new Set(waiting.flatMap(judges))], now);
}

/** Who judges a traveller. */
async function readJudges({ schoolId }: Trip): Promise<(memberId: string) => string[]> {
  const [members, deciders] = await Promise.all([readMembers(schoolId), readDeciders(schoolId)]);
  return (memberId) => {
    const traveller = members.find((member) => member.memberId === memberId);
    return traveller === undefined ? [] : judgesOf(traveller, deciders);
  };
}

function judgesOf(traveller: Parameters<typeof judgingRight>[1], { people, ledGroups }: Deciders): string[] {
  return people
    .filter((person) => judgingRight(person, traveller, ledGroups) === 'mayDecide')
    .map(({ memberId }) => memberId);
}

/** The office, and whoever judges a traveller: told when it is too late, never before. */
async function readOverseers(trip: Trip): Promise<string[]> {
  const [judges, { people }] = await Promise.all([readJudges(trip), readDeciders(trip.schoolId)]);
  const officers = people.filter(({ roles }) => roles.includes('academicAffairs'));
  const told = [...officers.map(({ memberId }) => memberId), ...trip.travellerIds.flatMap(judges)];
  return [...new Set(told)].filter((memberId) => !trip.travellerIds.includes(memberId));
}
