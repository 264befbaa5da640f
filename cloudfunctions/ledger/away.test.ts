import type { Booklet, WhyView } from '@/contract/ledger';
import { atSchoolTime } from '@/domain/term/school-day';
import { aTerm, schoolDocuments } from '@/testing/founded-school';
import { aNote } from '@/testing/leave-builder';
import { aSession } from '@/testing/session-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

/** Leave and make-up as the ledger reads them: approval after the fact repairs the record, and the score with it. */
let cloud: SchoolCloud;
const first = aSession();
const second = aSession({ sessionId: '2026-1-s09', number: 9, title: '第九讲' });
const nextDay = atSchoolTime('2026-12-19', '10:00');

async function launch(ruleBook: string) {
  const term = aTerm({ ruleBook: { id: ruleBook, version: 1 } });
  cloud = await launchSchoolCloud([schoolDocuments({ terms: [term] })]);
  const sessions = [first, second];
  await cloud.load(
    'sessions',
    sessions.map((session) => ({ ...session, _id: `xh:${session.sessionId}` })),
  );
  for (const { sessionId } of sessions) {
    await cloud.setClock({ nowMs: first.startsAtMs });
    await cloud.ask('m40', 'attendance.openSession', { sessionId });
  }
  const { data } = await cloud.ask<{ codes: { token: string }[] }>('m40', 'attendance.projector', {
    sessionId: second.sessionId,
  });
  for (const who of ['m01', 'm02'])
    await cloud.ask(who, 'attendance.checkIn', {
      sessionId: second.sessionId,
      code: data.codes[0]?.token,
      queued: false,
    });
  await cloud.setClock({ nowMs: first.endsAtMs });
  for (const { sessionId } of sessions) await cloud.ask('m40', 'attendance.closeSession', { sessionId });
  await cloud.setClock({ nowMs: nextDay });
}
afterEach(() => cloud.stop());

const { sessionId } = first;
const bookletOf = async () => (await cloud.ask<Booklet>('m01', 'ledger.booklet')).data;
const itemOf = (booklet: Booklet, id: string) => booklet.items.find(({ itemId }) => itemId === id);
const sealOf = (booklet: Booklet) => booklet.seals.find((seal) => seal.sessionId === sessionId)?.status;

/** What the formula of attendance calls one's own hours. */
async function ownHours() {
  const { data } = await cloud.ask<WhyView>('m01', 'ledger.why', { itemId: 'attendance' });
  return data.formula.map(({ value }) => value);
}

async function leaveOf(leaveKind: string) {
  const wish = { key: 'k1', sessionIds: [sessionId], leaveKind, reason: '家里有急事', slipFileId: null };
  const { data } = await cloud.ask<{ requestId: string }>('m01', 'attendance.askLeave', wish);
  const verdict = { requestId: data.requestId, round: 1, verdict: 'approved', remark: '' };
  expect((await cloud.ask('m09', 'attendance.decideLeave', verdict)).ok).toBe(true);
}

async function makeUp() {
  const offer = { sessionId, material: '看录像', link: '', untilDay: null, open: true };
  await cloud.ask('m40', 'attendance.offerMakeUp', offer);
  await cloud.ask('m01', 'attendance.handInMakeUp', { sessionId, round: 0, note: aNote });
  const verdict = { makeUpId: `${sessionId}.m01`, round: 1, verdict: 'confirmed', remark: '' };
  expect((await cloud.ask('m09', 'attendance.decideMakeUp', verdict)).ok).toBe(true);
}

test('a leave approved the day after takes the unexcused absence back, and gives its point back', async () => {
  await launch('lanxi-50');
  const before = await bookletOf();
  expect([sealOf(before), itemOf(before, 'participation')?.scoreHundredths]).toEqual(['absent', 400]);
  await leaveOf('personal');
  const after = await bookletOf();
  expect([sealOf(after), itemOf(after, 'participation')?.scoreHundredths]).toEqual(['leave', 500]);
  expect(after.total.hoursHundredths).toBe(150);
});

test('more than a fifth missed voids attendance; an ordinary leave lifts that, and a protected one gives full marks', async () => {
  await launch('plan-110');
  await cloud.runTimer('ledger');
  expect(itemOf(await bookletOf(), 'attendance')).toMatchObject({ void: true, scoreHundredths: 0 });
  await leaveOf('sick');
  await cloud.runTimer('ledger');
  expect(itemOf(await bookletOf(), 'attendance')).toMatchObject({ void: false, scoreHundredths: 3000 });
  expect(await ownHours()).toContain('1.50');
  await cloud.stop();

  await launch('plan-110');
  await leaveOf('public');
  await cloud.runTimer('ledger');
  // The session is out of the required set: 1.5 × 3 ÷ (3 − 1.5) = 3 hours.
  expect(await ownHours()).toContain('3.00');
  expect(itemOf(await bookletOf(), 'attendance')).toMatchObject({ void: false, scoreHundredths: 3000 });
});

test('a make-up answers the absence, gives its hours, and its reversal takes both back', async () => {
  await launch('lanxi-50');
  await makeUp();
  const after = await bookletOf();
  expect([sealOf(after), after.total.hoursHundredths]).toEqual(['madeUp', 300]);
  expect(itemOf(after, 'participation')?.scoreHundredths).toBe(500);
  const reversal = { factId: `makeUp:${sessionId}.m01:0`, reason: '交错了小结' };
  expect((await cloud.ask('m40', 'ledger.reverse', reversal)).ok).toBe(true);
  const back = await bookletOf();
  expect([sealOf(back), back.total.hoursHundredths]).toEqual(['absent', 150]);
  expect(itemOf(back, 'participation')?.scoreHundredths).toBe(400);
});

test('whoever was on leave makes the session up as well, and gets its hours', async () => {
  await launch('lanxi-50');
  await leaveOf('personal');
  await makeUp();
  const after = await bookletOf();
  expect([sealOf(after), after.total.hoursHundredths]).toEqual(['madeUp', 300]);
});
