import type { LeaveToDecide } from '@/contract/leave';
import type { MakeUpToConfirm } from '@/contract/make-up';
import type { TermEndView } from '@/contract/term-end';
import { atSchoolTime } from '@/domain/term/school-day';
import { aComputation, aFrozenTerm, cutoffAtMs } from '@/testing/term-end-builder';
import { askLeave, decideLeave, decideMakeUp, handIn, missedSession } from './testing/away';
import { launchRooms, type Rooms, teaTime } from './testing/rooms';
import { factIdsOf } from './testing/stored';

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());

/** What was asked for in time and decided late: never refused for that, listed where the results stand for good. */
test('once results are about, whoever decides is told; after the term is frozen it is listed and not counted', async () => {
  await rooms.setClock({ nowMs: teaTime });
  const sessionId = await missedSession(rooms);
  const { requestId } = (await askLeave(rooms, 'm01', [sessionId])).data;
  await handIn(rooms, 'm02', sessionId);
  const makeUpId = `${sessionId}.m02`;
  const times = async () => {
    const leave = await rooms.ask<LeaveToDecide>('m09', 'attendance.leaveToDecide', { requestId });
    const makeUp = await rooms.ask<MakeUpToConfirm>('m09', 'attendance.makeUpToConfirm', { makeUpId });
    return [leave.data.verdictTime, makeUp.data.verdictTime];
  };
  expect(await times()).toEqual(['beforeResults', 'beforeResults']);
  // The term's last day is over: somebody may have seen results.
  await rooms.setClock({ nowMs: atSchoolTime('2027-02-01', '08:00') });
  expect(await times()).toEqual(['afterResults', 'afterResults']);

  await rooms.load('termEnds', [
    { ...aFrozenTerm({ computation: aComputation({ parts: [], previous: null }) }), _id: 'xh:2026-1' },
  ]);
  await rooms.setClock({ nowMs: cutoffAtMs + 60 * 60_000 });
  expect(await times()).toEqual(['afterCutoff', 'afterCutoff']);
  expect((await decideLeave(rooms, 'm09', requestId)).ok).toBe(true);
  expect((await decideMakeUp(rooms, 'm09', makeUpId)).ok).toBe(true);
  expect(await factIdsOf(rooms, sessionId)).toEqual([`leave:${sessionId}.m01:0`, `makeUp:${makeUpId}:0`]);
  const { data, error } = await rooms.ask<TermEndView>('m40', 'ledger.termEnd', {});
  expect(error).toBeUndefined();
  expect(data.laterFacts.map(({ title }) => title).sort()).toEqual([
    expect.stringContaining('补训'),
    expect.stringContaining('请假'),
  ]);
});
