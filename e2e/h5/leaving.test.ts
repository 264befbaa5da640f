import { attendance } from '@/contract/attendance';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { journey } from './journey';
import type { Phone } from './phone';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

const TEACHER = 'demo-04';
const OFFICE = 'demo-office';
const MINUTE = 60_000;

let school: School;
let teacher: Phone;
let session: TrainingSession;
const step = journey(() => school);

beforeAll(async () => {
  school = await openDemoSchool();
  const { cloud } = school;
  const { sessions } = await ask(cloud, OFFICE, attendance, 'plan', {});
  const sessionId = sessions.find(({ state }) => state === 'planned')?.sessionId ?? '';
  const { content } = await ask(cloud, OFFICE, attendance, 'plannedSession', { sessionId });
  await ask(cloud, OFFICE, attendance, 'editSession', {
    sessionId,
    content: { ...content, checkOutMinutes: 10 },
  });
  await ask(cloud, OFFICE, attendance, 'openSession', { sessionId });
  const stored = await cloud.documents<TrainingSession>('sessions');
  session = stored.find((one) => one.sessionId === sessionId) as TrainingSession;
  await cloud.load('sessions', [online()]);
  teacher = await school.phone(TEACHER);
});
afterAll(() => school.close());

/** A lecture by video at the same time, of the same school. */
function online(): TrainingSession & { readonly _id: string } {
  const sessionId = `${session.sessionId}-online`;
  const { schoolId } = session;
  const asked = { title: '线上讲座：新课标下的单元作业', place: '腾讯会议', mode: 'online' } as const;
  return { ...session, ...asked, sessionId, _id: `${schoolId}:${sessionId}`, state: 'planned', number: 9 };
}

async function codeNow(): Promise<string> {
  const { sessionId } = session;
  return (await ask(school.cloud, OFFICE, attendance, 'projector', { sessionId })).codes[0]?.typed ?? '';
}

/** The same page on a phone of each look. */
async function pictures(name: string, path: string, text: string, act?: (phone: Phone) => Promise<void>) {
  await school.inEveryLook(TEACHER, async (phone, look) => {
    await phone.open(path);
    await phone.sees(text);
    await act?.(phone);
    await takePicture(phone, `${name}-${look}`);
  });
}

const page = () => `/pages/check-in/index?sessionId=${session.sessionId}`;

step('under the seal stands when check-out begins', async () => {
  await teacher.open(page());
  await teacher.sees('投影下方的签到码');
  await teacher.type('check-in-code', await codeNow());
  await teacher.tap('签到');
  await teacher.sees('已签', '签退', /^\d\d:\d\d 起$/, '提前离开');
  await pictures('leaving-sealed', page(), '提前离开');
});

step('a call is the one thing to do on 今日, and is answered by the code of its minute', async () => {
  await school.cloud.setClock({ nowMs: session.startsAtMs + 40 * MINUTE });
  await ask(school.cloud, OFFICE, attendance, 'openRollCall', { sessionId: session.sessionId, call: 1 });
  await pictures('leaving-call-today', '/pages/today/index', '复签');
  await school.cloud.setClock({ nowMs: session.startsAtMs + 40 * MINUTE + 10_000 });
  await teacher.open('/pages/today/index');
  await teacher.tap('复签');
  await teacher.sees('投影下方的签到码');
  await teacher.type('answer-call-code', await codeNow());
  await teacher.tap('复签');
  await teacher.sees('第 1 次复签', '已答');
});

step('leaving early asks first', async () => {
  await teacher.tap('提前离开');
  await teacher.sees('要提前离开吗？');
  await takePicture(teacher, 'leaving-early-question');
  await teacher.answer('再想想');
  await teacher.sees('提前离开');
});

step('from ten minutes before the end the code of leaving is typed in, once', async () => {
  await school.cloud.setClock({ nowMs: session.endsAtMs - 5 * MINUTE });
  await pictures('leaving-form', page(), '签退', async (phone) => {
    await phone.tap('签退');
    await phone.sees('投影下方的签到码');
  });
  await teacher.open(page());
  await teacher.tap('签退');
  await teacher.type('check-out-code', await codeNow());
  await teacher.tap('签退');
  await teacher.seesNo('投影下方的签到码');
  await teacher.sees('已签', /^17:4\d$/);
  await pictures('leaving-done', page(), '第 1 次复签');
  await teacher.open('/pages/today/index');
  await teacher.sees(/^17:4\d 签退$/);
});

step('in an online session what was said is typed', async () => {
  const { sessionId } = online();
  await school.cloud.setClock({ nowMs: session.startsAtMs - 5 * MINUTE });
  await ask(school.cloud, OFFICE, attendance, 'openSession', { sessionId });
  const said = await ask(school.cloud, OFFICE, attendance, 'sayCode', { sessionId, after: null });
  const path = `/pages/check-in/index?sessionId=${sessionId}`;
  await pictures('leaving-online', path, '主持人念的六位码');
  await teacher.open(path);
  await teacher.type('check-in-code', '000000');
  await teacher.tap('签到');
  await teacher.sees('没有对上，请核对主持人念的六位码。还可以输 4 次。');
  await takePicture(teacher, 'leaving-misheard');
  await teacher.tap('再输一次');
  await teacher.type('check-in-code', (said.spoken?.code ?? '').replace(' ', ''));
  await teacher.tap('签到');
  await teacher.sees('已签');
});
