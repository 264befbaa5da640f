import { commonRefusals } from '@/contract/common-refusals';
import type { TrainingSession } from '@/domain/attendance/training-session';
import type { Role } from '@/domain/people/role';
import { accept, type Result, refuse } from '@/domain/refusal';
import { decideBooking } from '@/domain/sharing/cascade-booking';
import type { CascadeBooking, Trip } from '@/domain/sharing/trip';
import { tripStep } from '@/domain/sharing/trip-round';
import { documentId, withoutId } from '../_shared/documents';
import { isDuplicateKey } from '../_shared/errors';
import { arranged } from '../_shared/repositories/sessions';
import { tripDocumentId, writeStep } from '../_shared/repositories/trips';
import { inTransaction, type Transaction } from '../_shared/transaction';
import { ATTEMPTS, withNumbers } from './planning-act';

interface Booker {
  readonly memberId: string;
  readonly roles: readonly Role[];
  readonly plannedKey: string;
  readonly day: string;
  readonly nowMs: number;
}

type Stored = Result<
  { readonly trip: Trip; readonly session: TrainingSession },
  'notFound' | 'notAllowed' | 'notBack' | 'beforeReturn' | 'alreadyBooked' | 'tryAgain'
>;

/**
 * Stores the session under the next free number together with the trip that now knows of it. Whoever plans at the same time
 * takes a number before: then it goes on behind.
 */
export async function storeCascade(
  session: TrainingSession,
  form: CascadeBooking['form'],
  booker: Booker,
  tripId: string,
): Promise<Stored> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const [numbered = session] = await withNumbers([session]);
    try {
      return await inTransaction((transaction) => store(transaction, numbered, form, booker, tripId));
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
  return refuse('tryAgain', '正有别人在排活动，这次还没有存上。请再点一次安排。');
}

async function store(
  transaction: Transaction,
  session: TrainingSession,
  form: CascadeBooking['form'],
  booker: Booker,
  tripId: string,
): Promise<Stored> {
  const { schoolId, sessionId } = session;
  const { memberId: byMemberId, nowMs: atMs } = booker;
  const stored = await transaction.get<Trip>('trips', tripDocumentId({ schoolId, tripId }));
  if (stored === null) return refuse('notFound', commonRefusals.notFound);
  const trip = withoutId(stored);
  const decided = decideBooking(trip, await readStanding(transaction, trip), booker);
  if (!decided.ok) return decided;
  if (decided.data !== 'book') return accept({ trip, session: decided.data.standing });
  await transaction.add('sessions', documentId(schoolId, sessionId), session);
  const cascade = { sessionId, form, bookedBy: byMemberId, bookedAtMs: atMs };
  const step = tripStep(trip, { cascade }, { act: 'booked', byMemberId, atMs });
  await writeStep(transaction, trip, step);
  return accept({ trip: step.trip, session });
}

async function readStanding(
  transaction: Transaction,
  { schoolId, cascade }: Trip,
): Promise<TrainingSession | null> {
  if (cascade === null) return null;
  const standing = await transaction.get<TrainingSession>(
    'sessions',
    documentId(schoolId, cascade.sessionId),
  );
  return standing === null ? null : arranged(withoutId(standing));
}
