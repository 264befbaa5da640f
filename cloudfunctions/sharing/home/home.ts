import { governor } from '@/contract/policy';
import type { sharingHomeActions } from '@/contract/sharing-home';
import { accept } from '@/domain/refusal';
import { tripRights } from '@/domain/sharing/trip-acts-right';
import { mayReadTrip } from '@/domain/sharing/trip-right';
import { early } from '../../_shared/early';
import { findSchoolAndTerm } from '../../_shared/repositories/schools';
import { readTripMarks } from '../../_shared/repositories/trip-marks';
import { readTrips } from '../../_shared/repositories/trips';
import { homeQuestions } from './home-questions';
import { readShelves } from './home-shelves';
import { homeTrips } from './home-trips';

type Contract = typeof sharingHomeActions;

/** The tab 分享 in one reply: what is going on, what is asked, what the groups read, what the caller keeps. */
export const home = early<Contract['home'], Awaited<ReturnType<typeof readGround>>>(
  ({ schoolId, memberId }) => readGround(schoolId, memberId),
  async ({ caller, now }, _, { school, term, marks }) => {
    const [all, shelves] = await Promise.all([
      term === null ? [] : readTrips(caller.schoolId, term.termId),
      readShelves(caller, now),
    ]);
    const trips = all.filter((trip) => mayReadTrip(caller, trip));
    const [going, questions] = await Promise.all([
      homeTrips(caller, trips, marks, school, now),
      homeQuestions(caller, trips, now),
    ]);
    const waiting = trips.filter((trip) => tripRights(caller, trip, now).decide).length;
    return accept({ trips: going, waiting: governor.allows(caller) ? waiting : null, questions, ...shelves });
  },
);

async function readGround(schoolId: string, memberId: string) {
  const [{ school, term }, marks] = await Promise.all([
    findSchoolAndTerm(schoolId),
    readTripMarks(schoolId, memberId),
  ]);
  return { school, term, marks };
}
