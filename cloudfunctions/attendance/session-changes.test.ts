import type { ChangeReply, PlannedSessionView } from '@/contract/session-planning';
import { sessionChange } from '@/domain/attendance/session-change';
import type { TrainingSession } from '@/domain/attendance/training-session';
import type { Message } from '@/domain/notice/message';
import { atSchoolTime } from '@/domain/term/school-day';
import { aSlot } from '@/testing/plan-builder';
import { aSession } from '@/testing/session-builder';
import { launchRooms, office, type Rooms, teaTime } from './testing/rooms';
import { auditsOf, sessionDocument } from './testing/stored';

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());
beforeEach(() => rooms.setClock({ nowMs: teaTime }));

const christmas = { day: '2026-12-25', slot: aSlot({ from: '14:00', to: '15:30' }), reason: '阶梯教室检修' };

const change = (act: string, input: object, who = office) =>
  rooms.ask<ChangeReply>(who, `attendance.${act}`, input);

/** `m01 改期：第 3 讲`, in the order of members. */
async function told(sessionId: string): Promise<string[]> {
  const messages = await rooms.documents<Message>('messages');
  return messages
    .filter(({ kind, messageId }) => kind.startsWith('session') && messageId.includes(`.${sessionId}.`))
    .sort((a, b) => (a.memberId < b.memberId ? -1 : 1))
    .map(({ memberId, title }) => `${memberId} ${title.split('：')[0]}`);
}

const everybody = ['m01', 'm02', 'm09', 'm10', 'm20', 'm30'];
const group = { audience: { kind: 'groups', groupIds: ['chinese'] }, hostMemberId: 'm09' } as const;

describe('moving a session', () => {
  test('tells everybody once, however often it is sent, and leaves one audit line', async () => {
    const sessionId = await rooms.planned();
    const move = () => change('moveSession', { sessionId, ...christmas, dryRun: false });
    const first = await move();
    expect(first).toMatchObject({ ok: true, data: { applied: true, people: 6 } });
    expect(await move()).toEqual(first);
    expect(await told(sessionId)).toEqual(everybody.map((who) => `${who} 改期`));
    expect(await sessionDocument(rooms, sessionId)).toMatchObject({
      startsAtMs: atSchoolTime('2026-12-25', '14:00'),
      lateAfterMs: atSchoolTime('2026-12-25', '14:00'),
      changes: 1,
    });
    expect(await auditsOf(rooms, sessionId)).toEqual(['m40 moveSession 阶梯教室检修']);
  });

  test('tried out says what is in the way and how many would be told, and tells nobody', async () => {
    const sessionId = await rooms.planned({ place: '心理辅导室' });
    const other = await rooms.planned({ place: '阶梯教室', ...timesOn('2026-12-28') });
    const input = { sessionId, ...christmas, day: '2026-12-28', dryRun: true };
    const { data } = await change('moveSession', input);
    expect(data.applied).toBe(false);
    expect(data.people).toBe(6);
    expect(data.warnings.map(({ kind }) => kind)).toEqual(['place', 'people']);
    expect(await told(sessionId)).toEqual([]);
    await change('cancelSession', { sessionId: other, reason: '并到一起' });
    expect((await change('moveSession', input)).data.warnings).toEqual([]);
  });

  test('tells a group’s session to the group and to whoever asked for leave', async () => {
    const sessionId = await rooms.planned(group);
    await rooms.ask(office, 'attendance.enterAttendance', {
      sessionId,
      memberId: 'm01',
      entry: { as: 'excused', leaveKind: null },
      reason: '病假',
    });
    await change('moveSession', { sessionId, ...christmas, dryRun: false });
    expect(await told(sessionId)).toEqual(['m01 改期', 'm02 改期', 'm09 改期', 'm10 改期']);
  });

  test('out of the term, or to an end before its start, is refused with its place', async () => {
    const sessionId = await rooms.planned();
    const input = { sessionId, ...christmas, day: '2027-03-01', slot: aSlot({ to: '15:00' }), dryRun: false };
    expect((await change('moveSession', input)).error).toMatchObject({
      code: 'sessionFaults',
      details: [{ path: 'to' }, { path: 'first' }],
    });
  });
});

