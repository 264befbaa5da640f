import { attendance } from '@/contract/attendance';
import type { TrainingSession } from '@/domain/attendance/training-session';
import type { Member } from '@/domain/people/member';
import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { journey } from './journey';
import type { Phone } from './phone';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

const OFFICE = 'demo-office';
/** 教师丁卯, who hosts the session of the day. */
const HOST = 'demo-04';
const MINUTE = 60_000;
const teaTime = Date.parse('2025-12-18T15:20:00+08:00');

let school: School;
let host: Phone;
let sessionId: string;
let onlineId: string;
const step = journey(() => school);

const deskOf = (id: string) => `/pages/office/desk/index?sessionId=${id}`;

async function codeNow(): Promise<string> {
  const { codes } = await ask(school.cloud, OFFICE, attendance, 'projector', { sessionId });
  return codes[0]?.token ?? '';
}

async function checkIn(numbers: readonly number[], phone?: string): Promise<void> {
  const code = await codeNow();
  for (const number of numbers) {
    const account = `demo-${String(number).padStart(2, '0')}`;
    const own = phone ?? `thephoneofnumber${String(number).padStart(4, '0')}`;
    await ask(school.cloud, account, attendance, 'checkIn', { sessionId, code, queued: false, phone: own });
  }
}

beforeAll(async () => {
  school = await openDemoSchool();
  const sessions = await school.cloud.documents<TrainingSession & { _id: string }>('sessions');
  const members = await school.cloud.documents<Member>('members');
  const hostMemberId = members.find(({ name }) => name === '教师丁卯')?.memberId ?? '';
  const today = sessions
    .filter(({ state }) => state === 'planned')
    .sort((a, b) => a.startsAtMs - b.startsAtMs)[0];
  if (today === undefined) throw new Error('the demo has no session today');
  const { schoolId } = today;
  [sessionId, onlineId] = ['2025-1-hall', '2025-1-online'];
  await school.cloud.load('sessions', [
    { ...today, _id: `${schoolId}:${sessionId}`, sessionId, hostMemberId, checkOutMinutes: 10 },
    { ...today, _id: `${schoolId}:${onlineId}`, sessionId: onlineId, hostMemberId, mode: 'online' },
  ]);
  host = await school.phone(HOST);
}, 60_000);
afterAll(() => school.close());

step('a teacher who hosts finds the desk on the session’s page, and begins check-in there', async () => {
  await host.open(`/pages/session/index?sessionId=${sessionId}`);
  await host.tap(/^主持这一场/);
  await host.sees('到场名单', '没有网络的会场');
  await host.seesNo('没签上的记录');
  await host.tapId(`open-${sessionId}`);
  await host.sees('秒后换码');
  await host.back();
  await host.sees('正在签到');
});

