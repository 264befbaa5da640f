import type { MakeUp, MakeUpOffer, MakeUpRound, MakeUpStep } from '@/domain/attendance/make-up';
import { documentId, getDocument, readAll, type Stored, withoutId } from '../documents';
import type { Transaction } from '../transaction';

type MakeUpKey = Pick<MakeUp, 'schoolId' | 'makeUpId'>;

export function makeUpDocumentId({ schoolId, makeUpId }: MakeUpKey): string {
  return documentId(schoolId, makeUpId);
}

export function makeUpRoundDocumentId({ schoolId, makeUpId }: MakeUpKey, n: number): string {
  return documentId(schoolId, makeUpId, n);
}

export async function findMakeUp(key: MakeUpKey): Promise<MakeUp | null> {
  const stored = await getDocument<MakeUp>('makeUps', makeUpDocumentId(key));
  return stored === null ? null : withoutId(stored);
}

export function findMakeUpRound(key: MakeUpKey, n: number): Promise<Stored<MakeUpRound> | null> {
  return getDocument<MakeUpRound>('makeUpRounds', makeUpRoundDocumentId(key, n));
}

/** What became of a make-up, round by round. */
export async function readMakeUpRounds({ schoolId, makeUpId }: MakeUpKey): Promise<MakeUpRound[]> {
  const rounds = await readAll<MakeUpRound>('makeUpRounds', { schoolId, makeUpId });
  return rounds.sort((a, b) => a.n - b.n);
}

export function readMakeUpsOf(schoolId: string, termId: string, memberId: string): Promise<Stored<MakeUp>[]> {
  return readAll<MakeUp>('makeUps', { schoolId, termId, memberId });
}

/** The make-ups that wait; of one group when it is named. */
export function readWaitingMakeUps(schoolId: string, researchGroupId: string | null): Promise<MakeUp[]> {
  const where = { schoolId, state: 'waiting', ...(researchGroupId === null ? {} : { researchGroupId }) };
  return readAll<MakeUp>('makeUps', where);
}

export async function writeMakeUpStep(
  transaction: Transaction,
  { makeUp, round }: MakeUpStep,
): Promise<void> {
  await transaction.replace('makeUps', makeUpDocumentId(makeUp), makeUp);
  await transaction.add('makeUpRounds', makeUpRoundDocumentId(round, round.n), round);
}

export function offerDocumentId(schoolId: string, sessionId: string): string {
  return documentId(schoolId, sessionId);
}

export function findOffer(schoolId: string, sessionId: string): Promise<Stored<MakeUpOffer> | null> {
  return getDocument<MakeUpOffer>('makeUpOffers', offerDocumentId(schoolId, sessionId));
}

export function readOffers(schoolId: string, termId: string): Promise<Stored<MakeUpOffer>[]> {
  return readAll<MakeUpOffer>('makeUpOffers', { schoolId, termId });
}
