import { randomBytes } from 'node:crypto';
import { getDocument, insertOnce } from './documents';

interface Secret {
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
  const { document } = await insertOnce<Secret>('secrets', id, {
    secret: randomBytes(32).toString('base64url'),
  });
  known.set(id, document.secret);
  return document.secret;
}