step('whoever came is counted; one phone that came twice is for the host’s eyes', async () => {
  await checkIn([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  await checkIn([13, 14], 'onephoneforseveral');
  await host.sees(/^已到 14，/);
  await host.tap('要问问');
  await host.sees(/，和教师.+同一台手机$/);
});

step('calls again: a minute on the screen, and who did not answer is shown, not punished', async () => {
  await host.tapId('roll-call');
  await host.answer('开始复签');
  await host.sees('正在第 1 次复签，请再扫一次码');
  const code = await codeNow();
  for (const account of ['demo-01', 'demo-02', 'demo-03'])
    await ask(school.cloud, account, attendance, 'answerRollCall', { sessionId, code });
  await school.cloud.setClock({ nowMs: teaTime + 3 * MINUTE });
  await host.sees('第 1 次复签 3 人答到', /第 1 次复签没答到/);
});

step(
  'one is found absent after all, with a reason, and the seal of the other hand is taken back',
  async () => {
    await host.tap('已到');
    await host.type('host-search', '癸酉');
    await host.tap(/^教师癸酉/);
    await host.sees(/^15:2\d 签到，扫码$/);
    await host.tap('未到');
    await host.type('host-reason', '点名不在，别人代扫');
    await host.tapId('host-submit');
    await host.seesNo('教师癸酉');
    await host.tap('未到');
    await host.type('host-search', '癸酉');
    await host.tap(/^教师癸酉/);
    await host.sees('缺席：点名不在，别人代扫');
  },
);

step('the paper sheet is printed, and typed in afterwards', async () => {
  await host.open(deskOf(sessionId));
  const downloading = host.page.waitForEvent('download');
  await host.tapId('paper-sheet');
  expect((await downloading).suggestedFilename()).toMatch(/^签到表 2025-12-18 第\d+次\.xlsx$/);
  await host.tapId('enter-sheet');
  await host.sees('点一下换一种：到、迟到、请假、未到。填到一半离开也不会丢。');
  await host.type('sheet-search', '子');
  await host.sees(/人要记入$/);
});

step('half-way the phone was put away: what was typed is still there, and goes in as a whole', async () => {
  const people = (await ask(school.cloud, HOST, attendance, 'sessionRoster', { sessionId })).people;
  const missing = people.filter(({ status }) => status === 'open');
  const [first] = missing;
  await host.type('sheet-search', first?.name ?? '');
  await host.tapId(`row-${first?.memberId}`);
  await host.tapId(`row-${first?.memberId}`);
  await host.sees('请假');
  await host.open(`/pages/office/sheet/index?sessionId=${sessionId}`);
  await host.type('sheet-search', first?.name ?? '');
  await host.sees('请假');
  await host.tapId('send-sheet');
  await host.answer('记入');
  await host.seesNo('点一下换一种：到、迟到、请假、未到。填到一半离开也不会丢。');
  const after = (await ask(school.cloud, HOST, attendance, 'sessionRoster', { sessionId })).people;
  expect(after.filter(({ status }) => status === 'open')).toEqual([]);
  expect(after.find(({ memberId }) => memberId === first?.memberId)?.status).toBe('leave');
});

step('the office sees what did not count at the door; a host does not', async () => {
  await school.cloud.setClock({ nowMs: teaTime + 20 * MINUTE });
  const office = await school.phone(OFFICE);
  await office.open(deskOf(sessionId));
  await office.tapId('failed-scans');
  await office.sees(/没有没签上的记录|没签上的记录/);
});

step('an online session has a code to be said aloud', async () => {
  await host.open(deskOf(onlineId));
  await host.tapId(`open-${onlineId}`);
  await host.sees('线上研修，把码念给大家听', '还没有念过码');
  await host.tapId('say-code');
  await host.sees(/^\d{3} \d{3}$/, /^还有 .*有效$/);
});

step('every page of the desk stands in its three looks', async () => {
  await school.picture('host-desk', HOST, deskOf(sessionId), '到场名单');
  await school.picture('host-sheet', HOST, `/pages/office/sheet/index?sessionId=${sessionId}`, '根据');
  await school.picture(
    'host-scans',
    OFFICE,
    `/pages/office/scans/index?sessionId=${sessionId}`,
    '没有没签上的记录',
  );
  await school.picture(
    'host-spoken',
    HOST,
    `/pages/office/projector/index?sessionId=${onlineId}`,
    '换一个码',
  );
});

step('the projector on a PC is steered by keys: list, call, escape', async () => {
  const pc = await school.phone(HOST, { width: 1440, height: 900 });
  await pc.open(`/pages/office/projector/index?sessionId=${sessionId}`);
  await pc.sees('秒后换码', '键盘：F 全屏，L 名单，R 复签，Esc 收起名单');
  await pc.page.keyboard.press('r');
  await pc.answer('开始复签');
  await pc.sees('正在第 2 次复签，请再扫一次码');
  await takePicture(pc, 'host-projector-call');
  await pc.page.keyboard.press('l');
  await pc.answer('显示名单');
  await pc.sees('登记到场', '要问问');
  await takePicture(pc, 'host-projector-list');
  await pc.page.keyboard.press('Escape');
  await pc.seesNo('要问问');
});
