import type { Booklet } from '@/contract/ledger';
import { openTermEnd } from '@/domain/ledger/term-end/term-end';
import { atSchoolTime } from '@/domain/term/school-day';
import { schoolDocuments } from '@/testing/founded-school';
import { aCheckIn, aClosedSession } from '@/testing/session-builder';
import { inTime } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

let cloud: SchoolCloud;

/** The Chinese group: 林晓云 was at five sessions of six, 吴敏 at all of them, 陈立 and 赵静 at four. */
const attended = { m01: 5, m02: 4, m09: 6, m10: 4 };
const sessions = [1, 2, 3, 4, 5, 6].map((number) =>
  aClosedSession({
    sessionId: `s${number}`,
    number,
    startsAtMs: atSchoolTime(`2026-10-0${number}`, '15:30'),
    hoursHundredths: 200,
    audienceMemberIds: Object.keys(attended),
  }),
);
const facts = Object.entries(attended).flatMap(([memberId, count]) =>
  sessions.slice(0, count).map(({ sessionId }) => {
    const subject = `${sessionId}.${memberId}`;
    const factId = `checkIn:${subject}:0`;
    return { _id: `xh:${factId}`, ...aCheckIn({ memberId, sessionId, subject, factId }) };
  }),
);

beforeAll(async () => {
  cloud = await launchSchoolCloud([
    {
      ...schoolDocuments(),
      sessions: sessions.map((session) => ({ _id: `xh:${session.sessionId}`, ...session })),
      facts,
    },
  ]);
  await cloud.setClock({ nowMs: inTime });
});
afterAll(() => cloud.stop());

const reachOf = async (who: string) => (await cloud.ask<Booklet>(who, 'ledger.booklet')).data.reach;

describe('what 林晓云 still needs', () => {
  test('before the timer’s first run no place is known, and what is owed is', async () => {
    expect(await reachOf('m01')).toEqual({
      head: null,
      provisional: false,
      open: [
        {
          title: '十二月读书笔记',
          note: '按时通过可得 1–3 分，不交少 3 分',
          value: '12月18日',
          link: '/pages/writing/index?dutyId=2026-1-d04',
          act: '去写',
        },
      ],
      lost: [
        { text: '1 次必修没有参加，也没有补训，少 2 学时', link: null },
        { text: '按现在的安排，本学期最多 10 学时，不到 12 学时', link: null },
      ],
    });
  });

  test('the timer takes where the bands begin, and names nobody', async () => {
    await cloud.runTimer('ledger');
    expect(await reachOf('m01')).toMatchObject({ head: '距优秀还差 5.00 分', provisional: true });
    expect(await reachOf('m09')).toMatchObject({ head: null, provisional: false });
    expect(JSON.stringify(await cloud.documents('yardsticks'))).not.toMatch(/m\d\d/);
  });

  test('whose attendance is void is told why, and whether it can come back', async () => {
    const { head, lost } = await reachOf('m02');
    expect(head).toBe('距优秀还差 30.00 分');
    expect(lost[0]).toEqual({
      text: '教师考勤：无故缺勤 2 次，超过应参加 6 次的 20%，本项作废。按现在的安排，本学期恢复不了',
      link: '/pages/why/index?itemId=attendance',
    });
  });

  test('in a group too small to hide a colleague’s total, no gap is told', async () => {
    expect((await reachOf('m20')).head).toBeNull();
  });

  test('once the term is being frozen, nothing more can be reached', async () => {
    const freezing = { ...openTermEnd('xh', '2026-1'), state: 'freezing', cutoffAtMs: inTime };
    await cloud.load('termEnds', [{ _id: 'xh:2026-1', ...freezing }]);
    expect(await reachOf('m01')).toEqual({ head: null, provisional: false, open: [], lost: [] });
  });
});
