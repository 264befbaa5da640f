import type { Resource } from './resource';

/** Reads anew because of what happened just now: a reading that is under way began before it and knows nothing of it. */
export async function reread({
  current,
  refresh,
}: Pick<Resource<unknown>, 'current' | 'refresh'>): Promise<void> {
  if (current().loading) await refresh();
  await refresh();
}
