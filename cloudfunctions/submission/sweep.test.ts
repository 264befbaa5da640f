import type { Submission } from '@/domain/submission/submission';
import { aSubmittedPiece, inTime } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';
import { writingSchool } from './testing/writing-school';

const minute = 60_000;
const PIECES = 500;

let cloud: SchoolCloud;

/** Five hundred texts that wait since one evening on which the check was down, each a little longer than the next. */
const waiting = Array.from({ length: PIECES }, (_, at) => {
  const memberId = `m${50 + (at % 50)}`;
  const submissionId = `d${at}.${memberId}`;
  return {
    ...aSubmittedPiece({ memberId, dutyId: `d${at}`, submissionId, textCheck: 'pending' }),
    checksDueAtMs: inTime + at,
    likenessDueAtMs: null,
    _id: `xh:${submissionId}`,
  };
});

beforeAll(async () => {
  cloud = await launchSchoolCloud([writingSchool(), { submissions: waiting }]);
});
afterAll(() => cloud.stop());

const answered = async () =>
  (await cloud.documents<Submission>('submissions')).filter(({ textCheck }) => textCheck === 'pass');

test('forty a run, the longest waiting first; while the check is down all have their turn before any has its second', async () => {
  await cloud.setFaults({ openapi: { msgSecCheck: { errcode: -1 } } });
  await cloud.setClock({ nowMs: inTime + minute });
  for (let run = 0; run < 3; run += 1) await cloud.runTimer('submission');
  const turns = (await cloud.documents<Submission>('submissions')).filter(
    ({ checksDueAtMs }) => (checksDueAtMs ?? 0) > inTime + minute,
  );
  expect(turns.map(({ dutyId }) => Number(dutyId.slice(1))).sort((one, other) => one - other)).toEqual(
    Array.from({ length: 120 }, (_, at) => at),
  );
  await cloud.setFaults({});
  for (let run = 0; run < 10; run += 1) {
    await cloud.setClock({ nowMs: inTime + (40 + 10 * run) * minute });
    await cloud.runTimer('submission');
  }
  expect(await answered()).toHaveLength(400);
  const last = await answered();
  expect(last.filter(({ dutyId }) => Number(dutyId.slice(1)) >= 120)).toHaveLength(380);
}, 180_000);

test('one piece in trouble does not keep those behind it waiting', async () => {
  await cloud.setClock({ nowMs: inTime + 200 * minute });
  await cloud.setFaults({ failNext: 0, conflictNext: 0 });
  await cloud.load('submissions', [
    {
      ...waiting[0]!,
      _id: 'xh:broken.m50',
      submissionId: 'broken.m50',
      dutyId: 'broken',
      parts: null,
      checksDueAtMs: 1,
    },
  ]);
  const before = (await answered()).length;
  await cloud.runTimer('submission');
  expect((await answered()).length - before).toBe(39);
  const broken = (await cloud.documents<Submission>('submissions')).find(({ dutyId }) => dutyId === 'broken');
  expect(broken?.checksDueAtMs === null || broken!.checksDueAtMs > inTime + 200 * minute).toBe(true);
}, 60_000);
