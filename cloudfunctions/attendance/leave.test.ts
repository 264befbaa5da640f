import type { LeaveChoices, LeaveToDecide, LeaveView } from '@/contract/leave';
import type { LeaveRequest, LeaveRound } from '@/domain/attendance/leave-request';
import type { LeaveFact } from '@/domain/ledger/fact';
import { atSchoolTime } from '@/domain/term/school-day';
import { aJpeg } from '../_shared/testing/pictures';
import { eventually } from '../_shared/testing/waiting';
import { aKey, askLeave, decideLeave, queueOf, toldAbout } from './testing/away';
import { launchRooms, type Rooms, teaTime } from './testing/rooms';
import { factIdsOf, factsOf } from './testing/stored';

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());
beforeEach(async () => {
  await rooms.setFaults({});
  await rooms.setClock({ nowMs: teaTime });
});

const roundsOf = async (requestId: string) =>
  (await rooms.documents<LeaveRound>('leaveRounds'))
    .filter((round) => round.requestId === requestId)
    .map(({ n, act, byMemberId }) => `${n} ${act} ${byMemberId}`)
    .sort();
const storedRequest = async (requestId: string) =>
  (await rooms.documents<LeaveRequest>('leaveRequests')).find((request) => request.requestId === requestId);

describe('one session', () => {
  test('is asked for, the leader is told and approves, the fact stands and the asker is told once', async () => {
    const sessionId = await rooms.planned();
    const asked = await askLeave(rooms, 'm01', [sessionId]);
    expect(asked.data).toMatchObject({
      state: 'waiting',
      stateText: '等教研组长审批',
      kindTitle: '病假',
      sessions: [{ sessionId, status: 'upcoming' }],
      decided: null,
    });
    const { requestId } = asked.data;
    expect(await queueOf(rooms, 'm09')).toMatchObject({ leaves: [requestId] });
    expect(await toldAbout(rooms, requestId)).toEqual(['m09 leaveAsked']);

    const decided = await decideLeave(rooms, 'm09', requestId);
    expect(decided.data).toMatchObject({ state: 'approved', name: '林晓云', decided: { by: '吴敏' } });
    expect(decided.data.sessions[0]?.status).toBe('leave');
    expect(await factsOf(rooms, sessionId)).toMatchObject([
      { kind: 'leave', memberId: 'm01', leaveKind: 'sick', protected: false, requestId, recordedBy: 'm09' },
    ]);
    expect(await toldAbout(rooms, requestId)).toEqual(['m01 leaveApproved', 'm09 leaveAsked']);
    expect(await queueOf(rooms, 'm09')).toMatchObject({ leaves: [] });
    expect(await roundsOf(requestId)).toEqual(['0 asked m01', '1 approved m09']);
  });

  test('the reason stands nowhere but in the request', async () => {
    const sessionId = await rooms.planned();
    const reason = `看医生${sessionId}`;
    const { data } = await askLeave(rooms, 'm01', [sessionId], { reason });
    await decideLeave(rooms, 'm09', data.requestId);
    for (const collection of ['facts', 'audits', 'messages', 'leaveRounds'])
      expect(JSON.stringify(await rooms.documents(collection))).not.toContain(reason);
    expect((await storedRequest(data.requestId))?.reason).toBe(reason);
  });

  test('whoever has leave is refused at the door in a friendly way, and the host sees it', async () => {
    const sessionId = await rooms.opened();
    const { data } = await askLeave(rooms, 'm01', [sessionId]);
    await decideLeave(rooms, 'm09', data.requestId);
    expect(await rooms.checkIn('m01', sessionId, await rooms.token(sessionId))).toMatchObject({
      error: { code: 'leaveApproved' },
    });
    expect(await rooms.project(sessionId)).toMatchObject({ onLeave: 1 });
  });

  test('is refused with a word that the asker reads, and may be asked for anew', async () => {
    const sessionId = await rooms.planned();
    const { data } = await askLeave(rooms, 'm01', [sessionId]);
    const refusal = { verdict: 'refused', remark: '请先和同事调课' };
    expect(await decideLeave(rooms, 'm09', data.requestId, { verdict: 'refused' })).toMatchObject({
      error: { code: 'remarkMissing' },
    });
    await decideLeave(rooms, 'm09', data.requestId, refusal);
    const own = await rooms.ask<LeaveView>('m01', 'attendance.myLeave', { requestId: data.requestId });
    expect(own.data).toMatchObject({ state: 'refused', decided: { by: '吴敏', remark: '请先和同事调课' } });
    expect(await factIdsOf(rooms, sessionId)).toEqual([]);
    expect((await askLeave(rooms, 'm01', [sessionId])).ok).toBe(true);
  });

  test('is withdrawn while it waits: nobody can decide it any more', async () => {
    const sessionId = await rooms.planned();
    const { data } = await askLeave(rooms, 'm01', [sessionId]);
    const { requestId } = data;
    expect((await askLeave(rooms, 'm01', [sessionId])).error.code).toBe('alreadyAsked');
    for (const _ of [1, 2])
      expect((await rooms.ask<LeaveView>('m01', 'attendance.withdrawLeave', { requestId })).data.state).toBe(
        'withdrawn',
      );
    expect((await decideLeave(rooms, 'm09', requestId)).error.code).toBe('alreadyDecided');
    expect((await decideLeave(rooms, 'm09', requestId, { round: 2 })).error.code).toBe('alreadyDecided');
    expect(await roundsOf(requestId)).toEqual(['0 asked m01', '1 withdrawn m01']);
    expect((await askLeave(rooms, 'm01', [sessionId])).ok).toBe(true);
  });
});

