import type { MakeUpToConfirm, MakeUpView, MissedEntry } from '@/contract/make-up';
import type { MakeUpRound } from '@/domain/attendance/make-up';
import { atSchoolTime } from '@/domain/term/school-day';
import { aNote } from '@/testing/leave-builder';
import { decideMakeUp, handIn, missedSession, offer, queueOf, toldAbout } from './testing/away';
import { launchRooms, type Rooms, teaTime } from './testing/rooms';
import { factIdsOf, messagesTo } from './testing/stored';

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());
beforeEach(async () => {
  await rooms.setFaults({});
  await rooms.setClock({ nowMs: teaTime });
});

const seen = (who: string, sessionId: string) =>
  rooms.ask<MakeUpView>(who, 'attendance.makeUp', { sessionId }).then(({ data }) => data);

describe('a missed session', () => {
  test('is made up by a note that the leader confirms: the fact stands, the author is told', async () => {
    const sessionId = await missedSession(rooms);
    expect(await seen('m01', sessionId)).toMatchObject({
      status: 'absent',
      state: 'none',
      fault: null,
      offer: { material: '看讲座录像的前 40 分钟' },
    });
    const handedIn = await handIn(rooms, 'm01', sessionId);
    expect(handedIn.data).toMatchObject({ state: 'waiting', round: 1 });
    const makeUpId = `${sessionId}.m01`;
    expect(await queueOf(rooms, 'm09')).toMatchObject({ makeUps: [makeUpId] });
    expect(await toldAbout(rooms, `makeUpHandedIn.${makeUpId}`)).toEqual(['m09 makeUpHandedIn']);
    const toConfirm = await rooms.ask<MakeUpToConfirm>('m09', 'attendance.makeUpToConfirm', { makeUpId });
    expect(toConfirm.data).toMatchObject({
      name: '林晓云',
      note: aNote,
      nextRound: 1,
      verdictTime: 'beforeResults',
    });

    expect((await decideMakeUp(rooms, 'm09', makeUpId)).data).toMatchObject({ state: 'confirmed' });
    expect(await factIdsOf(rooms, sessionId)).toEqual([`makeUp:${makeUpId}:0`]);
    expect(await messagesTo(rooms, 'm01', sessionId)).toEqual(['madeUp']);
    expect(await seen('m01', sessionId)).toMatchObject({ status: 'madeUp', state: 'confirmed' });
    const { data } = await rooms.ask<{ missed: MissedEntry[] }>('m01', 'attendance.myMakeUps');
    expect(data.missed.find((entry) => entry.sessionId === sessionId)).toMatchObject({
      status: 'madeUp',
      state: 'confirmed',
    });
  });

  test('comes back with a word, is written anew, and every note is kept', async () => {
    const sessionId = await missedSession(rooms);
    const makeUpId = `${sessionId}.m01`;
    await handIn(rooms, 'm01', sessionId);
    const back = { verdict: 'returned', remark: '请写写您自己班里的例子' };
    await decideMakeUp(rooms, 'm09', makeUpId, back);
    expect(await seen('m01', sessionId)).toMatchObject({ state: 'returned', fault: null, round: 2 });
    expect(await messagesTo(rooms, 'm01', sessionId)).toEqual(['makeUpReturned']);
    const again = await handIn(rooms, 'm01', sessionId, {
      round: 2,
      note: `${aNote}我们班有个孩子正是这样。`,
    });
    expect(again.data).toMatchObject({ state: 'waiting', round: 3 });
    await decideMakeUp(rooms, 'm09', makeUpId, { round: 3 });
    const rounds = (await rooms.documents<MakeUpRound>('makeUpRounds')).filter(
      (one) => one.makeUpId === makeUpId,
    );
    expect(rounds.map(({ n, act }) => `${n} ${act}`)).toEqual([
      '0 handedIn',
      '1 returned',
      '2 handedIn',
      '3 confirmed',
    ]);
    expect(rounds[0]?.note).toBe(aNote);
  });

  test('is open again once the confirmation is reversed, and confirmed under the next number', async () => {
    const sessionId = await missedSession(rooms);
    const makeUpId = `${sessionId}.m01`;
    await handIn(rooms, 'm01', sessionId);
    await decideMakeUp(rooms, 'm09', makeUpId);
    const reversal = { factId: `makeUp:${makeUpId}:0`, reason: '交错了小结' };
    expect((await rooms.ask('m40', 'ledger.reverse', reversal)).ok).toBe(true);
    expect(await seen('m01', sessionId)).toMatchObject({ status: 'absent', state: 'returned', fault: null });
    await handIn(rooms, 'm01', sessionId, { round: 2, note: `${aNote}补写。` });
    await decideMakeUp(rooms, 'm09', makeUpId, { round: 3 });
    expect(await factIdsOf(rooms, sessionId)).toEqual([
      `makeUp:${makeUpId}:0`,
      `makeUp:${makeUpId}:1`,
      `reversal:makeUp.${makeUpId}:0`,
    ]);
  });
});

