import { inTime } from '@/testing/work-builder';
import { aJpeg } from '../../_shared/testing/pictures';
import { eventually } from '../../_shared/testing/waiting';
import { launchRounds, leader, marking, office, type Rounds } from './testing/rounds';

let rounds: Rounds;
beforeEach(async () => {
  rounds = await launchRounds();
  await rounds.setFaults({ openapi: { mediaCheck: { suggest: 'pass', delayMs: 1500 } } });
});
afterEach(() => rounds.stop());

const sent = (fileId: string) => [{ fileId, sizeBytes: 64 }];
const rowOf = async (who: string, inspectionId: string) =>
  (await rounds.read(who, inspectionId)).data.entries.find(({ memberId }) => memberId === 'm01');
const put = (who: string, inspectionId: string, photos: object[]) =>
  rounds.ask(who, 'submission.putNotebookPhotos', { inspectionId, photos });

test('a picture by the inspector is the inspector’s alone until it passes, and then the teacher’s and the office’s', async () => {
  const inspectionId = await rounds.opened();
  const fileId = await rounds.put(leader, `inspection-${inspectionId}/a.jpg`, aJpeg());
  const { data } = await rounds.mark(leader, inspectionId, [marking({ photos: sent(fileId) })]);
  expect(data.outcomes[0]?.entry.photos[0]?.url).toContain('http');
  expect((await rowOf(office, inspectionId))?.photos[0]).toMatchObject({ check: 'pending', url: null });
  const passed = await eventually(
    () => rowOf(office, inspectionId),
    (row) => row?.photos[0]?.check === 'pass',
  );
  expect(passed?.photos[0]?.url).toContain('http');
  expect((await rounds.own('m01')).data.rounds[0]?.result).toBeNull();
  await rounds.close(office, inspectionId, { reason: '外出' });
  expect((await rounds.own('m01')).data.rounds[0]?.result?.photos[0]?.url).toContain('http');
  expect(JSON.stringify(await rounds.own('m02'))).not.toContain(fileId);
});

test('one that is refused stays with who put it there', async () => {
  await rounds.setFaults({ openapi: { mediaCheck: { suggest: 'risky', delayMs: 400 } } });
  const inspectionId = await rounds.opened();
  const fileId = await rounds.put('m01', `inspection-${inspectionId}/a.jpg`, aJpeg());
  expect((await put('m01', inspectionId, sent(fileId))).ok).toBe(true);
  const settled = await eventually(
    () => rowOf(office, inspectionId),
    (row) => row?.ownPhotos[0]?.check === 'risky',
  );
  expect(settled?.ownPhotos[0]?.url).toBeNull();
  expect((await rounds.own('m01')).data.rounds[0]?.ownPhotos[0]?.url).toContain('http');
});

test('a teacher’s own picture goes in while the round is open, and moves no mark', async () => {
  const inspectionId = await rounds.opened();
  await rounds.mark(leader, inspectionId, [marking()]);
  const fileId = await rounds.put('m01', `inspection-${inspectionId}/a.jpg`, aJpeg());
  expect((await put('m02', inspectionId, sent(fileId))).error.code).toBe('notYourFile');
  expect((await put('m20', inspectionId, sent(fileId))).error.code).toBe('notInspected');
  expect((await put('west/m01', inspectionId, sent(fileId))).error.code).toBe('notInspected');
  expect((await put('m01', inspectionId, sent(fileId))).ok).toBe(true);
  expect(await rowOf(leader, inspectionId)).toMatchObject({ revision: 1, mark: { tier: 'good' } });
  await rounds.close(office, inspectionId, { reason: '外出' });
  expect((await put('m01', inspectionId, [])).error.code).toBe('notOpen');
});

test('a picture of somebody else’s, that is not there, or that is none is refused with its mark', async () => {
  const inspectionId = await rounds.opened();
  const folder = `inspection-${inspectionId}`;
  const foreign = await rounds.put('m20', `${folder}/a.jpg`, aJpeg());
  const none = await rounds.put(leader, `${folder}/b.jpg`, new Uint8Array([1, 2, 3]));
  const gone = none.replace('b.jpg', 'c.jpg');
  const codeOf = async (fileId: string) =>
    (await rounds.mark(leader, inspectionId, [marking({ photos: sent(fileId) })])).data.outcomes[0]?.refusal
      ?.code;
  expect([await codeOf(foreign), await codeOf(none), await codeOf(gone)]).toEqual([
    'notYourFile',
    'badPhoto',
    'fileMissing',
  ]);
  expect((await rowOf(leader, inspectionId))?.mark).toBeNull();
});

test.each<[string, (inspectionId: string) => Promise<unknown>]>([
  ['its uploader looks', (inspectionId) => rounds.read(leader, inspectionId)],
  ['the timer runs, though nobody looks', () => rounds.runTimer('submission')],
])('a check that stayed silent is asked for again half an hour later, when %s', async (_, half) => {
  await rounds.setFaults({ openapi: { mediaCheck: { errcode: -1 } } });
  const inspectionId = await rounds.opened();
  const fileId = await rounds.put(leader, `inspection-${inspectionId}/a.jpg`, aJpeg());
  await rounds.mark(leader, inspectionId, [marking({ photos: sent(fileId) })]);
  await rounds.setFaults({ openapi: { mediaCheck: { suggest: 'pass', delayMs: 400 } } });
  await rounds.setClock({ nowMs: inTime + 31 * 60_000 });
  await half(inspectionId);
  const passed = await eventually(
    () => rowOf(office, inspectionId),
    (row) => row?.photos[0]?.check === 'pass',
  );
  expect(passed?.photos[0]?.url).toContain('http');
});
