import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ShelfPage } from '@/contract/resources';
import { people, schoolDocuments } from '@/testing/founded-school';
import { aResource, storedResource } from '@/testing/library-builder';
import { aMember } from '@/testing/school-builder';
import { inTime } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from '../cloudfunctions/_shared/testing/school-cloud';
import type { LibraryEntry } from '../src/domain/sharing/library-entry';

const TAIL = 250;
const MINUTE_MS = 60_000;

/** Searches through the real function: the file alone, a tail beside it, and an instance that starts anew. */
export interface CloudTimes {
  readonly jobMs: number;
  readonly coldMs: number;
  readonly warmMs: readonly number[];
  readonly tailMs: readonly number[];
  readonly tail: number;
}

export async function cloudTimes(
  entries: readonly LibraryEntry[],
  names: ReadonlyMap<string, string>,
  searches: readonly string[],
): Promise<CloudTimes> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'yanxiubu-bench-library-'));
  try {
    let cloud = await launchSchoolCloud([school(names), { resources: entries.map(stored) }], { dataDir });
    await cloud.setClock({ nowMs: inTime - 30 * MINUTE_MS });
    const jobMs = await timed(() => cloud.runTimer('sharing'));
    // A process that starts anew, as an instance of the function does.
    await cloud.stop();
    cloud = await launchSchoolCloud([], { dataDir });
    await cloud.setClock({ nowMs: inTime });
    const [coldMs = Number.NaN, ...warmMs] = await searchAll(cloud, searches);
    await cloud.load('resources', entries.slice(0, TAIL).map(changed));
    const tailMs = await searchAll(cloud, searches);
    await cloud.stop();
    return { jobMs, coldMs, warmMs, tailMs, tail: TAIL };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

function school(names: ReadonlyMap<string, string>): Readonly<Record<string, readonly object[]>> {
  const writers = [...names].map(([memberId, name]) =>
    aMember({ memberId, name, researchGroupId: 'chinese', prepGroupId: null, boundAtMs: inTime }),
  );
  return schoolDocuments({ members: [...people, ...writers] });
}

function stored({ key, atMs, source, ...entry }: LibraryEntry) {
  const origin = source === 'piece' || source === 'commended' ? 'upload' : source;
  const resource = aResource({ ...entry, source: origin, resourceId: key.slice(2), byMemberId: 'm001' });
  return storedResource({ ...resource, addedAtMs: atMs, changedAtMs: inTime - 24 * 60 * MINUTE_MS });
}

function changed(entry: LibraryEntry) {
  const resource = stored(entry);
  return { ...resource, _id: `${resource._id}x`, resourceId: `${resource.resourceId}x`, changedAtMs: inTime };
}

async function searchAll(cloud: SchoolCloud, searches: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const text of searches)
    times.push(
      await timed(async () => {
        const answer = await cloud.ask<ShelfPage>('m09', 'sharing.search', { text });
        if (!answer.ok) throw new Error(`search was refused: ${JSON.stringify(answer.error)}`);
      }),
    );
  return times;
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const startedAtMs = performance.now();
  await act();
  return performance.now() - startedAtMs;
}
