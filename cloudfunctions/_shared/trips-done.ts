import type { TrainingSession } from '@/domain/attendance/training-session';
import { factIdOf, type RecordFact, type ReversalFact } from '@/domain/ledger/fact';
import { reversalIdOf } from '@/domain/ledger/reverse';
import { cascadeSubject } from '@/domain/sharing/decide-judging';
import type { Trip } from '@/domain/sharing/trip';
import { nothingDone, type TripDone } from '@/domain/sharing/trip-stage';
import { schoolDay } from '@/domain/term/school-day';
import { documentId, getDocuments } from './documents';

type Held = Pick<TrainingSession, 'sessionId' | 'state' | 'startsAtMs'>;
type Judged = Pick<RecordFact | ReversalFact, 'factId'>;

/** As often as a judgement may have been reversed and given anew before its stage is no longer told. */
const MOST_ROUNDS = 3;

/** What was done after some trips of one school; two dependent steps however many there are. */
export async function readTripsDone(trips: readonly Trip[]): Promise<(trip: Trip) => TripDone> {
  const booked = trips.flatMap(({ schoolId, cascade }) =>
    cascade === null ? [] : [documentId(schoolId, cascade.sessionId)],
  );
  if (booked.length === 0) return () => nothingDone;
  const sessions = await getDocuments<Held>('sessions', booked, {
    sessionId: true,
    state: true,
    startsAtMs: true,
  });
  const held = new Map(
    sessions.filter(({ state }) => state === 'closed').map((session) => [session.sessionId, session]),
  );
  const heldTrips = trips.filter(({ cascade }) => held.has(cascade?.sessionId ?? ''));
  const isJudged = await readJudgements(heldTrips);
  return ({ cascade, tripId, travellerIds }) => {
    const session = held.get(cascade?.sessionId ?? '');
    if (session === undefined) return nothingDone;
    return {
      cascadeHeldOn: schoolDay(session.startsAtMs),
      creditedMemberIds: travellerIds.filter((memberId) => isJudged(tripId, memberId)),
    };
  };
}

/** Which travellers' trainings were judged, and not reversed since. */
async function readJudgements(
  trips: readonly Trip[],
): Promise<(tripId: string, memberId: string) => boolean> {
  const ids = trips.flatMap(({ schoolId, tripId, travellerIds }) =>
    travellerIds.flatMap((memberId) =>
      rounds(tripId, memberId).flatMap(({ factId, reversalId }) => [
        documentId(schoolId, factId),
        documentId(schoolId, reversalId),
      ]),
    ),
  );
  const found = await getDocuments<Judged>('facts', ids, { factId: true });
  const known = new Set(found.map(({ factId }) => factId));
  return (tripId, memberId) =>
    rounds(tripId, memberId).some(({ factId, reversalId }) => known.has(factId) && !known.has(reversalId));
}

function rounds(tripId: string, memberId: string) {
  const subject = cascadeSubject(tripId, memberId);
  return Array.from({ length: MOST_ROUNDS }, (_, n) => ({
    factId: factIdOf('record', subject, n),
    reversalId: reversalIdOf({ kind: 'record', subject, n }),
  }));
}
