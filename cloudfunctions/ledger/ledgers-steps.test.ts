import type { LedgersView } from '@/contract/ledgers';
import { atSchoolTime } from '@/domain/term/school-day';
import { aTerm, schoolDocuments } from '@/testing/founded-school';
import { aSchool } from '@/testing/school-builder';
import { aCheckIn, aClosedSession } from '@/testing/session-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

let cloud: SchoolCloud;
const STEP_MS = 2_000;
const PER_TERM = 80;
const december2030 = atSchoolTime('2030-12-20', '12:00');

const termIds = [2026, 2027, 2028, 2029, 2030]
  .flatMap((year) => [`${year}-1`, `${year}-2`])
  .filter((termId) => termId <= '2030-1');
const sessions = termIds.flatMap((termId) =>
  Array.from({ length: PER_TERM }, (_, number) => {
    const day = termId.endsWith('1')
      ? `${termId.slice(0, 4)}-10-12`
      : `${Number(termId.slice(0, 4)) + 1}-03-12`;
    const startsAtMs = atSchoolTime(day, '15:30') + (number * 86_400_000) / 4;
    return aClosedSession({ sessionId: `${termId}-s${number}`, termId, number, startsAtMs });
  }),
);

/** Five years in which teacher Lin missed none of 720 sessions. */
beforeAll(async () => {
  const facts = sessions.map(({ sessionId, termId }) => {
    const subject = `${sessionId}.m01`;
    return aCheckIn({ sessionId, termId, subject, factId: `checkIn:${subject}:0` });
  });
  const terms = [
    aTerm({ termId: '2030-1', name: '2030 学年第一学期', from: '2030-09-01', to: '2031-01-31', duties: [] }),
  ];
  cloud = await launchSchoolCloud([
    {
      ...schoolDocuments({ terms, school: aSchool({ currentTermId: '2030-1' }) }),
      sessions: sessions.map((each) => ({ ...each, _id: `xh:${each.sessionId}` })),
      facts: facts.map((each) => ({ ...each, _id: `xh:${each.factId}` })),
    },
  ]);
  await cloud.setClock({ nowMs: december2030 });
  await cloud.ask('m01', 'ledger.ledgers', { memberId: 'm01' });
});
afterAll(() => cloud.stop());

test('five years of one teacher are read in as many steps as one term, and answered in a few kilobytes', async () => {
  await cloud.setFaults({ slowMs: STEP_MS });
  const startedAtMs = Date.now();
  const answer = await cloud.ask<LedgersView>('m01', 'ledger.ledgers', { memberId: 'm01' });
  const steps = Math.floor((Date.now() - startedAtMs) / STEP_MS);
  await cloud.setFaults({});
  expect(steps).toBe(3);
  expect(answer.data.ledgers.map(({ bookId, got }) => [bookId, got])).toEqual([
    ['plan-110', expect.any(String)],
    ['county-hours', '120'],
    ['province-credits', '1080'],
  ]);
  expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(8_000);
});
