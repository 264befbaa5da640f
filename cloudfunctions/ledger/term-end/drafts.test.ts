import type { SchoolCloud } from '../../_shared/testing/school-cloud';
import {
  approveNote,
  changesOf,
  checkInOf,
  end,
  launchEndingSchool,
  OFFICE,
  OTHER_OFFICER,
} from '../testing/ending-school';

let cloud: SchoolCloud;
beforeEach(async () => {
  cloud = await launchEndingSchool();
});
afterEach(() => cloud.stop());

/** Something is recorded of this teacher, so that the next computation says something else. */
async function record(memberId: string): Promise<void> {
  const fact = checkInOf(memberId);
  await cloud.load('facts', [{ ...fact, _id: `xh:${fact.factId}` }]);
}

async function draftsOf(): Promise<number[]> {
  const drafts = await cloud.documents<{ readonly n: number }>('resultDrafts');
  return [...new Set(drafts.map(({ n }) => n))].sort((a, b) => a - b);
}

async function computeThrice(): Promise<void> {
  await end(cloud, 'recompute');
  for (const memberId of ['m10', 'm20']) {
    await record(memberId);
    await end(cloud, 'recompute');
  }
}

test('a recompute clears away the drafts that no look compares with any more, and only those', async () => {
  await computeThrice();
  expect(await draftsOf()).toEqual([1, 2, 3]);
  await record('m30');
  await end(cloud, 'recompute');
  expect(await draftsOf()).toEqual([2, 3, 4]);
  expect((await changesOf(cloud)).map(({ memberId }) => memberId)).toContain('m30');
});

test('two who recompute at once clear the same, and what neither kept goes with the next', async () => {
  await computeThrice();
  await record('m30');
  const answers = await Promise.all([OFFICE, OTHER_OFFICER].map((who) => end(cloud, 'recompute', {}, who)));
  for (const answer of answers) expect(answer).toMatchObject({ ok: true, data: { stale: false } });
  expect((await changesOf(cloud)).map(({ memberId }) => memberId)).toContain('m30');
  const both = await draftsOf();
  expect(both).not.toContain(1);
  await approveNote(cloud);
  await end(cloud, 'recompute');
  await end(cloud, 'recompute');
  expect(await draftsOf()).toHaveLength(2);
});

test('a clearing that failed half-way is finished by the next recompute', async () => {
  await computeThrice();
  const leftOver = { schoolId: 'xh', termId: '2026-1', n: 1, people: [] };
  await cloud.load(
    'resultDrafts',
    Array.from({ length: 12 }, (_, part) => ({ ...leftOver, _id: `xh:2026-1:1:${part + 1}` })),
  );
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await cloud.setFaults({ failRate: 0.15 });
    await end(cloud, 'recompute');
    await cloud.setFaults({});
    expect(await end(cloud, 'termEnd')).toMatchObject({ ok: true });
  }
  expect(await end(cloud, 'recompute')).toMatchObject({ ok: true, data: { stale: false } });
  expect(await draftsOf()).toEqual([2, 3]);
});

test('drafts of another term and another school stay', async () => {
  const draft = { n: 1, people: [] };
  await cloud.load('resultDrafts', [
    { _id: 'xh:2025-2:1:0', schoolId: 'xh', termId: '2025-2', ...draft },
    { _id: 'dh:2026-1:1:0', schoolId: 'dh', termId: '2026-1', ...draft },
  ]);
  await computeThrice();
  await end(cloud, 'recompute');
  const ids = (await cloud.documents<{ readonly _id: string }>('resultDrafts')).map(({ _id }) => _id);
  expect(ids).toEqual(expect.arrayContaining(['xh:2025-2:1:0', 'dh:2026-1:1:0']));
  expect(ids).not.toContain('xh:2026-1:1:0');
});