describe('cancelling a session', () => {
  test('tells everybody, restoring it tells them again, and each may be sent twice', async () => {
    const sessionId = await rooms.planned();
    const cancel = () => change('cancelSession', { sessionId, reason: '台风停课' });
    const restore = () => change('restoreSession', { sessionId, reason: '台风转向' });
    expect((await cancel()).data.people).toBe(6);
    await cancel();
    expect((await rooms.ask('m01', 'attendance.session', { sessionId })).data.status).toBe('cancelled');
    expect((await rooms.ask(office, 'attendance.openSession', { sessionId })).error.code).toBe('cancelled');
    await restore();
    await restore();
    expect((await sessionDocument(rooms, sessionId))?.state).toBe('planned');
    expect(await told(sessionId)).toHaveLength(12);
    expect(await auditsOf(rooms, sessionId)).toEqual([
      'm40 cancelSession 台风停课',
      'm40 restoreSession 台风转向',
    ]);
    const { data } = await rooms.ask<PlannedSessionView>(office, 'attendance.plannedSession', { sessionId });
    expect(data.changes.map(({ kind, reason, by }) => `${kind} ${reason} ${by}`)).toEqual([
      'cancelled 台风停课 许岚',
      'restored 台风转向 许岚',
    ]);
  });

  test('that is open or closed is refused plainly', async () => {
    const sessionId = await rooms.opened();
    expect((await change('cancelSession', { sessionId, reason: '台风停课' })).error.code).toBe('alreadyHeld');
    await rooms.ask(office, 'attendance.closeSession', { sessionId });
    expect((await change('cancelSession', { sessionId, reason: '台风停课' })).error.code).toBe('alreadyHeld');
    expect(await told(sessionId)).toEqual([]);
  });

  test('at the moment it is opened has one outcome: open or cancelled', async () => {
    const sessionId = await rooms.planned();
    const [opened, cancelled] = await Promise.all([
      rooms.ask(office, 'attendance.openSession', { sessionId }),
      change('cancelSession', { sessionId, reason: '台风停课' }, 'm42'),
    ]);
    expect([opened.ok, cancelled.ok].sort()).toEqual([false, true]);
    const state = (await sessionDocument(rooms, sessionId))?.state;
    expect(state).toBe(opened.ok ? 'open' : 'cancelled');
    expect(await told(sessionId)).toHaveLength(opened.ok ? 0 : 6);
  });

  test('by two officers at once is told once', async () => {
    const sessionId = await rooms.planned();
    const replies = await Promise.all(
      [office, 'm42'].map((who) => change('cancelSession', { sessionId, reason: '台风停课' }, who)),
    );
    expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await told(sessionId)).toHaveLength(6);
  });

  test('whom a function that died did not reach the timer reaches, once', async () => {
    const sessionId = await rooms.planned();
    const untold = sessionChange('cancelled', aSession({ sessionId, changes: 1 }), {
      ...{ reason: '台风停课', byMemberId: office, atMs: teaTime - 60_000 },
      memberIds: ['m01', 'm02'],
    });
    await rooms.load('sessionChanges', [{ ...untold, _id: `xh:${sessionId}:1` }]);
    await rooms.runTimer('notify');
    await rooms.runTimer('notify');
    expect(await told(sessionId)).toEqual(['m01 取消', 'm02 取消']);
  });
});

describe('editing a session', () => {
  test('changes what it is and leaves an audit line with before and after', async () => {
    const sessionId = await rooms.planned();
    const { data } = await rooms.ask<PlannedSessionView>(office, 'attendance.plannedSession', { sessionId });
    const content = { ...data.content, kind: 'readingSalon', campus: '东校区', lateAfterMinutes: 5 };
    const edited = await rooms.ask<PlannedSessionView>(office, 'attendance.editSession', {
      sessionId,
      content,
    });
    expect(edited.data.content).toEqual(content);
    expect(await auditsOf(rooms, sessionId)).toEqual(['m40 editSession']);
    expect(await told(sessionId)).toEqual([]);
  });

  test('of an open one puts its words right alone', async () => {
    const sessionId = await rooms.opened();
    const { data } = await rooms.ask<PlannedSessionView>(office, 'attendance.plannedSession', { sessionId });
    const edit = (changes: object) =>
      rooms.ask(office, 'attendance.editSession', { sessionId, content: { ...data.content, ...changes } });
    expect((await edit({ presenter: '何佳' })).ok).toBe(true);
    expect((await edit({ hoursHundredths: 300 })).error.code).toBe('alreadyHeld');
    expect(await sessionDocument(rooms, sessionId)).toMatchObject({
      presenter: '何佳',
      hoursHundredths: 150,
    });
  });
});

describe('who may', () => {
  const acts = [
    ['plannedSession', {}],
    ['moveSession', { ...christmas, dryRun: false }],
    ['cancelSession', { reason: '台风停课' }],
    ['restoreSession', { reason: '台风转向' }],
    ['removeMaterial', { materialId: 'm40-f1' }],
  ] as const;

  test.each(acts)('%s: the office any, a leader the own group’s alone', async (act, more) => {
    const own = await rooms.planned(group);
    const everyones = await rooms.planned();
    const codes: (string | undefined)[] = [];
    for (const who of ['m01', 'm10', 'm20', 'm41', 'o-guest', 'west/m40', 'west/m09', 'm09', office])
      codes.push((await change(act, { sessionId: own, ...more }, who)).error?.code);
    const no = 'notAllowed';
    expect(codes).toEqual([no, no, no, no, 'notSignedIn', 'notFound', no, undefined, undefined]);
    expect((await change(act, { sessionId: everyones, ...more }, 'm09')).error?.code).toBe(no);
    expect((await change(act, { sessionId: '2026-1-s99', ...more }, 'm09')).error?.code).toBe(no);
  });

  test('a leader can not give the own group’s session to somebody else', async () => {
    const sessionId = await rooms.planned(group);
    const { data } = await rooms.ask<PlannedSessionView>('m09', 'attendance.plannedSession', { sessionId });
    const edit = (changes: object) =>
      rooms.ask('m09', 'attendance.editSession', { sessionId, content: { ...data.content, ...changes } });
    expect((await edit({ audience: { kind: 'school' } })).error.code).toBe('notAllowed');
    expect((await edit({ hostMemberId: 'm20' })).error.code).toBe('notAllowed');
    expect((await edit({ hostMemberId: 'm01' })).ok).toBe(true);
  });
});

function timesOn(day: string): Pick<TrainingSession, 'startsAtMs' | 'endsAtMs'> {
  return { startsAtMs: atSchoolTime(day, '14:00'), endsAtMs: atSchoolTime(day, '15:00') };
}
