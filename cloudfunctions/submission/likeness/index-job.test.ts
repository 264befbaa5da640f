import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { LikenessView } from '@/contract/likeness';
import type { IndexState } from '@/domain/school-index/index-state';
import type { Submission } from '@/domain/submission/submission';
import { inTime } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from '../../_shared/testing/school-cloud';
import { handIn, otherSchool, ownWords, pieceOf, writingSchool } from '../testing/writing-school';

const minute = 60_000;
const day = 24 * 60 * minute;

let cloud: SchoolCloud;
let dataDir: string;

/** Starts on the data of before, as an instance that knows nothing yet. */
async function start(documents: Readonly<Record<string, readonly object[]>>[] = []): Promise<void> {
  cloud = await launchSchoolCloud(documents, { dataDir });
  await cloud.setClock({ nowMs: inTime });
}

const state = async () =>
  (await cloud.documents<IndexState>('likenessIndexes')).find(({ schoolId }) => schoolId === 'xh');
const found = async (author: string) => {
  const { data } = await cloud.ask<LikenessView>('m09', 'submission.likeness', {
    submissionId: pieceOf(author),
  });
  return data.report?.pieces.map(({ submissionId }) => submissionId);
};
const afterwards = (ms: number) => cloud.setClock({ nowMs: inTime + ms });

/** A cloud that has the same documents, but for the index's state, and none of the files. */
async function move(index: IndexState): Promise<void> {
  const carried: Record<string, object[]> = {};
  for (const name of ['fingerprints', 'submissions', 'rounds', 'likenesses'])
    carried[name] = await cloud.documents<object>(name);
  await cloud.stop();
  await rm(dataDir, { recursive: true, force: true });
  await start([writingSchool(), otherSchool(), { ...carried, likenessIndexes: [{ ...index, _id: 'xh' }] }]);
}

/** Cuts every file of the storage short. */
async function damageFiles(): Promise<void> {
  for (const name of await readdir(dataDir, { recursive: true }))
    if (/\/[0-9a-f]{64}$/.test(name)) await writeFile(path.join(dataDir, name), 'damaged');
}

/** Fingerprints as a term's worth of other pieces leaves them: enough of them for a file. */
async function writeMany(): Promise<void> {
  const documents = Array.from({ length: 70 }, (_, at) => ({
    _id: `xh:old.m${at}`,
    schoolId: 'xh',
    submissionId: `old.m${at}`,
    timesSubmitted: 1,
    atMs: inTime - day,
    base64: Buffer.from(new Uint32Array([at, at + 1000, at + 2000]).buffer).toString('base64'),
  }));
  await cloud.load('fingerprints', documents);
}

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'yanxiubu-likeness-'));
  await start([writingSchool(), otherSchool()]);
});
afterEach(async () => {
  await cloud.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** With a file that holds the piece of 林晓云. */
async function indexed(): Promise<IndexState> {
  await writeMany();
  await handIn(cloud, 'm01', ownWords(1));
  await afterwards(10 * minute);
  await cloud.runTimer('submission');
  return (await state())!;
}

test('few pieces need no file; many get one, and what is in it and what is newer are both found', async () => {
  await handIn(cloud, 'm01', ownWords(1));
  await cloud.runTimer('submission');
  expect(await state()).toBeUndefined();
  const { file, turn } = await indexed();
  expect([file?.pieces, file?.damaged, turn]).toEqual([71, false, null]);
  expect(file?.fileId).toMatch(/^cloud:\/\/[^/]+\/xh\/_likeness\/[0-9a-f]{32}\.idx$/);
  await handIn(cloud, 'm02', ownWords(2));
  await afterwards(20 * minute);
  await handIn(cloud, 'm50', `${ownWords(1, 300)}${ownWords(2, 300)}`);
  expect((await found('m50'))?.sort()).toEqual([pieceOf('m01'), pieceOf('m02')]);
});

test('two jobs at once write one file, and leave nothing else behind', async () => {
  await writeMany();
  await afterwards(10 * minute);
  await Promise.all([
    cloud.runTimer('submission'),
    cloud.runTimer('submission'),
    cloud.runTimer('submission'),
  ]);
  expect(await state()).toMatchObject({ file: { pieces: 70 }, turn: null, retired: [] });
});

test('a job that was killed half-way is followed by another after three minutes', async () => {
  await indexed();
  const before = (await state())!;
  const turn = { cloudPath: 'xh/_likeness/left-behind.idx', sinceMs: inTime + 10 * minute };
  await move({ ...before, file: { ...before.file!, damaged: true }, turn });
  await afterwards(12 * minute);
  await cloud.runTimer('submission');
  expect((await state())?.file).toMatchObject({ fileId: before.file?.fileId, damaged: true });
  await afterwards(13 * minute);
  await cloud.runTimer('submission');
  const after = (await state())!;
  expect(after).toMatchObject({ file: { pieces: 71, damaged: false }, turn: null });
  expect(after.retired).toMatchObject([{ fileId: before.file?.fileId }]);
  await afterwards(2 * day);
  await cloud.runTimer('submission');
  expect((await state())?.retired).toEqual([]);
});

test('the process dies while the job runs: the old file stands, and the next run completes it', async () => {
  await writeMany();
  await afterwards(10 * minute);
  await cloud.setFaults({ slowMs: 60 });
  const running = cloud.runTimer('submission').catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 500));
  await cloud.kill('SIGKILL');
  await running;
  await start();
  await afterwards(20 * minute);
  await cloud.runTimer('submission');
  expect(await state()).toMatchObject({ file: { pieces: 70 }, turn: null });
});

test.each([
  ['is gone', async () => move((await state())!)],
  ['is damaged', () => damageFiles()],
])('a file that %s: everything is found all the same, and the job writes it anew', async (_, spoil) => {
  await indexed();
  await spoil();
  await cloud.kill('SIGKILL');
  await start();
  await afterwards(20 * minute);
  await handIn(cloud, 'm50', ownWords(1));
  expect(await found('m50')).toEqual([pieceOf('m01')]);
  expect((await state())?.file?.damaged).toBe(true);
  await afterwards(30 * minute);
  await cloud.runTimer('submission');
  expect((await state())?.file).toMatchObject({ pieces: 72, damaged: false });
  await handIn(cloud, 'm51', ownWords(1));
  expect((await found('m51'))?.sort()).toEqual([pieceOf('m01'), pieceOf('m50')]);
});

test('the process dies while a piece is handed in: it is in or not, and the timer completes what was cut off', async () => {
  await handIn(cloud, 'm01', ownWords(1));
  for (const [at, author] of ['m50', 'm51', 'm52', 'm53', 'm54'].entries()) {
    await cloud.setFaults({ slowMs: 25 });
    const sent = handIn(cloud, author, ownWords(1)).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 250 + 110 * at));
    await cloud.kill('SIGKILL');
    await sent;
    await start();
  }
  const pieces = await cloud.documents<Submission>('submissions');
  await afterwards(10 * minute);
  await cloud.runTimer('submission');
  for (const { memberId, state: stands } of pieces) {
    if (stands !== 'submitted' || memberId === 'm01') continue;
    expect(await found(memberId)).toContain(pieceOf('m01'));
  }
  const after = await cloud.documents<Submission>('submissions');
  expect(after.filter(({ likenessDueAtMs }) => likenessDueAtMs !== null)).toEqual([]);
});
