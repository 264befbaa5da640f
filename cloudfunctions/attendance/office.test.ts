import type { SessionRoster, TermPlan } from '@/contract/attendance';
import type { TrainingSession } from '@/domain/attendance/training-session';
import type { Fact } from '@/domain/ledger/fact';
import type { Message } from '@/domain/notice/message';
import { launchRooms, office, type Rooms, teaTime } from './testing/rooms';

const MINUTE = 60_000;

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());
beforeEach(() => rooms.setClock({ nowMs: teaTime }));

interface Audit {
  readonly byMemberId: string;
  readonly act: string;
  readonly subject: string;
  readonly reason: string;
}

async function sessionDocument(sessionId: string): Promise<TrainingSession | undefined> {
  const sessions = await rooms.documents<TrainingSession>('sessions');
  return sessions.find((session) => session.sessionId === sessionId);
}

async function auditsOf(sessionId: string): Promise<string[]> {
  const audits = await rooms.documents<Audit>('audits');
  return audits
    .filter(({ subject }) => subject.includes(sessionId))
    .map(({ byMemberId, act, reason }) => [byMemberId, act, reason].filter(Boolean).join(' '))
    .sort();
}

async function factsOf(sessionId: string): Promise<string[]> {
  const facts = await rooms.documents<Fact>('facts');
  return facts
    .filter((fact) => 'sessionId' in fact && fact.sessionId === sessionId)
    .map(({ factId }) => factId)
    .sort();
}

async function messagesTo(memberId: string, sessionId: string): Promise<string[]> {
  const messages = await rooms.documents<Message>('messages');
  return messages
    .filter((message) => message.memberId === memberId && message.messageId.includes(sessionId))
    .map(({ kind }) => kind)
    .sort();
}

function statusOf(roster: SessionRoster, memberId: string): string | undefined {
  return roster.people.find((person) => person.memberId === memberId)?.status;
}

describe('opening and closing', () => {
  test('opening twice answers the same and leaves one audit line', async () => {
    const sessionId = await rooms.planned();
    const open = () => rooms.ask(office, 'attendance.openSession', { sessionId });
    const first = await open();
    expect(first).toMatchObject({ ok: true, data: { state: 'open', status: 'open' } });
    expect(await open()).toEqual(first);
    expect(await auditsOf(sessionId)).toEqual(['m40 openSession']);
  });

  test('closing takes down who was expected; whoever said nothing is absent', async () => {
    const sessionId = await rooms.opened();
    await rooms.checkIn('m01', sessionId, await rooms.token(sessionId));
    const close = () => rooms.ask(office, 'attendance.closeSession', { sessionId });
    const first = await close();
    expect(first).toMatchObject({ ok: true, data: { state: 'closed', status: 'absent' } });
    expect(await close()).toEqual(first);
    const audience = (await sessionDocument(sessionId))?.audienceMemberIds ?? [];
    expect([...audience].sort()).toEqual(['m01', 'm02', 'm09', 'm10', 'm20', 'm30', 'm40', 'm41', 'm42']);
    expect((await rooms.ask('m01', 'attendance.session', { sessionId })).data.status).toBe('onTime');
    expect((await rooms.ask('m02', 'attendance.session', { sessionId })).data.status).toBe('absent');
    expect(await auditsOf(sessionId)).toEqual(['m40 closeSession', 'm40 openSession']);
  });

  test('reopening lets the latecomers in', async () => {
    const sessionId = await rooms.opened();
    await rooms.ask(office, 'attendance.closeSession', { sessionId });
    await rooms.ask('m42', 'attendance.openSession', { sessionId });
    expect((await rooms.checkIn('m02', sessionId, await rooms.token(sessionId))).ok).toBe(true);
    expect(await auditsOf(sessionId)).toEqual(['m40 closeSession', 'm40 openSession', 'm42 openSession']);
  });

  test('two of the office who close and open at the same moment leave one of the two states, whole', async () => {
    const sessionId = await rooms.opened();
    const replies = await Promise.all([
      rooms.ask('m40', 'attendance.closeSession', { sessionId }),
      rooms.ask('m42', 'attendance.openSession', { sessionId }),
    ]);
    expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
    const session = await sessionDocument(sessionId);
    expect(session?.openedAtMs).not.toBeNull();
    expect(session?.closedAtMs === null).toBe(session?.state === 'open');
    const lines = (await auditsOf(sessionId)).map((line) => line.split(' ')[1]);
    // Opened before the closing the second opening changes nothing; after it, it reopens.
    expect(lines).toEqual(
      session?.state === 'open'
        ? ['closeSession', 'openSession', 'openSession']
        : ['closeSession', 'openSession'],
    );
  });

  test('what was never opened can not be closed or projected', async () => {
    const sessionId = await rooms.planned();
    for (const act of ['closeSession', 'projector'] as const)
      expect(await rooms.ask(office, `attendance.${act}`, { sessionId })).toMatchObject({
        error: { code: 'notStarted' },
      });
    await rooms.ask(office, 'attendance.openSession', { sessionId });
    await rooms.ask(office, 'attendance.closeSession', { sessionId });
    expect(await rooms.ask(office, 'attendance.projector', { sessionId })).toMatchObject({
      error: { code: 'closed' },
    });
  });
});

