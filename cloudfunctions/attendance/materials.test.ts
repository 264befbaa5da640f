import type { SessionCard } from '@/contract/session-planning';
import { launchRooms, office, type Rooms, teaTime } from './testing/rooms';
import { auditsOf } from './testing/stored';

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());
beforeEach(() => rooms.setClock({ nowMs: teaTime }));

const hours = 60 * 60_000;

async function add(
  sessionId: string,
  changes: { key?: string; name?: string; when?: string } = {},
  who = office,
) {
  const { key = 'f1', name = '讲义.pdf', when = 'before' } = changes;
  const fileId = await rooms.put(who, `materials/${sessionId}-${key}.pdf`, new Uint8Array(1_000));
  return rooms.ask<SessionCard>(who, 'attendance.addMaterial', { sessionId, key, fileId, name, when });
}

/** What somebody may read of a session now. */
async function readBy(who: string, sessionId: string): Promise<string[]> {
  const { data } = await rooms.ask<SessionCard>(who, 'attendance.sessionCard', { sessionId });
  return data.materials.map(({ name }) => name);
}

test('a file given beforehand is read by the audience through a private link', async () => {
  const sessionId = await rooms.planned();
  const first = await add(sessionId);
  expect(first.data.materials).toMatchObject([
    { materialId: 'm40-f1', name: '讲义.pdf', sizeBytes: 1_000, when: 'before' },
  ]);
  const { data } = await rooms.ask<SessionCard>('m01', 'attendance.sessionCard', { sessionId });
  const link = data.materials[0]?.url ?? '';
  expect((await (await fetch(link)).arrayBuffer()).byteLength).toBe(1_000);
  expect(data.mayPlan).toBe(false);
});

test('a file for afterwards is read when the session is over; who plans it sees it all the time', async () => {
  const sessionId = await rooms.planned();
  await add(sessionId, { when: 'after', name: '录像说明.docx' });
  expect(await readBy('m01', sessionId)).toEqual([]);
  expect(await readBy('m42', sessionId)).toEqual(['录像说明.docx']);
  await rooms.setClock({ nowMs: teaTime + 3 * hours });
  expect(await readBy('m01', sessionId)).toEqual(['录像说明.docx']);
});

test('a group’s file is the group’s: nobody else reads it, whoever hosts it does', async () => {
  const sessionId = await rooms.planned({
    audience: { kind: 'groups', groupIds: ['chinese'] },
    hostMemberId: 'm20',
  });
  await add(sessionId);
  for (const [who, read] of [
    ['m01', 1],
    ['m20', 1],
    ['m30', 0],
    ['m41', 0],
  ] as const)
    expect(await readBy(who, sessionId)).toHaveLength(read);
  expect(await rooms.ask('west/m01', 'attendance.sessionCard', { sessionId })).toMatchObject({
    error: { code: 'notFound' },
  });
});

test('the same file sent twice is there once; taken away it is gone, and both stand in the audit', async () => {
  const sessionId = await rooms.planned();
  await add(sessionId);
  expect((await add(sessionId)).data.materials).toHaveLength(1);
  await add(sessionId, { key: 'f2', name: '课件.pptx' });
  const remove = () =>
    rooms.ask<SessionCard>(office, 'attendance.removeMaterial', { sessionId, materialId: 'm40-f1' });
  const link = (await add(sessionId)).data.materials[0]?.url ?? '';
  expect((await remove()).data.materials.map(({ name }) => name)).toEqual(['课件.pptx']);
  await remove();
  expect((await fetch(link)).status).toBe(403);
  expect(await auditsOf(rooms, sessionId)).toEqual([
    'm40 addMaterial',
    'm40 addMaterial',
    'm40 removeMaterial',
  ]);
});

test('somebody else’s file, one that is not there, too large or unreadable, is refused', async () => {
  const sessionId = await rooms.planned();
  const given = async (fileId: string, name = '讲义.pdf') =>
    (
      await rooms.ask(office, 'attendance.addMaterial', {
        sessionId,
        key: 'f1',
        fileId,
        name,
        when: 'before',
      })
    ).error?.code;
  const others = await rooms.put('m01', 'mine.pdf', new Uint8Array(10));
  const own = await rooms.put(office, 'own.pdf', new Uint8Array(10));
  expect(await given(others)).toBe('notYourFile');
  expect(await given(own.replace('own.pdf', 'none.pdf'))).toBe('fileMissing');
  expect(await given(own, '讲义.exe')).toBe('wrongKind');
  expect(await readBy(office, sessionId)).toEqual([]);
});

test('a thirteenth file is refused, and what stands is told to be taken away first', async () => {
  const sessionId = await rooms.planned();
  for (let n = 1; n <= 12; n += 1) expect((await add(sessionId, { key: `f${n}` })).ok).toBe(true);
  expect((await add(sessionId, { key: 'f13' })).error.code).toBe('tooMany');
  expect((await add(sessionId, { key: 'f12' })).ok).toBe(true);
});

test('only who plans a session gives it files', async () => {
  const sessionId = await rooms.planned({
    audience: { kind: 'groups', groupIds: ['chinese'] },
    hostMemberId: 'm09',
  });
  const codes: (string | undefined)[] = [];
  for (const who of ['m01', 'm10', 'm20', 'm09']) codes.push((await add(sessionId, {}, who)).error?.code);
  expect(codes).toEqual(['notAllowed', 'notAllowed', 'notAllowed', undefined]);
});
