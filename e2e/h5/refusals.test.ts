import { attendance } from '@/contract/attendance';
import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { journey } from './journey';
import type { Phone } from './phone';
import { openDemoSchool, type School } from './school';

const OFFICE = 'demo-office';

let school: School;
let teacher: Phone;
let sessionId: string;
let otherSessionId: string;
const step = journey(() => school);

async function projectedCode(of: string): Promise<string> {
  const { codes } = await ask(school.cloud, OFFICE, attendance, 'projector', { sessionId: of });
  return codes[0]?.typed ?? '';
}

async function tryCode(code: string): Promise<void> {
  await teacher.type('check-in-code', code);
  await teacher.tap('签到');
}

beforeAll(async () => {
  school = await openDemoSchool();
  teacher = await school.phone('demo-04');
  const { sessions } = await ask(school.cloud, OFFICE, attendance, 'plan', {});
  const planned = sessions.filter(({ state }) => state === 'planned');
  sessionId = planned[0]?.sessionId ?? '';
  otherSessionId = planned.find(({ title }) => title === '班主任带班：开好一次班会')?.sessionId ?? '';
});
afterAll(() => school.close());

step('before check-in has begun, the page says what to wait for', async () => {
  await teacher.open(`/pages/check-in/index?sessionId=${sessionId}`);
  await tryCode('7K2M-9QXD');
  await teacher.sees('还没开始签到', /请等主持人打开签到后再扫码。$/);
  await teacher.tap('知道了');
});

step('characters that are no code are sent back to be compared', async () => {
  await ask(school.cloud, OFFICE, attendance, 'openSession', { sessionId });
  await teacher.open(`/pages/check-in/index?sessionId=${sessionId}`);
  await tryCode('7K2M-9QXD');
  await teacher.sees('不是签到码', /核对后重新输入八位码。$/);
  await teacher.tap('再输一次');
});

step('a code from a minute ago has changed, and the new one is asked for', async () => {
  const code = await projectedCode(sessionId);
  await school.cloud.setClock({ nowMs: Date.parse('2025-12-18T15:25:00+08:00') });
  await tryCode(code);
  await teacher.sees('码刚换过');
  await teacher.tap('再输一次');
});

step('what the QR of another session holds names that session', async () => {
  await ask(school.cloud, OFFICE, attendance, 'openSession', { sessionId: otherSessionId });
  const { codes } = await ask(school.cloud, OFFICE, attendance, 'projector', { sessionId: otherSessionId });
  await tryCode(codes[0]?.token ?? '');
  await teacher.sees('这是另一场的码', /^这是《班主任带班：开好一次班会》的签到码/);
  await teacher.tap('再输一次');
});

step('after the end, the page leads to the host', async () => {
  const code = await projectedCode(sessionId);
  await ask(school.cloud, OFFICE, attendance, 'closeSession', { sessionId });
  await tryCode(code);
  await teacher.sees('签到已结束', '签到已经结束。您若在场，请到前面登记，由主持人补记。');
});

step('whoever asked for leave is told that it stands, and where to go if present', async () => {
  const { people } = await ask(school.cloud, OFFICE, attendance, 'sessionRoster', {
    sessionId: otherSessionId,
  });
  const onLeave = people.find(({ name }) => name === '教师戊辰');
  await ask(school.cloud, OFFICE, attendance, 'enterAttendance', {
    sessionId: otherSessionId,
    memberId: onLeave?.memberId ?? '',
    entry: { as: 'excused', leaveKind: null },
    reason: '区里教研活动',
  });
  const other = await school.phone('demo-05');
  await other.open(`/pages/check-in/index?sessionId=${otherSessionId}`);
  await other.type('check-in-code', await projectedCode(otherSessionId));
  await other.tap('签到');
  await other.sees('您请了假', /^您这次研修已请假。/);
});