describe('the projector', () => {
  test('holds this slot’s code and the next, and counts who is there', async () => {
    const sessionId = await rooms.opened();
    await rooms.checkIn('m01', sessionId, await rooms.token(sessionId));
    const leave = { sessionId, memberId: 'm02', protected: false, reason: '区里教研活动' };
    await rooms.ask(office, 'attendance.recordLeave', leave);
    const projection = await rooms.project(sessionId);
    expect(projection).toMatchObject({ present: 1, onLeave: 1, expected: 9, claims: 0 });
    expect(projection.codes.map(({ startsAtMs, endsAtMs }) => [startsAtMs, endsAtMs])).toEqual([
      [teaTime, teaTime + 15_000],
      [teaTime + 15_000, teaTime + 30_000],
    ]);
    expect(new Set(projection.codes.flatMap(({ token, typed }) => [token, typed])).size).toBe(4);
    expect(Object.keys(projection.session)).not.toContain('audienceMemberIds');
    const later = await rooms.setClock({ nowMs: teaTime + 15_000 }).then(() => rooms.project(sessionId));
    expect(later.codes[0]).toEqual(projection.codes[1]);
  });
});

describe('the paper way', () => {
  test('the office enters somebody who was there, with a reason that stays', async () => {
    const sessionId = await rooms.opened();
    const entry = { sessionId, memberId: 'm02', late: true, reason: '手机没电，签了纸' };
    const first = await rooms.ask<SessionRoster>(office, 'attendance.recordPresence', entry);
    expect(statusOf(first.data, 'm02')).toBe('late');
    expect(await rooms.ask(office, 'attendance.recordPresence', entry)).toEqual(first);
    expect(await factsOf(sessionId)).toEqual([`checkIn:${sessionId}.m02:0`]);
    expect(await auditsOf(sessionId)).toContain('m40 checkIn 手机没电，签了纸');
    expect(await messagesTo('m02', sessionId)).toEqual(['checkedInByOffice']);
    const again = await rooms.ask(office, 'attendance.recordPresence', { ...entry, late: false });
    expect(again).toMatchObject({ error: { code: 'alreadyDone' } });
  });

  test('two of the office who enter one person at once leave one fact', async () => {
    const sessionId = await rooms.opened();
    const entry = { sessionId, memberId: 'm02', late: false, reason: '签了纸' };
    const both = await Promise.all(
      ['m40', 'm42'].map((who) => rooms.ask(who, 'attendance.recordPresence', entry)),
    );
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await factsOf(sessionId)).toEqual([`checkIn:${sessionId}.m02:0`]);
    expect(await messagesTo('m02', sessionId)).toEqual(['checkedInByOffice']);
  });

  test('a leave is recorded beforehand, and gives way when the person turns up after all', async () => {
    const sessionId = await rooms.planned();
    const leave = { sessionId, memberId: 'm02', protected: true, reason: '婚假' };
    const recorded = await rooms.ask<SessionRoster>(office, 'attendance.recordLeave', leave);
    expect(statusOf(recorded.data, 'm02')).toBe('leave');
    expect(await rooms.ask(office, 'attendance.recordLeave', leave)).toEqual(recorded);
    expect(await messagesTo('m02', sessionId)).toEqual(['leaveRecorded']);

    await rooms.ask(office, 'attendance.openSession', { sessionId });
    const entry = { sessionId, memberId: 'm02', late: false, reason: '到场，已在前面登记' };
    const roster = await rooms.ask<SessionRoster>(office, 'attendance.recordPresence', entry);
    expect(statusOf(roster.data, 'm02')).toBe('onTime');
    expect(await factsOf(sessionId)).toEqual([
      `checkIn:${sessionId}.m02:0`,
      `leave:${sessionId}.m02:0`,
      `reversal:leave.${sessionId}.m02:0`,
    ]);
    expect(await messagesTo('m02', sessionId)).toEqual(['checkedInByOffice', 'leaveRecorded', 'reversed']);
    expect(await rooms.project(sessionId)).toMatchObject({ present: 1, onLeave: 0 });
  });

  test('whoever is checked in has no leave; nobody is entered before the session is opened or who is not of the school', async () => {
    const sessionId = await rooms.planned();
    const entry = { sessionId, memberId: 'm01', late: false, reason: '签了纸' };
    expect(await rooms.ask(office, 'attendance.recordPresence', entry)).toMatchObject({
      error: { code: 'notStarted' },
    });
    await rooms.ask(office, 'attendance.openSession', { sessionId });
    await rooms.checkIn('m01', sessionId, await rooms.token(sessionId));
    const leave = { sessionId, memberId: 'm01', protected: false, reason: '病假' };
    expect(await rooms.ask(office, 'attendance.recordLeave', leave)).toMatchObject({
      error: { code: 'alreadyDone' },
    });
    const stranger = { ...entry, memberId: 'nobody' };
    expect(await rooms.ask(office, 'attendance.recordPresence', stranger)).toMatchObject({
      error: { code: 'notFound' },
    });
    expect(await factsOf(sessionId)).toEqual([`checkIn:${sessionId}.m01:0`]);
  });

  test('an entry that died half-way is completed by the next', async () => {
    const sessionId = await rooms.opened();
    const entry = { sessionId, memberId: 'm02', late: false, reason: '签了纸' };
    await rooms.setFaults({ failRate: 0.25 });
    for (let tries = 0; tries < 50; tries += 1)
      if ((await rooms.ask(office, 'attendance.recordPresence', entry)).ok) break;
    await rooms.setFaults({});
    expect((await rooms.ask(office, 'attendance.recordPresence', entry)).ok).toBe(true);
    expect(await factsOf(sessionId)).toEqual([`checkIn:${sessionId}.m02:0`]);
    expect(await auditsOf(sessionId)).toEqual(['m40 checkIn 签了纸', 'm40 openSession']);
    expect(await messagesTo('m02', sessionId)).toEqual(['checkedInByOffice']);
  });
});