describe('who may', () => {
  test('hand in: whoever missed a closed required session for which a make-up is offered, up to its day', async () => {
    const [open, optional, missed, none] = [
      await rooms.opened(),
      await rooms.opened({ required: false }),
      await rooms.opened(),
      await rooms.opened(),
    ];
    await rooms.checkIn('m02', missed, await rooms.token(missed));
    for (const sessionId of [optional, missed, none])
      await rooms.ask('m40', 'attendance.closeSession', { sessionId });
    for (const sessionId of [open, missed]) await offer(rooms, sessionId);
    const codeOf = async (who: string, sessionId: string) =>
      (await handIn(rooms, who, sessionId)).error?.code;
    expect(await codeOf('m01', open)).toBe('notClosed');
    expect(await codeOf('m01', optional)).toBe('notRequired');
    expect(await codeOf('m01', none)).toBe('notOffered');
    expect(await codeOf('m02', missed)).toBe('notMissed');
    expect(await codeOf('m40', missed)).toBe('notMissed');
    expect(await codeOf('west/m01', missed)).toBe('notFound');
    expect(await codeOf('o-guest', missed)).toBe('notSignedIn');
    await rooms.setClock({ nowMs: atSchoolTime('2027-01-01', '00:00') });
    expect(await codeOf('m01', missed)).toBe('offerOver');
    await rooms.setClock({ nowMs: atSchoolTime('2026-12-31', '23:59') });
    expect(await codeOf('m01', missed)).toBeUndefined();
  });

  test('offer: the office and the host of the session, of a required one', async () => {
    const sessionId = await rooms.opened({ hostMemberId: 'm10' });
    const wanted = { sessionId, material: '读讲义第二章', link: '', untilDay: null, open: true };
    const codes: string[] = [];
    for (const who of ['m01', 'm09', 'm41', 'o-guest', 'west/m40', 'm10', 'm40']) {
      const { ok, error } = await rooms.ask(who, 'attendance.offerMakeUp', wanted);
      codes.push(ok ? 'ok' : error.code);
    }
    expect(codes).toEqual(['notAllowed', 'notAllowed', 'notAllowed', 'notSignedIn', 'notFound', 'ok', 'ok']);
    const audits = await rooms.documents<{ act: string; subject: string }>('audits');
    expect(audits.filter(({ act, subject }) => act === 'offerMakeUp' && subject === sessionId)).toHaveLength(
      1,
    );
    const optional = await rooms.opened({ required: false });
    expect((await offer(rooms, optional)).error.code).toBe('notARequiredSession');
    expect((await offer(rooms, sessionId, { link: 'javascript:alert(1)' })).error.code).toBe('invalidInput');
  });

  test('confirm: the leader of the author’s group; the office for a leader’s own', async () => {
    const sessionId = await missedSession(rooms);
    await handIn(rooms, 'm01', sessionId);
    await handIn(rooms, 'm09', sessionId);
    const codesOf = async (makeUpId: string) => {
      const codes: string[] = [];
      for (const who of ['m01', 'm20', 'm10', 'm41', 'west/m09', 'm40', 'm09']) {
        const { ok, error } = await decideMakeUp(rooms, who, makeUpId);
        codes.push(ok ? 'ok' : error.code);
      }
      return codes;
    };
    const [others, own] = [await codesOf(`${sessionId}.m01`), await codesOf(`${sessionId}.m09`)];
    expect(others).toEqual([
      'notAllowed',
      'notYours',
      'notYours',
      'notAllowed',
      'notFound',
      'notYours',
      'ok',
    ]);
    expect(own).toEqual(['notAllowed', 'notYours', 'notYours', 'notAllowed', 'notFound', 'ok', 'own']);
  });
});

