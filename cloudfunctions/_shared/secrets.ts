import { randomBytes } from 'node:crypto';
import { getDocument, insertOnce } from './documents';

export interface Secret {
  readonly secret: string;
}

/** Secrets never change once made, so an instance reads each of them once. They never leave the cloud. */
const known = new Map<string, string>();

/** The secret under this id, or null when none was made yet. */
export async function findSecret(id: string): Promise<string | null> {
  const cached = known.get(id);
  if (cached !== undefined) return cached;
  const stored = await getDocument<Secret>('secrets', id);
  if (stored !== null) known.set(id, stored.secret);
  return stored?.secret ?? null;
}

/** The secret under this id, made now if there is none; two makers at once get the same one. */
export async function ensureSecret(id: string): Promise<string> {
  const standing = await findSecret(id);
  if (standing !== null) return standing;
  const { document } = await insertOnce<Secret>('secrets', id, newSecret());
  known.set(id, document.secret);
  return document.secret;
}

/** A new one, for whoever stores it with something else in one transaction. */
export function newSecret(): Secret {
  return { secret: randomBytes(32).toString('base64url') };
}

/**
 * A secret that will be destroyed, or null when it is. It is read anew each time and never kept in an instance: one that
 * outlived its document in somebody's memory would not be destroyed.
 */
export async function findPassingSecret(id: string): Promise<string | null> {
  return (await getDocument<Secret>('secrets', id))?.secret ?? null;
}
