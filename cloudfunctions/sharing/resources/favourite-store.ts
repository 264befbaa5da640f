import type { Caller } from '@/contract/policy';
import { documentId, getDocument, insertOnce, readAll, removeDocument } from '../../_shared/documents';

/** What somebody wants to find again; nobody else reads it, and nothing counts it. One document a person and key. */
interface Favourite {
  readonly schoolId: string;
  readonly memberId: string;
  /** Of the library: `r.RESOURCE` or `p.SUBMISSION`. */
  readonly key: string;
  readonly atMs: number;
}

type Person = Pick<Caller, 'schoolId' | 'memberId'>;

function idOf({ schoolId, memberId }: Person, key: string): string {
  return documentId(schoolId, memberId, key);
}

export async function isFavoured(person: Person, key: string): Promise<boolean> {
  return (await getDocument<Favourite>('favourites', idOf(person, key))) !== null;
}

export async function setFavourite(
  { schoolId, memberId }: Person,
  key: string,
  favours: boolean,
  now: number,
): Promise<void> {
  const id = idOf({ schoolId, memberId }, key);
  if (favours) await insertOnce<Favourite>('favourites', id, { schoolId, memberId, key, atMs: now });
  else await removeDocument('favourites', id);
}

/** The latest first. */
export async function readFavourites({ schoolId, memberId }: Person): Promise<string[]> {
  const all = await readAll<Favourite>('favourites', { schoolId, memberId });
  return all.sort((one, other) => other.atMs - one.atMs).map(({ key }) => key);
}