describe('claims', () => {
  test('wait in sight of the office with their delay and are accepted once', async () => {
    const sessionId = await rooms.opened();
    const early = await rooms.token(sessionId);
    await rooms.setClock({ nowMs: teaTime + 11 * MINUTE });
    const late = await rooms.token(sessionId);
    await rooms.setClock({ nowMs: teaTime + 40 * MINUTE });
    await rooms.checkIn('m01', sessionId, early, true);
    await rooms.checkIn('m02', sessionId, late, true);
    await rooms.ask(office, 'attendance.closeSession', { sessionId });

    const waiting = await rooms.ask<SessionRoster>(office, 'attendance.sessionRoster', { sessionId });
    expect(
      waiting.data.claims.map(({ memberId, delayMs }) => [memberId, Math.floor(delayMs / MINUTE)]),
    ).toEqual([
      ['m02', 29],
      ['m01', 40],
    ]);
    expect(statusOf(waiting.data, 'm01')).toBe('claimed');

    const accept = () => rooms.ask<SessionRoster>(office, 'attendance.acceptClaims', { sessionId });
    const [accepted] = await Promise.all([accept(), accept()]);
    expect(await accept()).toMatchObject({ data: { claims: [] } });
    expect([statusOf(accepted.data, 'm01'), statusOf(accepted.data, 'm02')]).toEqual(['onTime', 'late']);
    expect(await factsOf(sessionId)).toEqual([`checkIn:${sessionId}.m01:0`, `checkIn:${sessionId}.m02:0`]);
    expect(await messagesTo('m01', sessionId)).toEqual(['claimAccepted']);
    expect(await auditsOf(sessionId)).toHaveLength(4);

    const seal = await rooms.checkIn('m01', sessionId, early, true);
    expect(seal).toMatchObject({ ok: true, data: { session: { status: 'onTime', checkedInAtMs: teaTime } } });
  });
});

