import { ledger } from '@/contract/ledger';
import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { journey } from './journey';
import { looks } from './looks';
import type { Phone } from './phone';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

/** A term's end in the browser: computed, put up, disputed, frozen; with a picture of every screen in every look. */
const OFFICE = 'demo-office';
const TEACHER = 'demo-04';
const PRINCIPAL = 'demo-42';
const termEndPath = '/pages/closing/term/index';
const resultPath = '/pages/result/index';
const days = {
  withinNotice: Date.parse('2025-12-19T09:00:00+08:00'),
  afterNotice: Date.parse('2025-12-26T08:00:00+08:00'),
};

let school: School;
let office: Phone;
let teacher: Phone;
const phones = new Map<string, Phone>();
const step = journey(() => school);

/** The screen at `path` once it shows `text`, in all looks. */
async function pictures(name: string, account: string, path: string, text: string | RegExp): Promise<void> {
  for (const [look, choice] of Object.entries(looks)) {
    const key = `${account}/${look}`;
    const phone = phones.get(key) ?? (await school.phone(account, choice));
    phones.set(key, phone);
    await phone.open(path);
    await phone.sees(text);
    await takePicture(phone, `${name}-${look}`);
  }
}

const termEnd = () => ask(school.cloud, OFFICE, ledger, 'termEnd', {});

beforeAll(async () => {
  school = await openDemoSchool();
  office = await school.phone(OFFICE);
  teacher = await school.phone(TEACHER);
});
afterAll(() => school.close());

step('the principal sees how the term stands, in sums and shares', async () => {
  await pictures('principal', PRINCIPAL, '/pages/principal/index', '总分分布');
  await pictures('principal-mine', PRINCIPAL, '/pages/mine/index', '学期概况');
});

step('a doubt before the notice is told whom to ask', async () => {
  await teacher.open('/pages/why/index?itemId=attendance');
  await teacher.sees('依据的条款');
  await takePicture(teacher, 'why-doubt-light');
  await teacher.tap('对这一项有疑问');
  await teacher.sees('对这一项有疑问，请找教务处', '还没有公示');
  await pictures('result-before', TEACHER, `${resultPath}?itemId=attendance`, '还没有公示');
});

step('the office computes everything, and puts it up for a week', async () => {
  await pictures('term-end-start', OFFICE, termEndPath, '按现在的记录，把每个人算一遍');
  await office.open('/pages/mine/index');
  await office.tap('学期结束');
  await office.tap('重新计算');
  await office.sees('公示 7 天');
  await pictures('term-end-computed', OFFICE, termEndPath, '公示 7 天');
  await pictures('term-end-results', OFFICE, '/pages/closing/results/index', '找人');
  await office.tap('公示 7 天');
  await office.sees('没有人申诉，等公示到期');
  await pictures('term-end-waiting', OFFICE, termEndPath, '没有人申诉，等公示到期');
});

step('a teacher reads the own result and disputes one session', async () => {
  await school.cloud.setClock({ nowMs: days.withinNotice });
  await pictures('result-notice', TEACHER, resultPath, '对结果有疑问，提出申诉');
  await teacher.open('/pages/mine/index');
  await teacher.tap(/^考核结果/);
  await teacher.sees('公示到 12月25日 23:59');
  await teacher.tap('对结果有疑问，提出申诉');
  await teacher.tap('教师考勤');
  await teacher.tap(/^第 1 次研修/);
  await teacher.type('appeal-words', '那天我在区里听课，签到不是我本人的，请核对现场名单。');
  await takePicture(teacher, 'result-appeal-light');
  await pictures('result-appeal', TEACHER, `${resultPath}?itemId=attendance`, '整个这一项');
  await teacher.tap('提出申诉');
  await teacher.sees('等答复');
});

step('the office answers it, and what that changes is looked at', async () => {
  await office.open(termEndPath);
  await pictures('term-end-appeals', OFFICE, termEndPath, '答复 1 件申诉');
  const [appeal] = (await termEnd()).appeals;
  const appealPath = `/pages/closing/appeal/index?appealId=${appeal?.appealId}`;
  await office.tap('答复 1 件申诉');
  await office.sees('请核对现场名单');
  await pictures('term-end-appeal', OFFICE, appealPath, '请核对现场名单');
  await office.tap('成立');
  await office.type('verdict-reason', '现场名单上没有您的签名，这条记录是误记。');
  await office.tap('成立，冲销这条记录');
  await office.sees('有新的变动，请重新计算');
  await pictures('term-end-stale', OFFICE, termEndPath, '有新的变动，请重新计算');
  await pictures('result-answered', TEACHER, resultPath, '这条记录是误记');
  await office.tap('重新计算');
  await office.tap(/^看 \d+ 人的变化$/);
  await office.sees('找人', '教师丁卯');
  await pictures('term-end-changes', OFFICE, '/pages/closing/results/index?show=changes', '找人');
  await office.back();
  await office.sees('1 件，都已答复，等公示到期');
});

step('after the notice the office freezes, asked once more, and it ends by itself', async () => {
  await school.cloud.setClock({ nowMs: days.afterNotice });
  await office.open(termEndPath);
  // A task fell due meanwhile: what was computed a week ago is old.
  await office.sees('有新的变动，请重新计算');
  await office.tap('重新计算');
  await office.tap(/^看 \d+ 人的变化$/);
  await office.sees('找人');
  await office.back();
  await office.sees('定稿，装订 42 份');
  await takePicture(office, 'term-end-freeze-light');
  await office.tap('定稿，装订 42 份');
  await office.answer('定稿');
  await office.sees('可以离开这一页');
  await pictures('term-end-freezing', OFFICE, termEndPath, '可以离开这一页');
  const { cutoffAtMs } = await termEnd();
  await school.cloud.setClock({ nowMs: (cutoffAtMs ?? 0) + 100_000 });
  await office.seesNo('可以离开这一页');
  await office.seesNamed('已装订');
  await pictures('term-end-frozen', OFFICE, termEndPath, /^记录算到/);
  await pictures('result-frozen', TEACHER, resultPath, '已定稿，结果不再变动');
  await pictures('principal-frozen', PRINCIPAL, '/pages/principal/index', '已定稿');
});

step('a window pulled wide shows the results as a table', async () => {
  const wide = await school.phone(OFFICE, { width: 1280, height: 800 });
  await wide.open('/pages/closing/results/index');
  await wide.sees('找人');
  await takePicture(wide, 'term-end-results-wide');
  await wide.open(termEndPath);
  await wide.sees('全部结果');
  await takePicture(wide, 'term-end-wide');
});
