import type { Booklet } from '@/contract/ledger';
import { people, schoolDocuments } from '@/testing/founded-school';
import { aMember } from '@/testing/school-builder';
import { aCheckIn, aClosedSession } from '@/testing/session-builder';
import { inTime } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

let cloud: SchoolCloud;
const STEP_MS = 2_000;

/** A school of 300: 40 sessions, everybody at every one of them. */
beforeAll(async () => {
  const colleagues = Array.from({ length: 300 }, (_, index) => aMember({ memberId: `x${index}` }));
  const members = [...people, ...colleagues];
  const audienceMemberIds = members.map((member) => member.memberId);
  const sessions = Array.from({ length: 40 }, (_, number) =>
    aClosedSession({ sessionId: `s${number}`, number, audienceMemberIds }),
  );
  const facts = sessions.flatMap(({ sessionId }) =>
    audienceMemberIds.map((memberId) => {
      const subject = `${sessionId}.${memberId}`;
      const factId = `checkIn:${subject}:0`;
      return { _id: `xh:${factId}`, ...aCheckIn({ memberId, sessionId, subject, factId }) };
    }),
  );
  cloud = await launchSchoolCloud([
    {
      ...schoolDocuments({ members }),
      sessions: sessions.map((session) => ({ _id: `xh:${session.sessionId}`, ...session })),
      facts,
    },
  ]);
  await cloud.setClock({ nowMs: inTime });
  await cloud.ask('m01', 'ledger.booklet');
});
afterAll(() => cloud.stop());

/** How many slow steps each took, one after the other. A machine that is busy adds time, never takes any away. */
async function stepsTaken(): Promise<(readonly [string, number])[]> {
  await cloud.setFaults({ slowMs: STEP_MS });
  const startedAtMs = Date.now();
  const steps = await Promise.all(
    (['ledger.booklet', 'ledger.today'] as const).map(async (action) => {
      expect(await cloud.ask('m01', action)).toMatchObject({ ok: true });
      return [action, Math.floor((Date.now() - startedAtMs) / STEP_MS)] as const;
    }),
  );
  await cloud.setFaults({});
  return steps;
}

test('the booklet and the first tab take three dependent steps, whatever the size of the school', async () => {
  const three = [
    ['ledger.booklet', 3],
    ['ledger.today', 3],
  ];
  let steps = await stepsTaken();
  for (let turn = 1; turn < 4 && steps.some(([, taken]) => taken > 3); turn += 1) steps = await stepsTaken();
  expect(steps).toEqual(three);
});

test('the whole school’s highest is taken by the timer, from 12,000 facts', async () => {
  expect(await cloud.runTimer('ledger')).toEqual([{ ok: true, data: { schools: 1 } }]);
  const { data } = await cloud.ask<Booklet>('m01', 'ledger.booklet');
  expect(data.items[1]).toMatchObject({ itemId: 'attendance', scoreHundredths: 3000 });
  expect(data.yardstickAtMs).toEqual(expect.any(Number));
});
