import type { TermStateView } from '@/contract/term-state';
import { people, schoolDocuments } from '@/testing/founded-school';
import { aMember, aSchool } from '@/testing/school-builder';
import { aCheckIn, aClosedSession } from '@/testing/session-builder';
import { inTime } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

let cloud: SchoolCloud;
const MINUTE_MS = 60_000;

const teaching = people.filter(({ roles }) => (roles as readonly string[]).includes('teacher'));
const audienceMemberIds = teaching.map(({ memberId }) => memberId);
const session = aClosedSession({ sessionId: 's1', number: 1, hoursHundredths: 1200, audienceMemberIds });

function checkIn(memberId: string) {
  const subject = `s1.${memberId}`;
  const factId = `checkIn:${subject}:0`;
  return { _id: `xh:${factId}`, ...aCheckIn({ memberId, sessionId: 's1', subject, factId }) };
}

beforeAll(async () => {
  const school = aSchool({ schoolId: 'lx', name: '邻校', groups: [] });
  const principal = aMember({ memberId: 'm41', roles: ['principal'], boundAtMs: 1 });
  cloud = await launchSchoolCloud([
    { ...schoolDocuments(), sessions: [{ _id: 'xh:s1', ...session }], facts: [checkIn('m01')] },
    schoolDocuments({ school, members: [principal], terms: [] }),
  ]);
  await cloud.setClock({ nowMs: inTime });
});
afterAll(() => cloud.stop());

const ask = (who: string) => cloud.ask<TermStateView>(who, 'ledger.termState');

describe('the principal’s page', () => {
  test('before the timer’s first run it is taken once, and kept', async () => {
    const { data } = await ask('m41');
    expect(data).toMatchObject({
      termName: '2026 学年第一学期',
      asOfMs: expect.any(Number),
      teachers: 6,
      state: 'open',
      groups: [
        { name: '语文教研组', teachers: 4, hoursMet: 1 },
        { name: '数学教研组', teachers: 1, averageHundredths: null, hoursMet: null },
        { name: '艺体教研组', teachers: 1, averageHundredths: null, hoursMet: null },
      ],
      trend: [{ number: 1, present: 1, expected: 6 }],
      hoursMet: 1,
      duties: { owed: 6, done: 0, waiting: 0 },
    });
    expect(data.distribution.reduce((sum, { count }) => sum + count, 0)).toBe(6);
    for (const key of ['_id', 'schoolId', 'termId']) expect(data).not.toHaveProperty(key);
    await cloud.load('facts', [checkIn('m02')]);
    await cloud.setClock({ nowMs: inTime + MINUTE_MS });
    expect((await ask('m40')).data).toEqual(data);
  });

  test('a look reads what the timer took, with its time, and not the whole school', async () => {
    await cloud.setClock({ nowMs: inTime + 10 * MINUTE_MS });
    await cloud.runTimer('ledger');
    const { data } = await ask('m41');
    expect(data.trend).toMatchObject([{ number: 1, present: 2, expected: 6 }]);
    expect(data.asOfMs).toBeGreaterThanOrEqual(inTime + 10 * MINUTE_MS);
    const kept = await cloud.documents<{ readonly _id: string }>('termStates');
    expect(kept.map(({ _id }) => _id)).toEqual(['xh:2026-1']);
  });

  test('names nobody', async () => {
    const text = JSON.stringify((await ask('m41')).data);
    for (const { name, memberId } of people) expect(text).not.toMatch(new RegExp(`${name}|${memberId}`));
  });
});

describe('who may look', () => {
  test.each(['m41', 'm40', 'm42'])('%s, principal or office, may', async (who) => {
    expect(await ask(who)).toMatchObject({ ok: true });
  });

  test.each(['m01', 'm09', 'm10'])('%s, who teaches or leads a group, may not', async (who) => {
    expect(await ask(who)).toMatchObject({ error: { code: 'notAllowed' } });
  });

  test('a guest may not', async () => {
    expect(await ask('nobody')).toMatchObject({ error: { code: 'notSignedIn' } });
  });

  test('another school’s principal sees nothing of this one', async () => {
    expect(await ask('lx/m41')).toMatchObject({ error: { code: 'noTerm' } });
  });
});
