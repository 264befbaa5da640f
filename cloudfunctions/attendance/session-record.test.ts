import type { SessionRecordView } from '@/contract/after-session';
import { aJpeg } from '../_shared/testing/pictures';
import { eventually } from '../_shared/testing/waiting';
import { launchRooms, office, type Rooms, teaTime } from './testing/rooms';
import { auditsOf } from './testing/stored';

const MINUTE = 60_000;

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());
beforeEach(async () => {
  await rooms.setClock({ nowMs: teaTime });
  await rooms.setFaults({});
});

/** A session of the Chinese group, hosted by m02, that m01 and m02 attended. */
async function held(): Promise<string> {
  const audience = { kind: 'groups', groupIds: ['chinese'] } as const;
  const sessionId = await rooms.opened({ audience, hostMemberId: 'm02', kind: 'groupMeeting' });
  const token = await rooms.token(sessionId);
  for (const who of ['m01', 'm02']) await rooms.checkIn(who, sessionId, token);
  await rooms.ask(office, 'attendance.closeSession', { sessionId });
  return sessionId;
}

function read(who: string, sessionId: string) {
  return rooms.ask<SessionRecordView>(who, 'attendance.sessionRecord', { sessionId });
}

function save(who: string, sessionId: string, changes: object = {}) {
  const words = { revision: 0, content: '围绕课例研讨', effect: '形成两份改进教案', photos: [] };
  return rooms.ask<SessionRecordView>(who, 'attendance.saveSessionRecord', {
    sessionId,
    ...words,
    ...changes,
  });
}

