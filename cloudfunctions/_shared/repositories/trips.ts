import { commonRefusals } from '@/contract/common-refusals';
import { accept, type Result, refuse } from '@/domain/refusal';
import type { Trip } from '@/domain/sharing/trip';
import type { TripRound, TripStep } from '@/domain/sharing/trip-round';
import { type AuditLine, auditId } from '../audit';
import { command } from '../cloud';
import { documentId, getDocument, readAll, type Stored, withoutId } from '../documents';
import { inTransaction, type Transaction } from '../transaction';

export function tripDocumentId({ schoolId, tripId }: Pick<Trip, 'schoolId' | 'tripId'>): string {
  return documentId(schoolId, tripId);
}

export function findTrip(schoolId: string, tripId: string): Promise<Stored<Trip> | null> {
  return getDocument<Trip>('trips', tripDocumentId({ schoolId, tripId }));
}

/** All trips of a term: some dozens. */
export async function readTrips(schoolId: string, termId: string): Promise<Trip[]> {
  return (await readAll<Trip>('trips', { schoolId, termId })).map(withoutId);
}

/** Those, of whatever term, that ended, came back or were extended to a day from this one on. */
export async function readTripsEndingFrom(schoolId: string, day: string): Promise<Trip[]> {
  const from = command.gte(day);
  const ends = [{ to: from }, { returnedOn: from }, { 'extension.to': from }];
  const found = await Promise.all(ends.map((end) => readAll<Trip>('trips', { schoolId, ...end })));
  return [...new Map(found.flat().map((trip) => [trip.tripId, withoutId(trip)])).values()];
}

/** What happened to a trip, oldest first. */
export async function readTripRounds(schoolId: string, tripId: string): Promise<TripRound[]> {
  const rounds = await readAll<TripRound>('tripRounds', { schoolId, tripId });
  return rounds.map(withoutId).sort((a, b) => a.n - b.n);
}

/**
 * Writes a trip with its first steps in one transaction, and answers it. One that stands under its id is left alone and
 * answered instead.
 */
export function startTrip(steps: readonly [TripStep, ...TripStep[]]): Promise<Trip> {
  const { trip } = steps.at(-1) ?? steps[0];
  return inTransaction(async (transaction) => {
    const standing = await transaction.get<Trip>('trips', tripDocumentId(trip));
    if (standing !== null) return withoutId(standing);
    let before: Trip | null = null;
    for (const step of steps) {
      await writeStep(transaction, before, step);
      before = step.trip;
    }
    return trip;
  });
}

/**
 * Takes a trip one step further, in one transaction with the step's own document; `decide` may be run again on a fresher
 * trip. Null from it: this step was taken before, and nothing is written.
 */
export function changeTrip<Code extends string>(
  schoolId: string,
  tripId: string,
  decide: (trip: Trip) => Result<TripStep | null, Code>,
): Promise<Result<Trip, Code | 'notFound'>> {
  const id = tripDocumentId({ schoolId, tripId });
  return inTransaction(async (transaction): Promise<Result<Trip, Code | 'notFound'>> => {
    const stored = await transaction.get<Trip>('trips', id);
    if (stored === null) return refuse('notFound', commonRefusals.notFound);
    const trip = withoutId(stored);
    const step = decide(trip);
    if (!step.ok) return step;
    if (step.data === null) return accept(trip);
    await writeStep(transaction, trip, step.data);
    return accept(step.data.trip);
  });
}

/** The trip, its step, and the line that says what the step changed. */
export async function writeStep(
  transaction: Transaction,
  before: Trip | null,
  { trip, round }: TripStep,
): Promise<void> {
  const line = auditOf(before, { trip, round });
  await transaction.replace('trips', tripDocumentId(trip), trip);
  await transaction.add('tripRounds', documentId(round.schoolId, round.tripId, round.n), round);
  await transaction.add('audits', auditId(line, String(round.n)), line);
}

function auditOf(before: Trip | null, { trip, round }: TripStep): AuditLine {
  const changed = (Object.keys(trip) as (keyof Trip)[]).filter(
    (key) => JSON.stringify(before?.[key]) !== JSON.stringify(trip[key]),
  );
  const only = (of: Trip | null) => Object.fromEntries(changed.map((key) => [key, of?.[key] ?? null]));
  const { schoolId, tripId, byMemberId, atMs, act, reason } = round;
  const what = { act: `trip-${act}`, subject: tripId, before: before === null ? null : only(before) };
  return { schoolId, byMemberId, atMs, ...what, after: only(trip), reason };
}
