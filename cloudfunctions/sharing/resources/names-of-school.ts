import type { Member } from '@/domain/people/member';
import { readAll } from '../../_shared/documents';

type Names = ReadonlyMap<string, string>;

/** A name that changes is found under its old form so much longer. */
const KEPT_MS = 10 * 60_000;
const MOST_SCHOOLS = 50;
const kept = new Map<string, { readonly names: Promise<Names>; readonly atMs: number }>();

/** The names of all of a school by member id, to find what somebody wrote. An instance keeps them for a while. */
export function readNamesOfSchool(schoolId: string, nowMs: number): Promise<Names> {
  const known = kept.get(schoolId);
  if (known !== undefined && nowMs - known.atMs < KEPT_MS && nowMs >= known.atMs) return known.names;
  const names = readNames(schoolId);
  kept.delete(schoolId);
  kept.set(schoolId, { names, atMs: nowMs });
  names.catch(() => kept.delete(schoolId));
  const [oldest] = kept.keys();
  if (kept.size > MOST_SCHOOLS && oldest !== undefined) kept.delete(oldest);
  return names;
}

async function readNames(schoolId: string): Promise<Names> {
  const fields = { memberId: true, name: true };
  const members = await readAll<Pick<Member, 'memberId' | 'name'>>('members', { schoolId }, fields);
  return new Map(members.map(({ memberId, name }) => [memberId, name]));
}
