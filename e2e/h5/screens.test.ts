import { attendance } from '@/contract/attendance';
import { ledger } from '@/contract/ledger';
import { member } from '@/contract/member';
import { submission } from '@/contract/submission';
import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { demoPeople } from '../../cloudfunctions/_local/demo/people';
import { rosterWorkbook } from '../../cloudfunctions/_local/demo/workbooks';
import { chooseFiles, photoOf, workbook } from './files';
import { looks } from './looks';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

/** Every screen in light, dark and large, as pictures in `e2e/screenshots`; that each comes up at all is what is tested. */
const TEACHER = 'demo-04';
const LEADER = 'demo-01';
const OFFICE = 'demo-office';

let school: School;
let sessionId: string;
let pastSessionId: string;
let leaveSessionId: string;
let dutyId: string;
let approvedDutyId: string;
let waiting: string;
let teacherId: string;

/** Every look opens the same draft afterwards: the first one waits until its words have arrived. */
async function theCloudHasTheDraft(): Promise<void> {
  for (;;) {
    const { parts, photos } = await ask(school.cloud, TEACHER, submission, 'open', { dutyId });
    if (parts.gain && photos.length === 2) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

beforeAll(async () => {
  school = await openDemoSchool();
  const { cloud } = school;
  const { sessions } = await ask(cloud, OFFICE, attendance, 'plan', {});
  sessionId = sessions.find(({ state }) => state === 'planned')?.sessionId ?? '';
  pastSessionId = sessions[1]?.sessionId ?? '';
  const own = await ask(cloud, TEACHER, attendance, 'plan', {});
  leaveSessionId = own.sessions.find(({ status }) => status === 'absent')?.sessionId ?? '';
  const { duties } = await ask(cloud, TEACHER, submission, 'duties', {});
  approvedDutyId = duties.find(({ state }) => state === 'approved')?.dutyId ?? '';
  dutyId = duties.find(({ state }) => state === 'none')?.dutyId ?? '';
  waiting = (await ask(cloud, LEADER, submission, 'queue', {})).entries[0]?.submissionId ?? '';
  const me = await ask(cloud, TEACHER, member, 'me', {});
  teacherId = me.kind === 'member' ? me.profile.memberId : '';
});
afterAll(() => school.close());

test('a guest', async () => {
  await school.picture('guest', 'guest', '/pages/today/index', '绑定身份');
  await school.picture('guest-training', 'guest', '/pages/training/index', '绑定身份');
  await school.picture('guest-mine', 'guest', '/pages/mine/index', '这里是您自己的研修簿');
  await school.picture('bind', 'guest', '/pages/bind/index', '绑定码');
  await school.picture('bind-refused', 'guest', '/pages/bind/index', '绑定码', async (phone) => {
    await phone.type('binding-code', 'ZZZZ9999');
    await phone.tap('绑定');
    await phone.sees('没有这个码');
  });
});

test('the day before check-in, and the office about to begin', async () => {
  await school.picture('today-planned', TEACHER, '/pages/today/index', '待签');
  await school.picture('office-today', OFFICE, '/pages/today/index', '活动与签到');
  await school.picture('sessions', OFFICE, '/pages/office/sessions/index', '开始签到');
  await school.picture(
    'projector-resting',
    OFFICE,
    `/pages/office/projector/index?sessionId=${sessionId}`,
    '还没开始签到',
  );
});

test('check-in', async () => {
  await ask(school.cloud, OFFICE, attendance, 'openSession', { sessionId });
  await school.picture('today-open', TEACHER, '/pages/today/index', /还有 \d+ 分钟/);
  await school.picture('check-in', TEACHER, `/pages/check-in/index?sessionId=${sessionId}`, '从投影取码');
  await school.picture(
    'check-in-refused',
    TEACHER,
    `/pages/check-in/index?sessionId=${sessionId}`,
    '从投影取码',
    async (phone) => {
      await phone.type('check-in-code', '7K2M9QXD');
      await phone.tap('签到');
      await phone.sees('不是签到码');
    },
  );
  await checkInSome();
  await school.picture('seal', TEACHER, `/pages/check-in/index?sessionId=${sessionId}`, '已签');
  await school.picture('today-sealed', TEACHER, '/pages/today/index', '已签，准时');
});

test('the projector', async () => {
  const path = `/pages/office/projector/index?sessionId=${sessionId}`;
  await school.picture('projector', OFFICE, path, '已到');
  await school.picture('projector-list', OFFICE, `${path}&list=1`, '找人');
  for (const [look, choice] of Object.entries(looks)) {
    const wide = await school.phone(OFFICE, { ...choice, width: 1280, height: 800 });
    await wide.open(path);
    await wide.sees('已到');
    await takePicture(wide, `projector-wide-${look}`);
    await wide.open(`${path}&list=1`);
    await wide.sees('收起名单');
    await takePicture(wide, `projector-wide-list-${look}`);
  }
});

test('term, sessions and sharing', async () => {
  await school.picture('training', TEACHER, '/pages/training/index', '我的任务');
  await school.picture('session', TEACHER, `/pages/session/index?sessionId=${pastSessionId}`, '第 2 次研修');
  await school.picture(
    'session-absent',
    TEACHER,
    `/pages/session/index?sessionId=${leaveSessionId}`,
    /第 \d 次研修/,
  );
  await school.picture('sharing', TEACHER, '/pages/sharing/index', '申请外出');
  await school.picture('sharing-questions', TEACHER, '/pages/sharing/index', '外出', (phone) =>
    phone.tap('提问'),
  );
  await school.picture('sharing-library', TEACHER, '/pages/sharing/index', '外出', (phone) =>
    phone.tap('资源库'),
  );
});

test('writing and reading a piece', async () => {
  const path = `/pages/writing/index?dutyId=${dutyId}`;
  await school.picture('writing-empty', TEACHER, path, '必写');
  await school.picture('writing', TEACHER, path, '必写', async (phone, look) => {
    if (look !== 'light') return;
    await phone.type('part-book-text', '《作业设计十讲》第三讲，42–57 页');
    await phone.tap(/^摘录/);
    await phone.type(
      'part-excerpt-text',
      '作业不是课堂的尾巴，而是学生独自面对问题的第一步。题目要让不同的孩子都有路可走，也都有坡可爬。',
    );
    await phone.tap(/^收获/);
    await phone.type(
      'part-gain-text',
      '以前我把「分层」理解成少做几道。读到这里才明白，层次在思路，不在题量。',
    );
    await chooseFiles(phone, async () => {
      await phone.tap('添加照片，已有 0 张');
      await takePicture(phone, 'dialogue-light');
      await phone.answer('知道了');
    }, [await photoOf(phone, '三张提示卡'), await photoOf(phone, '课堂记录')]);
    await phone.seesNamed('第 2 张照片，已上传');
    await theCloudHasTheDraft();
  });
  await school.picture('writing-continued', TEACHER, path, /^已自动保存/);
  await school.picture('preview', TEACHER, path, /^已自动保存/, (phone) => phone.tap('预览'));
  await school.picture('piece', TEACHER, `/pages/piece/index?dutyId=${approvedDutyId}`, '来往');
});

test('reviewing', async () => {
  await school.picture('leader-today', LEADER, '/pages/today/index', '待审阅');
  await school.picture('queue', LEADER, '/pages/leader/queue/index', '待审阅');
  await school.picture(
    'review',
    LEADER,
    `/pages/leader/review/index?submissionId=${waiting}`,
    '第 1 稿',
    async (phone) => {
      await phone.tap('2.5');
    },
  );
});

test('the booklet and its reasons', async () => {
  await school.picture('mine', TEACHER, '/pages/mine/index', '本学期的印');
  await school.picture('mine-reach', TEACHER, '/pages/mine/index', '本学期的印', (phone) =>
    phone.tap(/^还有 \d+ 项/),
  );
  const { items } = await ask(school.cloud, TEACHER, ledger, 'booklet', {});
  for (const { itemId } of items)
    await school.picture(`why-${itemId}`, TEACHER, `/pages/why/index?itemId=${itemId}`, '依据的条款');
  await school.picture('records', TEACHER, '/pages/records/index', '通过');
  await school.picture('inbox', TEACHER, '/pages/inbox/index', '已通过：第 1 篇读书笔记');
  await school.picture('settings', TEACHER, '/pages/settings/index', '字号');
  await school.picture('office-mine', OFFICE, '/pages/mine/index', '活动与签到');
});

test('the office and its roster', async () => {
  const { entries } = await ask(school.cloud, OFFICE, member, 'roster', {});
  const released = entries
    // Member ids are drawn by chance: the office's only account must not be among them.
    .filter(({ memberId, roles }) => memberId !== teacherId && roles.every((role) => role === 'teacher'))
    .slice(6, 9)
    .map(({ memberId }) => memberId);
  for (const memberId of released)
    await ask(school.cloud, OFFICE, member, 'releaseBinding', { memberId, reason: '换了手机' });
  await ask(school.cloud, OFFICE, member, 'issueCodes', { memberIds: released.slice(0, 2) });
  await school.picture('roster', OFFICE, '/pages/office/roster/index', '语文组');
  await school.picture('codes', OFFICE, '/pages/office/codes/index', '打印卡片');
  await school.picture('person', OFFICE, `/pages/office/person/index?memberId=${teacherId}`, '保存职务');
  await school.picture(
    'person-reversal',
    OFFICE,
    `/pages/office/person/index?memberId=${teacherId}`,
    '本学期的记录',
    (phone) => phone.tap(/^第 1 次研修/),
  );
  const recording = `/pages/office/record/index?memberId=${teacherId}`;
  await school.picture('record', OFFICE, recording, '记什么');
  await school.picture('record-award', OFFICE, recording, '记什么', (phone) => phone.tap('获奖'));
  await school.picture('record-group', OFFICE, '/pages/office/record/index', '记给谁', (phone) =>
    phone.tap('语文组'),
  );
  const [first] = demoPeople(2025);
  if (first === undefined) throw new Error('the demo school has no people');
  const faulty = await rosterWorkbook([
    first,
    { ...first, name: '' },
    { ...first, name: '教师错月', bornMonth: '1999年13月' },
    first,
  ]);
  await school.picture('import', OFFICE, '/pages/office/import/index?kind=roster', '选文件');
  await school.picture(
    'import-faults',
    OFFICE,
    '/pages/office/import/index?kind=roster',
    '选文件',
    async (phone) => {
      await chooseFiles(phone, () => phone.tapId('choose-workbook'), [workbook('名册.xlsx', faulty)]);
      await phone.sees('要改的地方');
    },
  );
  const fitting = await rosterWorkbook([{ ...first, name: '新来的教师', researchGroup: '劳动组' }]);
  await school.picture(
    'import-fits',
    OFFICE,
    '/pages/office/import/index?kind=roster',
    '选文件',
    async (phone) => {
      await chooseFiles(phone, () => phone.tapId('choose-workbook'), [workbook('名册.xlsx', fitting)]);
      await phone.sees(/检查通过/);
    },
  );
});

test('without network, and when the cloud does not answer', async () => {
  await school.picture('offline', TEACHER, '/pages/today/index', '待完成', async (phone) => {
    await phone.page.context().setOffline(true);
    await phone.sees('没有网络。写的都在手机里，有网后自动接上。');
  });
  await school.cloud.setFaults({ failRate: 1 });
  await school.picture('error', 'demo-20', '/pages/training/index', '再试一次');
});

/** The teacher and half of the colleagues check in; three are on leave. */
async function checkInSome(): Promise<void> {
  const { cloud } = school;
  const { people } = await ask(cloud, OFFICE, attendance, 'sessionRoster', { sessionId });
  for (const { memberId } of people.slice(20, 23))
    await ask(cloud, OFFICE, attendance, 'enterAttendance', {
      sessionId,
      memberId,
      entry: { as: 'excused', leaveKind: null },
      reason: '区里教研活动',
    });
  const { codes } = await ask(cloud, OFFICE, attendance, 'projector', { sessionId });
  const code = codes[0]?.token ?? '';
  for (let number = 1; number <= 19; number += 1) {
    const account = `demo-${String(number).padStart(2, '0')}`;
    await ask(cloud, account, attendance, 'checkIn', { sessionId, code, queued: false });
  }
}
