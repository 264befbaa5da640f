import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ShelfPage } from '@/contract/resources';
import { inTime } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from '../cloudfunctions/_shared/testing/school-cloud';
import { buildFunctions } from '../config/functions.mjs';
import type { IndexFile, IndexState } from '../src/domain/school-index/index-state';
import type { LibraryEntry } from '../src/domain/sharing/library-entry';
import { librarySchool, loadLibrary, newerResources } from './library-school';

const TAIL = 250;
const MINUTE_MS = 60_000;
/** Of a job that would never end. */
const MOST_TURNS = 10;

interface Job {
  readonly ms: number;
  readonly processBytes: number;
}

/** The library through the real function: its jobs, and searches with the file alone and with a tail beside it. */
export interface CloudTimes {
  /** The first file, in as many turns of the job as it took. */
  readonly built: readonly Job[];
  readonly renewed: Job;
  readonly file: { readonly pieces: number; readonly bytes: number };
  readonly coldMs: number;
  readonly warmMs: readonly number[];
  /** The search that reads what is newer, and those after it, which find it read. */
  readonly firstTailMs: number;
  readonly tailMs: readonly number[];
  readonly tail: number;
  readonly searchBytes: number;
}

export async function cloudTimes(
  entries: readonly LibraryEntry[],
  names: ReadonlyMap<string, string>,
  searches: readonly string[],
): Promise<CloudTimes> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'yanxiubu-bench-library-'));
  const functionsDir = 'dist/bench/own-process';
  await buildFunctions({ source: 'bench/own-process', outdir: functionsDir });
  let cloud = await launchSchoolCloud([librarySchool(names)], { dataDir, functionsDir });
  // A process that starts anew, as an instance of the function does.
  const anew = async (nowMs: number) => {
    await cloud.stop();
    cloud = await launchSchoolCloud([], { dataDir, functionsDir });
    await cloud.setClock({ nowMs });
  };
  try {
    await loadLibrary(cloud, entries);
    await anew(inTime - 30 * MINUTE_MS);
    const built: Job[] = [];
    let file: IndexFile | null = null;
    while (file === null && built.length < MOST_TURNS) {
      built.push(await job(cloud));
      file = await fileOf(cloud);
    }
    const bytes = file === null ? 0 : await sizeOf(dataDir);
    await anew(inTime);
    const [coldMs = Number.NaN, ...warmMs] = await searchAll(cloud, searches);
    await cloud.load('resources', newerResources(entries.slice(0, TAIL)));
    const [firstTailMs = Number.NaN] = await searchAll(cloud, searches.slice(0, 1));
    await cloud.setClock({ nowMs: inTime + 5 * MINUTE_MS });
    const tailMs = await searchAll(cloud, searches);
    const searchBytes = await mostBytes(cloud);
    await cloud.load('resources', newerResources(entries.slice(TAIL, 2 * TAIL)));
    await anew(inTime + 30 * MINUTE_MS);
    const renewed = await job(cloud);
    return {
      built,
      renewed,
      file: { pieces: file?.pieces ?? 0, bytes },
      coldMs,
      warmMs,
      firstTailMs,
      tailMs,
      tail: TAIL,
      searchBytes,
    };
  } finally {
    await cloud.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function job(cloud: SchoolCloud): Promise<Job> {
  const ms = await timed(() => cloud.runTimer('sharing'));
  return { ms, processBytes: await mostBytes(cloud) };
}

async function fileOf(cloud: SchoolCloud): Promise<IndexFile | null> {
  return (await cloud.documents<IndexState>('resourceIndexes'))[0]?.file ?? null;
}

/** Of all files that the local cloud keeps the index is the largest. */
async function sizeOf(dataDir: string): Promise<number> {
  const names = await readdir(dataDir, { recursive: true, withFileTypes: true });
  const sizes = names
    .filter((one) => one.isFile() && !one.name.endsWith('.mdb'))
    .map(async (one) => (await stat(path.join(one.parentPath, one.name))).size);
  return Math.max(...(await Promise.all(sizes)));
}

async function mostBytes(cloud: SchoolCloud): Promise<number> {
  return ((await cloud.callInside('sharing', { most: true })) as { bytes: number }).bytes;
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
