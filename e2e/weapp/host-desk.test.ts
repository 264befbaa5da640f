import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

/** 赵静 leads a preparation group and hosts this session; she is not of the office. */
const HOST = 'm10';

let school: SmallSchool;
let host: Phone;
let sessionId: string;

beforeAll(async () => {
  school = await openSmallSchool();
  sessionId = await school.planned({ title: '作业设计与分层练习', hostMemberId: HOST });
  host = await school.phone(HOST, { path: 'pages/session/index', query: { sessionId } });
}, openingMs);
afterAll(() => school.stop());

const facts = () => school.documents<{ kind: string; memberId: string }>('facts');

/** A session in the hands of a teacher who hosts it: each test stands on the one before. */
describe('a host who is not of the office', () => {
  test('finds the desk on the session’s page, and begins check-in', async () => {
    await host.waitFor('主持这一场');
    host.tap({ id: 'host-desk' });
    await host.waitFor('到场名单');
    expect(host.screen()).not.toContain('没签上的记录');
    host.tap({ id: `open-${sessionId}` });
    await host.waitFor('秒后换码');
    await host.back();
    await host.waitFor('已到 0，请假 0，未到 6');
  });

  test('calls again, and sees who did not answer', async () => {
    await school.checkIn('m01', sessionId, await school.token(sessionId));
    host.tap({ id: 'roll-call' });
    await host.waitFor('没答上的只告诉主持人');
    host.tap('开始复签');
    await host.waitFor('正在第 1 次复签，请再扫一次码');
    expect(await school.documents('sessions')).toMatchObject([{ rollCalls: [{ call: 1 }] }]);
  });

  test('types the paper sheet in: everybody is there but one', async () => {
    host.tap({ id: 'enter-sheet' });
    await host.waitFor('点一下换一种：到、迟到、请假、未到。填到一半离开也不会丢。');
    host.tap({ id: 'row-m02' });
    host.tap({ id: 'row-m02' });
    host.tap({ id: 'row-m02' });
    await host.settle();
    host.tap({ id: 'send-sheet' });
    await host.waitFor('先逐行核对');
    host.tap('记入');
    await host.waitFor('已到 5，请假 0，未到 1');
    const kinds = (await facts()).map(({ kind, memberId }) => `${kind} ${memberId}`);
    expect(kinds).toContain('absence m02');
    expect(kinds.filter((one) => one.startsWith('checkIn'))).toHaveLength(5);
  });

  test('corrects one of them with a reason, and takes a record back', async () => {
    await host.waitFor(() => host.shows({ id: 'person-m02' }));
    host.tap({ id: 'person-m02' });
    await host.waitFor('缺席：纸质签到表');
    host.tap({ id: `standing-absence-${sessionId}.m02-0` });
    await host.waitFor(() => host.shows({ id: 'withdraw-reason' }));
    host.input({ id: 'withdraw-reason' }, '看错了行');
    await host.settle();
    host.tap({ id: 'withdraw-submit' });
    await host.waitFor(() => !host.screen().includes('缺席：纸质签到表'));
    expect((await facts()).filter(({ kind }) => kind === 'reversal')).toMatchObject([{ memberId: 'm02' }]);
  });
});
