import type { Caller } from '@/contract/policy';
import type { HomeTrip } from '@/contract/sharing-home';
import type { School } from '@/domain/people/member';
import { dueWords, goingOn } from '@/domain/sharing/home-trips';
import { orderTrips } from '@/domain/sharing/order-trips';
import type { Post } from '@/domain/sharing/post';
import type { Trip } from '@/domain/sharing/trip';
import type { TripMark } from '@/domain/sharing/trip-mark';
import { isTraveller } from '@/domain/sharing/trip-right';
import { stageWords, tripStage } from '@/domain/sharing/trip-stage';
import { travellersWords, tripDaysWords } from '@/domain/sharing/trip-words';
import { clockTime, monthDay, schoolDay } from '@/domain/term/school-day';
import { readArrivals, readFeed } from '../../_shared/repositories/posts';
import { readTripsDone } from '../../_shared/trips-done';
import { personNamer, readPeopleOf } from '../trips/people';

const POSTS = 2;
/** As much of a post as a row shows. */
const EXCERPT = 40;

/** What is going on, with the newest posts; `trips` are those that the caller may read. Two dependent steps. */
export async function homeTrips(
  caller: Caller,
  trips: readonly Trip[],
  marks: readonly TripMark[],
  school: School | null,
  now: number,
): Promise<HomeTrip[]> {
  const doneOf = await readTripsDone(trips);
  const entries = trips.map((trip) => {
    const mine = isTraveller(trip, caller.memberId);
    return { ...trip, stage: tripStage(trip, doneOf(trip), now), mine };
  });
  const shown = goingOn(orderTrips(entries), now);
  const seen = new Map(marks.map(({ tripId, lastSeenAtMs }) => [tripId, lastSeenAtMs]));
  const [people, feeds] = await Promise.all([
    readPeopleOf(
      caller.schoolId,
      shown.flatMap(({ travellerIds }) => travellerIds),
    ),
    Promise.all(shown.map((trip) => newsOf(trip, seen.get(trip.tripId) ?? 0, caller.memberId))),
  ]);
  const personOf = personNamer(people, school);
  return shown.map((trip, index) => {
    const { posts, isNew } = feeds[index] ?? { posts: [], isNew: false };
    const who = travellersWords(trip.travellerIds.map(personOf));
    return {
      tripId: trip.tripId,
      topic: trip.topic,
      note: `${tripDaysWords(trip)}，${who}，${stageWords(trip, trip.stage, now)}`,
      due: dueWords(trip, trip.stage, now),
      isNew,
      posts: posts.map((post) => line(post, personOf(post.memberId).name, now)),
      mine: trip.mine,
    };
  });
}

/** One's own post is no news. */
async function newsOf(trip: Trip, seenAtMs: number, memberId: string) {
  const [posts, arrivals] = await Promise.all([
    readFeed(trip, null, POSTS),
    readArrivals(trip, seenAtMs, 10),
  ]);
  return { posts, isNew: arrivals.some((post) => post.memberId !== memberId) };
}

function line({ postId, text, photos, files, atMs }: Post, by: string, now: number) {
  const isToday = schoolDay(atMs) === schoolDay(now);
  const when = isToday ? clockTime(atMs) : `${monthDay(atMs)} ${clockTime(atMs)}`;
  const letters = [...text.replace(/\s+/g, ' ')];
  const words = letters.length > EXCERPT ? `${letters.slice(0, EXCERPT).join('')}…` : letters.join('');
  return { postId, by, when, text: words || attachedWords(photos.length, files.length) };
}

function attachedWords(photos: number, files: number): string {
  const parts = [photos > 0 ? `照片 ${photos} 张` : '', files > 0 ? `文件 ${files} 个` : ''];
  return parts.filter((part) => part !== '').join('，');
}
