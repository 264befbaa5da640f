import { command } from '../cloud';
import { documentId, insertOnce, readAll, removeWhere } from '../documents';

/** Somebody checked in with another phone than before: a hint for the host, which goes after a while. Holds no mark. */
export interface NewPhone {
  readonly schoolId: string;
  readonly sessionId: string;
  readonly memberId: string;
  readonly atMs: number;
}

export async function addNewPhone(found: NewPhone): Promise<void> {
  await insertOnce('newPhones', documentId(found.schoolId, found.sessionId, found.memberId), found);
}

/** Who came with a new phone to a session. */
export async function readNewPhoneMemberIds(schoolId: string, sessionId: string): Promise<string[]> {
  const found = await readAll<NewPhone>('newPhones', { schoolId, sessionId });
  return found.map(({ memberId }) => memberId);
}

export function removeNewPhonesBefore(schoolId: string, atMs: number): Promise<number> {
  return removeWhere('newPhones', { schoolId, atMs: command.lt(atMs) });
}