describe('several sessions', () => {
  test('go to the office, are excused together, and those one came to are left as they are', async () => {
    const [first, second, third] = [await rooms.opened(), await rooms.planned(), await rooms.planned()];
    const asked = await askLeave(rooms, 'm01', [first, second, third], {
      leaveKind: 'public',
      reason: '区里监考三次',
    });
    const { requestId } = asked.data;
    expect(asked.data.stateText).toBe('等教务处审批');
    expect(await toldAbout(rooms, requestId)).toEqual(['m40 leaveAsked', 'm42 leaveAsked']);
    expect((await decideLeave(rooms, 'm09', requestId)).error.code).toBe('notYours');
    await rooms.checkIn('m01', first, await rooms.token(first));
    const decided = await decideLeave(rooms, 'm42', requestId);
    expect(decided.data.sessions.map(({ status }) => status)).toEqual(['onTime', 'leave', 'leave']);
    expect(await factIdsOf(rooms, first)).toEqual([`checkIn:${first}.m01:0`]);
    expect((await factsOf(rooms, third)) as LeaveFact[]).toMatchObject([
      { protected: true, leaveKind: 'public' },
    ]);
  });
});

describe('what may be asked for', () => {
  test('up to three days after the session, by the school’s rule', async () => {
    const sessionId = await rooms.opened();
    await rooms.ask('m40', 'attendance.closeSession', { sessionId });
    await rooms.setClock({ nowMs: atSchoolTime('2026-12-22', '00:00') });
    expect(await askLeave(rooms, 'm01', [sessionId])).toMatchObject({
      error: { code: 'tooLate', details: { sessionIds: [sessionId] } },
    });
    await rooms.setClock({ nowMs: atSchoolTime('2026-12-21', '23:59') });
    expect((await askLeave(rooms, 'm01', [sessionId])).ok).toBe(true);
  });

  test('no session one is checked in to, of another audience, of another school, or that is not there', async () => {
    const [open, others, west] = [
      await rooms.opened(),
      await rooms.planned({ audience: { kind: 'list' }, audienceMemberIds: ['m02'] }),
      await rooms.planned({ schoolId: 'west' }),
    ];
    await rooms.checkIn('m01', open, await rooms.token(open));
    expect((await askLeave(rooms, 'm01', [open])).error.code).toBe('checkedIn');
    expect((await askLeave(rooms, 'm01', [others])).error.code).toBe('notExpected');
    expect((await askLeave(rooms, 'm01', [west])).error.code).toBe('notExpected');
    expect((await askLeave(rooms, 'm01', ['nothing'])).error.code).toBe('notExpected');
    const { data } = await rooms.ask<LeaveChoices>('m01', 'attendance.leaveChoices');
    const faults = new Map(data.sessions.map(({ sessionId, fault }) => [sessionId, fault]));
    expect(faults.get(open)).toBe('已签到');
    expect(faults.has(others)).toBe(false);
    expect(data.kinds.map(({ title }) => title)).toEqual([
      '公假',
      '事假',
      '病假',
      '产假及护理假',
      '婚丧假',
      '工伤',
    ]);
    expect(data.privacy).toContain('学期结束后删除');
  });

  test('a text that the platform does not pass is refused; while it is silent, the request waits without its reason', async () => {
    const [first, second] = [await rooms.planned(), await rooms.planned()];
    expect((await askLeave(rooms, 'm01', [first], { reason: '【违规示例】' })).error.code).toBe(
      'contentRefused',
    );
    await rooms.setFaults({ openapi: { msgSecCheck: { errcode: -1 } } });
    const { data } = await askLeave(rooms, 'm01', [second], { reason: '身体不适' });
    const { requestId } = data;
    const seen = await rooms.ask<LeaveToDecide>('m09', 'attendance.leaveToDecide', { requestId });
    expect(seen.data.reason).toBe('');
    expect(seen.data.reasonNote).toContain('还没有通过平台审核');
    await rooms.setFaults({});
    await rooms.ask('m01', 'attendance.myLeave', { requestId });
    expect(
      (await rooms.ask<LeaveToDecide>('m09', 'attendance.leaveToDecide', { requestId })).data.reason,
    ).toBe('身体不适');
  });
});

