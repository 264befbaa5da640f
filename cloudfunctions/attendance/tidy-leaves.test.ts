import type { LeaveView } from '@/contract/leave';
import type { LeaveRequest } from '@/domain/attendance/leave-request';
import { atSchoolTime } from '@/domain/term/school-day';
import { aJpeg } from '../_shared/testing/pictures';
import { askLeave, decideLeave, handIn, queueOf } from './testing/away';
import { launchRooms, type Rooms, teaTime } from './testing/rooms';

let rooms: Rooms;

beforeAll(async () => {
  rooms = await launchRooms();
});
afterAll(() => rooms.stop());
beforeEach(() => rooms.setClock({ nowMs: teaTime }));

test('after the term, reasons and slips are deleted, and what was decided stays', async () => {
  const slipFileId = await rooms.put('m01', 'leave/slip.jpg', aJpeg(900));
  const { requestId } = (await askLeave(rooms, 'm01', [await rooms.planned()], { slipFileId })).data;
  await decideLeave(rooms, 'm09', requestId);
  const own = () => rooms.ask<LeaveView>('m01', 'attendance.myLeave', { requestId }).then(({ data }) => data);
  const { slipUrl } = await own();
  expect((await fetch(slipUrl ?? '')).status).toBe(200);

  // The term ends on 31 January; its last session may be asked for until 3 February.
  await rooms.setClock({ nowMs: atSchoolTime('2027-02-03', '23:59') });
  await rooms.runTimer('attendance');
  expect(await own()).toMatchObject({ reason: '发烧，下午去医院', reasonNote: '' });

  await rooms.setClock({ nowMs: atSchoolTime('2027-02-04', '00:07') });
  for (const _ of [1, 2]) await rooms.runTimer('attendance');
  expect(await own()).toMatchObject({
    state: 'approved',
    reason: '',
    slipUrl: null,
    reasonNote: '学期结束后，请假说明和凭证照片已删除。',
    decided: { by: '吴敏' },
  });
  expect((await fetch(slipUrl ?? '')).ok).toBe(false);
  const stored = await rooms.documents<LeaveRequest>('leaveRequests');
  expect(stored).toMatchObject([{ requestId, reason: '', slip: null, state: 'approved' }]);
});

test('a reason or a note whose check stayed silent is asked about again', async () => {
  await rooms.setFaults({ openapi: { msgSecCheck: { errcode: -1 } } });
  const { requestId } = (await askLeave(rooms, 'm02', [await rooms.planned()], { reason: '身体不适' })).data;
  const sessionId = await rooms.opened();
  await rooms.setFaults({});
  await rooms.ask('m40', 'attendance.closeSession', { sessionId });
  const wanted = { sessionId, material: '读讲义', link: '', untilDay: null, open: true };
  await rooms.ask('m40', 'attendance.offerMakeUp', wanted);
  await rooms.setFaults({ openapi: { msgSecCheck: { errcode: -1 } } });
  await handIn(rooms, 'm02', sessionId);
  await rooms.setFaults({});
  await rooms.runTimer('attendance');
  const requests = await rooms.documents<LeaveRequest>('leaveRequests');
  expect(requests.find((request) => request.requestId === requestId)?.reasonCheck).toBe('pass');
  expect((await queueOf(rooms, 'm09')).makeUps).toEqual([`${sessionId}.m02`]);
});
