import { SPOKEN_TRIES } from '@/domain/attendance/spoken-code';
import { command } from '../cloud';
import { documentId, getDocument, insertOnce, removeDocument, removeWhere, type Stored } from '../documents';

interface Tried {
  readonly schoolId: string;
  /** What was typed, and which saying it was compared with: the same again is the same try. */
  readonly code: string;
  readonly saidAtMs: number;
  readonly atMs: number;
}

export interface TriesKey {
  readonly schoolId: string;
  readonly sessionId: string;
  readonly memberId: string;
}

/** A person's tries for one session, by their place: `null` is still free. */
export type Tries = readonly (Stored<Tried> | null)[];

function tryId({ schoolId, sessionId, memberId }: TriesKey, place: number): string {
  return documentId(schoolId, sessionId, memberId, place);
}

export function readTries(key: TriesKey): Promise<Tries> {
  const places = Array.from({ length: SPOKEN_TRIES }, (_, place) => place);
  return Promise.all(places.map((place) => getDocument<Tried>('spokenTries', tryId(key, place))));
}

export type Taken =
  | { readonly kind: 'taken'; readonly id: string; readonly left: number }
  | { readonly kind: 'none' }
  /** Another try of this person took the place in the same moment. */
  | { readonly kind: 'meanwhile' };

/**
 * Takes a try before its code is looked at, so that a hundred sent at once are five. `tries` are what was there a moment
 * ago. The same code for the same saying takes the place it had.
 */
export async function takeTry(
  key: TriesKey,
  tries: Tries,
  { code, saidAtMs, atMs }: Omit<Tried, 'schoolId'>,
): Promise<Taken> {
  const isSame = (one: Tried | null) => one?.code === code && one.saidAtMs === saidAtMs;
  const standing = tries.find(isSame);
  const left = tries.filter((one) => one === null).length;
  if (standing) return { kind: 'taken', id: standing._id, left };
  const place = tries.indexOf(null);
  if (place === -1) return { kind: 'none' };
  const tried = { schoolId: key.schoolId, code, saidAtMs, atMs };
  const { document } = await insertOnce<Tried>('spokenTries', tryId(key, place), tried);
  return isSame(document) ? { kind: 'taken', id: document._id, left: left - 1 } : { kind: 'meanwhile' };
}

/** The code was right: nothing counts against the person. */
export function giveBackTry(id: string): Promise<void> {
  return removeDocument('spokenTries', id);
}

export function removeTriesBefore(schoolId: string, atMs: number): Promise<number> {
  return removeWhere('spokenTries', { schoolId, atMs: command.lt(atMs) });
}