describe('a slip', () => {
  test('lies under one’s own path, and is shown to the asker and, once it is checked, to who decides', async () => {
    const [mine, other] = [await rooms.planned(), await rooms.planned()];
    const slipFileId = await rooms.put('m01', 'leave/slip.jpg', aJpeg(900));
    expect((await askLeave(rooms, 'm02', [mine], { slipFileId })).error.code).toBe('notYourFile');
    const missing = slipFileId.replace('slip.jpg', 'none.jpg');
    expect((await askLeave(rooms, 'm01', [mine], { slipFileId: missing })).error.code).toBe('fileMissing');
    const { requestId } = (await askLeave(rooms, 'm01', [mine], { slipFileId })).data;
    await eventually(
      async () => (await storedRequest(requestId))?.slip?.check,
      (check) => check === 'pass',
    );
    const own = await rooms.ask<LeaveView>('m01', 'attendance.myLeave', { requestId });
    const seen = await rooms.ask<LeaveToDecide>('m09', 'attendance.leaveToDecide', { requestId });
    for (const { slipUrl } of [own.data, seen.data]) expect((await fetch(slipUrl ?? '')).status).toBe(200);

    await rooms.setFaults({ openapi: { mediaCheck: { suggest: 'risky', delayMs: 50 } } });
    const bad = await rooms.put('m01', 'leave/bad.jpg', aJpeg(900));
    const second = (await askLeave(rooms, 'm01', [other], { slipFileId: bad })).data.requestId;
    await eventually(
      async () => (await storedRequest(second))?.slip?.check,
      (check) => check === 'risky',
    );
    const hidden = await rooms.ask<LeaveToDecide>('m09', 'attendance.leaveToDecide', { requestId: second });
    expect(hidden.data).toMatchObject({ slipUrl: null, slipNote: expect.stringContaining('暂不能显示') });
  });
});

describe('twice, at once, half-way', () => {
  test('the same request sent twice at once, and again, is one, and the leader is told once', async () => {
    const sessionId = await rooms.planned();
    const key = aKey();
    const both = await Promise.all([1, 2].map(() => askLeave(rooms, 'm01', [sessionId], { key })));
    const again = await askLeave(rooms, 'm01', [sessionId], { key });
    for (const reply of [...both, again]) expect(reply.data.requestId).toBe(`m01.${key}`);
    expect(await toldAbout(rooms, `m01.${key}`)).toEqual(['m09 leaveAsked']);
    const other = await askLeave(rooms, 'm01', [sessionId], { key, reason: '另一个原因' });
    expect(other.error.code).toBe('otherAsked');
  });

  test('two who decide at once leave one outcome', async () => {
    const [first, second] = [await rooms.planned(), await rooms.planned()];
    const { requestId } = (await askLeave(rooms, 'm01', [first, second])).data;
    const answers = await Promise.all([
      decideLeave(rooms, 'm40', requestId),
      decideLeave(rooms, 'm42', requestId, { verdict: 'refused', remark: '请调课' }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)?.error.code).toBe('alreadyDecided');
    const stored = await storedRequest(requestId);
    const facts = [...(await factIdsOf(rooms, first)), ...(await factIdsOf(rooms, second))];
    expect(facts).toHaveLength(stored?.state === 'approved' ? 2 : 0);
    expect(await roundsOf(requestId)).toHaveLength(2);
  });

  test('the same decision sent again answers the same; one that died half-way is completed by the timer', async () => {
    const sessionId = await rooms.planned();
    const { requestId } = (await askLeave(rooms, 'm01', [sessionId])).data;
    await rooms.setFaults({ failRate: 0.2 });
    for (let tries = 0; tries < 60; tries += 1) if ((await decideLeave(rooms, 'm09', requestId)).ok) break;
    await rooms.setFaults({});
    expect((await decideLeave(rooms, 'm09', requestId)).data.state).toBe('approved');
    await rooms.runTimer('notify');
    expect(await factIdsOf(rooms, sessionId)).toEqual([`leave:${sessionId}.m01:0`]);
    expect(await roundsOf(requestId)).toEqual(['0 asked m01', '1 approved m09']);
    expect(await toldAbout(rooms, requestId)).toEqual(['m01 leaveApproved', 'm09 leaveAsked']);
    const audits = await rooms.documents<{ act: string; subject: string }>('audits');
    expect(audits.filter(({ act, subject }) => act === 'decideLeave' && subject === requestId)).toHaveLength(
      1,
    );
  });
});
