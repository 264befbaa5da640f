import { people, schoolDocuments } from '@/testing/founded-school';
import { inTime, onlyWords, readingDuty, wholeNote } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from './testing/school-cloud';

let cloud: SchoolCloud;
beforeAll(async () => {
  cloud = await launchSchoolCloud([schoolDocuments({ members: people })]);
  await cloud.setClock({ nowMs: inTime });
});
afterAll(() => cloud.stop());

const draft = { dutyId: readingDuty.dutyId, parts: wholeNote, ...onlyWords };

test('a transaction whose commit and first rollback both failed lets go of its documents at once', async () => {
  await cloud.ask('m01', 'submission.saveDraft', { ...draft, revision: 0 });
  await cloud.setFaults({ failEndsNext: 2 });
  const failed = await cloud.ask('m01', 'submission.submit', { ...draft, revision: 1 });
  expect(failed).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  expect(await cloud.ask('m01', 'submission.submit', { ...draft, revision: 1 })).toMatchObject({ ok: true });
});