describe('what each may look at', () => {
  test('the term with one’s own status at every session', async () => {
    const sessionId = await rooms.opened();
    await rooms.checkIn('m20', sessionId, await rooms.token(sessionId));
    const { data } = await rooms.ask<TermPlan>('m20', 'attendance.plan');
    expect(data).toMatchObject({ termName: '2026 学年第一学期', from: '2026-09-01', to: '2027-01-31' });
    expect(data.themes).toEqual([{ month: '2026-12', title: '班主任带班与心理辅导' }]);
    expect(data.sessions.find((session) => session.sessionId === sessionId)?.status).toBe('onTime');
    expect(data.sessions.length).toBeGreaterThan(1);
  });

  test('a receipt only of a session one checked in to', async () => {
    const sessionId = await rooms.opened();
    expect(await rooms.ask('m01', 'attendance.receipt', { sessionId })).toMatchObject({
      error: { code: 'notFound' },
    });
  });

  test('a school without a term says so', async () => {
    await rooms.load('schools', [
      { _id: 'new', schoolId: 'new', name: '新校', groups: [], currentTermId: null },
    ]);
    await rooms.load('members', [
      { _id: 'new:m01', schoolId: 'new', memberId: 'm01', name: '甲', roles: ['teacher'] },
    ]);
    await rooms.load('bindings', [{ _id: 'o-new-m01', schoolId: 'new', memberId: 'm01' }]);
    expect(await rooms.ask('new/m01', 'attendance.plan')).toMatchObject({ error: { code: 'noTerm' } });
  });
});

describe('who may', () => {
  const officeActs = [
    ['openSession', {}],
    ['closeSession', {}],
    ['projector', {}],
    ['sessionRoster', {}],
    ['acceptClaims', {}],
    ['recordPresence', { memberId: 'm02', late: false, reason: '签了纸' }],
    ['recordLeave', { memberId: 'm30', protected: false, reason: '病假' }],
    ['importTermPlan', { fileId: 'cloud://local.local/xh/m40/none.xlsx', dryRun: true }],
  ] as const;

  test.each(officeActs)('%s: nobody but the office, and only of the own school', async (act, more) => {
    const sessionId = await rooms.opened();
    const input = act === 'importTermPlan' ? more : { sessionId, ...more };
    const before = JSON.stringify([await sessionDocument(sessionId), await factsOf(sessionId)]);
    const codes: (string | undefined)[] = [];
    for (const who of ['m01', 'm10', 'm09', 'm41', 'o-guest', 'west/m40'])
      codes.push((await rooms.ask(who, `attendance.${act}`, input)).error?.code);
    const elsewhere = act === 'importTermPlan' ? 'notYourFile' : 'notFound';
    expect(codes).toEqual(['notAllowed', 'notAllowed', 'notAllowed', 'notAllowed', 'notSignedIn', elsewhere]);
    expect(JSON.stringify([await sessionDocument(sessionId), await factsOf(sessionId)])).toBe(before);
    const own = await rooms.ask(office, `attendance.${act}`, input);
    expect(own.error?.code).toBe(act === 'importTermPlan' ? 'notAWorkbook' : undefined);
  });

  test.each(['plan', 'session', 'receipt', 'checkIn'])('%s: no guest', async (act) => {
    const sessionId = await rooms.opened();
    const input = { plan: {}, checkIn: { sessionId, code: '7K2M9QXD', queued: false } }[act] ?? { sessionId };
    expect(await rooms.ask('o-guest', `attendance.${act}`, input)).toMatchObject({
      error: { code: 'notSignedIn' },
    });
  });

  test('another school’s session is not found', async () => {
    const sessionId = await rooms.opened();
    expect(await rooms.ask('west/m01', 'attendance.session', { sessionId })).toMatchObject({
      error: { code: 'notFound' },
    });
  });
});