describe('twice, at once, half-way', () => {
  test('a note sent twice at once, and again, is one', async () => {
    const sessionId = await missedSession(rooms);
    const both = await Promise.all([1, 2].map(() => handIn(rooms, 'm01', sessionId)));
    const again = await handIn(rooms, 'm01', sessionId);
    for (const { data } of [...both, again]) expect(data).toMatchObject({ state: 'waiting', round: 1 });
    const other = await handIn(rooms, 'm01', sessionId, { note: `${aNote}另一份` });
    expect(other.error.code).toBe('noteWaits');
    expect(await toldAbout(rooms, `makeUpHandedIn.${sessionId}.m01`)).toEqual(['m09 makeUpHandedIn']);
  });

  test('two of the office at once leave one outcome', async () => {
    const sessionId = await missedSession(rooms);
    await handIn(rooms, 'm09', sessionId);
    const makeUpId = `${sessionId}.m09`;
    const answers = await Promise.all([
      decideMakeUp(rooms, 'm40', makeUpId),
      decideMakeUp(rooms, 'm42', makeUpId, { verdict: 'returned', remark: '再写写' }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)?.error.code).toBe('alreadyDecided');
  });

  test('a confirmation that died half-way is completed, once, and told by the timer', async () => {
    const sessionId = await missedSession(rooms);
    const makeUpId = `${sessionId}.m01`;
    await handIn(rooms, 'm01', sessionId);
    await rooms.setFaults({ failRate: 0.2 });
    for (let tries = 0; tries < 60; tries += 1) if ((await decideMakeUp(rooms, 'm09', makeUpId)).ok) break;
    await rooms.setFaults({});
    expect((await decideMakeUp(rooms, 'm09', makeUpId)).ok).toBe(true);
    await rooms.runTimer('notify');
    expect(await factIdsOf(rooms, sessionId)).toEqual([`makeUp:${makeUpId}:0`]);
    expect(await messagesTo(rooms, 'm01', sessionId)).toEqual(['madeUp']);
  });

  test('a note is nobody’s to read until the platform has passed it; refused late, it goes back', async () => {
    const sessionId = await missedSession(rooms);
    const makeUpId = `${sessionId}.m01`;
    await rooms.setFaults({ openapi: { msgSecCheck: { errcode: -1 } } });
    expect((await handIn(rooms, 'm01', sessionId)).data).toMatchObject({
      state: 'waiting',
      textCheck: 'pending',
    });
    expect((await queueOf(rooms, 'm09')).makeUps).not.toContain(makeUpId);
    expect((await rooms.ask('m09', 'attendance.makeUpToConfirm', { makeUpId })).error.code).toBe('notFound');
    expect(await toldAbout(rooms, `makeUpHandedIn.${makeUpId}`)).toEqual([]);
    await rooms.setFaults({ openapi: { msgSecCheck: { suggest: 'risky' } } });
    expect(await seen('m01', sessionId)).toMatchObject({ state: 'returned' });
    await rooms.setFaults({});
    await handIn(rooms, 'm01', sessionId, { round: 2, note: `${aNote}改过了。` });
    expect((await queueOf(rooms, 'm09')).makeUps).toContain(makeUpId);
  });
});