describe('the record of a session', () => {
  test('comes prefilled, and is saved as it comes by one tap', async () => {
    const sessionId = await held();
    const { data } = await read('m02', sessionId);
    expect(data).toMatchObject({
      facts: { kind: '教研活动', audience: '语文教研组', place: '阶梯教室', presenter: '周明远' },
      mayEdit: true,
      revision: 0,
      savedAtMs: null,
    });
    expect([data.facts.expected, data.facts.present, data.facts.onLeave]).toEqual([4, 2, 0]);
    const { content, effect } = data;
    expect((await save('m02', sessionId, { content, effect })).data).toMatchObject({ revision: 1, content });
  });

  test('is its audience’s to read once it is saved, and nobody else’s', async () => {
    const sessionId = await held();
    expect((await read('m01', sessionId)).error.code).toBe('notFound');
    await save('m02', sessionId);
    expect((await read('m01', sessionId)).data).toMatchObject({
      content: '围绕课例研讨',
      effect: '形成两份改进教案',
      savedBy: '陈立',
      mayEdit: false,
    });
    expect((await read('m41', sessionId)).ok).toBe(true);
    expect((await read('m20', sessionId)).error.code).toBe('notAllowed');
    expect((await read('west/m40', sessionId)).error.code).toBe('notFound');
  });

  test('is written by the host, the group’s leader and the office, and by nobody else', async () => {
    const sessionId = await held();
    for (const who of ['m01', 'm10', 'm20', 'm41', 'west/m40'])
      expect((await save(who, sessionId)).error.code).toBe('notAllowed');
    expect((await save('m02', sessionId)).data.revision).toBe(1);
    expect((await save('m09', sessionId, { revision: 1, content: '组长补充' })).data.revision).toBe(2);
    expect((await save(office, sessionId, { revision: 2, content: '教务处补充' })).data.revision).toBe(3);
    expect(await auditsOf(rooms, sessionId)).toEqual(
      expect.arrayContaining(['m02 saveSessionRecord', 'm09 saveSessionRecord', 'm40 saveSessionRecord']),
    );
  });

  test('two editors never write over each other: the second is shown what the first wrote', async () => {
    const sessionId = await held();
    await save('m02', sessionId);
    const late = await save('m09', sessionId, { content: '我写的' });
    expect(late.error).toMatchObject({
      code: 'recordConflict',
      details: { revision: 1, content: '围绕课例研讨' },
    });
    const both = await Promise.all([
      save('m09', sessionId, { revision: 1, content: '甲写的' }),
      save(office, sessionId, { revision: 1, content: '乙写的' }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('sent twice it is saved once', async () => {
    const sessionId = await held();
    const replies = await Promise.all([save('m02', sessionId), save('m02', sessionId)]);
    expect(replies.map(({ data }) => data.revision)).toEqual([1, 1]);
    const audits = await auditsOf(rooms, sessionId);
    expect(audits.filter((line) => line === 'm02 saveSessionRecord')).toHaveLength(1);
  });

  test('waits until the session began', async () => {
    const sessionId = await rooms.planned();
    expect((await save(office, sessionId)).error.code).toBe('notStarted');
  });
});

describe('what others see of it is checked first', () => {
  test('words that the platform refuses are not saved', async () => {
    const sessionId = await held();
    await rooms.setFaults({ openapi: { msgSecCheck: { suggest: 'risky' } } });
    expect((await save('m02', sessionId)).error.code).toBe('contentRefused');
    expect((await read('m02', sessionId)).data.revision).toBe(0);
  });

  test('words on which it is silent wait with their author, and the timer asks again', async () => {
    const sessionId = await held();
    await rooms.setFaults({ openapi: { msgSecCheck: { errcode: -1 } } });
    expect((await save('m02', sessionId)).data).toMatchObject({
      content: '围绕课例研讨',
      textCheck: 'pending',
    });
    expect((await read('m01', sessionId)).data).toMatchObject({
      content: '',
      effect: '',
      textCheck: 'pending',
    });
    expect((await read(office, sessionId)).data).toMatchObject({ content: '', mayEdit: false });
    const over = await save(office, sessionId, { revision: 1, content: '盖过去' });
    expect(over.error.code).toBe('beingChecked');
    await rooms.setFaults({});
    await rooms.setClock({ nowMs: teaTime + 31 * MINUTE });
    await rooms.runTimer('attendance');
    expect((await read('m01', sessionId)).data).toMatchObject({ content: '围绕课例研讨', textCheck: 'pass' });
  });

  test('a picture is its uploader’s alone until it passes; a stranger’s file is nobody’s', async () => {
    const sessionId = await held();
    await rooms.setFaults({ openapi: { mediaCheck: { suggest: 'pass', delayMs: 50 } } });
    const fileId = await rooms.put('m02', `record-${sessionId}/a.jpg`, aJpeg());
    const photos = [{ fileId, sizeBytes: 64 }];
    expect((await save('m01', sessionId, { photos })).ok).toBe(false);
    expect((await save('m09', sessionId, { photos })).error.code).toBe('notYourFile');
    const { data } = await save('m02', sessionId, { photos });
    expect(data.photos[0]).toMatchObject({ check: 'pending', url: expect.stringContaining('http') });
    expect((await read('m01', sessionId)).data.photos[0]?.url ?? null).toBeNull();
    const passed = await eventually(
      () => read('m01', sessionId),
      ({
        data: {
          photos: [photo],
        },
      }) => photo?.check === 'pass',
    );
    expect(passed.data.photos[0]?.url).toContain('http');
    const kept = await save('m09', sessionId, { revision: 1, content: '组长补充', photos });
    expect(kept.data.photos[0]).toMatchObject({ fileId, check: 'pass' });
  });

  test('a picture that is not there, or is none, is named', async () => {
    const sessionId = await held();
    const bad = await rooms.put('m02', `record-${sessionId}/b.jpg`, new Uint8Array([1, 2, 3]));
    const refused = await save('m02', sessionId, { photos: [{ fileId: bad, sizeBytes: 3 }] });
    expect(refused.error).toMatchObject({ code: 'badPhoto', details: { fileIds: [bad] } });
    const gone = bad.replace('b.jpg', 'c.jpg');
    const missing = await save('m02', sessionId, { photos: [{ fileId: gone, sizeBytes: 3 }] });
    expect(missing.error).toMatchObject({ code: 'fileMissing', details: { fileIds: [gone] } });
  });
});
