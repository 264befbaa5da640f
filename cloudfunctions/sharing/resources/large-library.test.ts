import { createHash } from 'node:crypto';
import type { ShelfPage } from '@/contract/resources';
import type { IndexState } from '@/domain/school-index/index-state';
import { buildLibraryIndex } from '@/domain/sharing/library-index';
import { schoolDocuments } from '@/testing/founded-school';
import { aLibraryEntry, aResource, storedResource } from '@/testing/library-builder';
import { anApprovedPiece, inTime } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from '../../_shared/testing/school-cloud';
import { packLibrary } from './shelf-file';

/** A library so large that one turn of the job does not read all of it: the first turn stopped after the tenth resource. */
let cloud: SchoolCloud;
const minute = 60_000;
const longAgo = inTime - 60 * minute;
const resources = Array.from({ length: 320 }, (_, n) =>
  storedResource(
    aResource({
      resourceId: `m09-many${String(n).padStart(3, '0')}`,
      title: `单元练习 ${n}`,
      ...{ addedAtMs: longAgo - n, changedAtMs: longAgo },
    }),
  ),
);
const shared = anApprovedPiece({ submissionId: 'shared.m02', memberId: 'm02', shares: true });

const search = (text = '') => cloud.ask<ShelfPage>('m30', 'sharing.search', { text });
const state = async () => (await cloud.documents<IndexState>('resourceIndexes'))[0]!;

beforeEach(async () => {
  cloud = await launchSchoolCloud([
    schoolDocuments(),
    { resources, submissions: [{ ...shared, _id: 'xh:shared.m02' }] },
  ]);
  await cloud.setClock({ nowMs: inTime });
});
afterEach(() => cloud.stop());

/** What an earlier turn left: an index of one entry, which nobody stored, so that it tells whether it was read on from. */
async function stoppedAfterTheTenth(changes: Partial<IndexState> = {}, isReadable = true) {
  const bytes = packLibrary(buildLibraryIndex([aLibraryEntry({ key: 'r.of-the-first-turn' })]));
  const fileId = await cloud.put('m01', 'half.idx', bytes);
  const digest = isReadable ? createHash('sha256').update(bytes).digest('hex') : 'other';
  const begun = { fileId, digest, place: `r.${resources[9]!._id}`, sinceMs: inTime - 10 * minute };
  const standing = { schoolId: 'xh', file: null, turn: null, retired: [], begun, ...changes };
  await cloud.load('resourceIndexes', [{ _id: 'xh', ...standing }]);
  return begun;
}

test('the next turn reads on after it, and the file is up to when the first turn began', async () => {
  const begun = await stoppedAfterTheTenth();
  await Promise.all([cloud.runTimer('sharing'), cloud.runTimer('sharing')]);
  const after = await state();
  // One of the first turn, 310 more resources, and the piece that is shared.
  expect(after.file).toMatchObject({ pieces: 312, upToAtMs: begun.sinceMs, damaged: false });
  expect(after.begun).toBeUndefined();
  expect(after.retired).toMatchObject([{ fileId: begun.fileId }]);
});

test('what was read before and cannot be read any more is read again', async () => {
  await stoppedAfterTheTenth({}, false);
  await cloud.runTimer('sharing');
  expect((await state()).file).toMatchObject({ pieces: 321 });
  expect((await state()).file?.upToAtMs).toBeGreaterThanOrEqual(inTime);
  const { data } = await search('单元练习 319');
  expect(data.rows[0]?.title).toBe('单元练习 319');
});

test('until it is whole nobody is told that something is not there; a form for a new resource opens', async () => {
  await stoppedAfterTheTenth();
  expect((await search('练习')).error).toMatchObject({
    code: 'beingSorted',
    message: expect.stringContaining('正在重新整理'),
  });
  expect((await cloud.ask<{ subjects: string[] }>('m30', 'sharing.shelfDesk')).data.subjects).toContain(
    '语文',
  );
});

test('a large library’s file that is damaged is not made anew within a search', async () => {
  const file = { fileId: 'cloud://local.local/xh/gone.idx', digest: 'd', upToAtMs: inTime, damaged: false };
  await stoppedAfterTheTenth({ file: { ...file, pieces: 50_000 } });
  expect((await search('练习')).error?.code).toBe('beingSorted');
  expect((await state()).file?.damaged).toBe(true);
  await cloud.runTimer('sharing');
  expect((await search('单元练习 319')).data.rows[0]?.title).toBe('单元练习 319');
});
