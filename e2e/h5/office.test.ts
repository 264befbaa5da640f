import { ledger } from '@/contract/ledger';
import { member } from '@/contract/member';
import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { demoPeople } from '../../cloudfunctions/_local/demo/people';
import { rosterWorkbook } from '../../cloudfunctions/_local/demo/workbooks';
import { chooseFiles, workbook } from './files';
import { journey } from './journey';
import { looks } from './looks';
import type { Phone } from './phone';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

const OFFICE = 'demo-office';
const TEACHER = 'demo-04';

let school: School;
let office: Phone;
const step = journey(() => school);

const newTeacher = {
  name: '新来的教师',
  campus: '东校区',
  researchGroup: '语文组',
  prepGroup: '低段语文备课组',
  duty: '教师',
  bornMonth: '1999-05',
  joinedMonth: '2025-12',
};

async function chooseRoster(people: Parameters<typeof rosterWorkbook>[0]): Promise<void> {
  const file = workbook('名册.xlsx', await rosterWorkbook(people));
  await chooseFiles(office, () => office.tapId('choose-workbook'), [file]);
}

beforeAll(async () => {
  school = await openDemoSchool();
  office = await school.phone(OFFICE);
});
afterAll(() => school.close());

step('a roster with faults is answered row by row, and nothing of it is loaded', async () => {
  await office.open('/pages/office/roster/index');
  await office.sees('找人', '语文组');
  await office.tap('导入名册');
  const [first] = demoPeople(2025);
  await chooseRoster([
    newTeacher,
    { ...newTeacher, name: '' },
    { ...newTeacher, name: '教师错月', bornMonth: '1999年13月' },
    ...(first === undefined ? [] : [first, first]),
  ]);
  await office.sees('要改的地方', /第 3 行，姓名/, /第 4 行，出生年月/, /第 6 行/);
  await office.seesNo('检查通过');
  await office.back();
  await office.seesNo('新来的教师');
});

step('a good one is checked first, says what it will add, and is loaded', async () => {
  await office.tap('导入名册');
  await chooseRoster([newTeacher]);
  await office.sees(/检查通过：新增 1 人/);
  await office.tap('导入');
  await office.type('search', '新来');
  await office.sees('新来的教师', '未绑定');
});

step('whoever has no code gets one, on a card to be cut out', async () => {
  await office.tap('绑定码');
  await office.tap('给没有码的人发码');
  await office.answer('发码');
  await office.sees('新来的教师', /^[0-9A-Z]{4}-[0-9A-Z]{4}$/, '下载 Excel 名单', '打印卡片');
});

step('a teacher becomes a leader with a reason, and finds the queue on the phone', async () => {
  const teacher = await school.phone(TEACHER);
  await teacher.open('/pages/today/index');
  await teacher.sees('待完成');
  await office.open('/pages/office/roster/index');
  await office.type('search', '丁卯');
  await office.tap(/^教师丁卯/);
  await office.tap('备课组长');
  await office.sees('还没写原因');
  await office.type('reason', '接任低段语文备课组长');
  await office.tap('保存职务');
  await office.told('职务已改');
  await teacher.open('/pages/today/index');
  await teacher.sees('待审阅');
});

step('a record entered by mistake is reversed with a reason, and its person is told', async () => {
  const teacher = await school.phone(TEACHER);
  await teacher.open('/pages/mine/index');
  const before = await teacher.textOf('hours');
  await office.tap(/智能批改进课堂/);
  await office.sees(/^冲销：/);
  await office.type('reversal-reason', '登记错了人');
  await office.tap('冲销这条记录');
  await office.told('已冲销');
  await teacher.open('/pages/today/index');
  await teacher.sees(/一条记录已撤销：/);
  await teacher.tap(/^一条记录已撤销/);
  await teacher.sees('本学期的印');
  // What the phone remembered stands until the new reading has come.
  while ((await teacher.textOf('hours')) === before) await teacher.page.waitForTimeout(200);
});

step('what was entered for a group by mistake is reversed for everybody by one act', async () => {
  const what = { kind: 'groupBonus', title: '承办区教研活动', pointsHundredths: 50 } as const;
  const { entries } = await ask(school.cloud, OFFICE, member, 'roster', {});
  const memberIds = entries
    .filter(({ name }) => name.startsWith('教师'))
    .slice(0, 3)
    .map((entry) => entry.memberId);
  await ask(school.cloud, OFFICE, ledger, 'record', { key: 'e2e00001', memberIds, day: '2025-11-25', what });
  const personPath = `/pages/office/person/index?memberId=${memberIds[0]}`;
  for (const [look, choice] of Object.entries(looks)) {
    const phone = await school.phone(OFFICE, choice);
    await phone.open(personPath);
    await phone.tap(/^集体加分：承办区教研活动/);
    await phone.tap('一起登记的每一位');
    await phone.sees(/各自收到消息/);
    await takePicture(phone, `reverse-entry-${look}`);
  }
  await office.open(personPath);
  await office.tap(/^集体加分：承办区教研活动/);
  await office.tap('一起登记的每一位');
  await office.type('reversal-reason', '加错了教研组');
  await office.tap('冲销一起登记的全部');
  await office.told('已冲销 3 人的这条记录');
});
