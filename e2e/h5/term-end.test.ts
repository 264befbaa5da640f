import { attendance } from '@/contract/attendance';
import { ledger } from '@/contract/ledger';
import { member } from '@/contract/member';
import { ask, upload } from '../../cloudfunctions/_local/demo/cloud';
import type { DemoPlan } from '../../cloudfunctions/_local/demo/term-plan';
import { planWorkbook } from '../../cloudfunctions/_local/demo/workbooks';
import { journey } from './journey';
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
const step = journey(() => school);

const termEnd = () => ask(school.cloud, OFFICE, ledger, 'termEnd', {});

beforeAll(async () => {
  school = await openDemoSchool();
  office = await school.phone(OFFICE);
  teacher = await school.phone(TEACHER);
});
afterAll(() => school.close());

step('the principal sees how the term stands, in sums and shares', async () => {
  await school.picture('principal', PRINCIPAL, '/pages/principal/index', '总分分布');
  await school.picture('principal-mine', PRINCIPAL, '/pages/mine/index', '学期概况');
});

step('a doubt before the notice is told whom to ask', async () => {
  await teacher.open('/pages/why/index?itemId=attendance');
  await teacher.sees('依据的条款');
  await takePicture(teacher, 'why-doubt-light');
  await teacher.tap('对这一项有疑问');
  await teacher.sees('对这一项有疑问，请找教务处', '还没有公示');
  await school.picture('result-before', TEACHER, `${resultPath}?itemId=attendance`, '还没有公示');
});

step('the office computes everything, and puts it up for a week', async () => {
  await school.picture('term-end-start', OFFICE, termEndPath, '按现在的记录，把每个人算一遍');
  await office.open('/pages/mine/index');
  await office.tap('学期结束');
  await office.tap('重新计算');
  await office.sees('公示 7 天');
  await school.picture('term-end-computed', OFFICE, termEndPath, '公示 7 天');
  await school.picture('term-end-results', OFFICE, '/pages/closing/results/index', /^教师/);
  await office.tap('公示 7 天');
  await office.sees('没有人申诉，等公示到期');
  await school.picture('term-end-waiting', OFFICE, termEndPath, '没有人申诉，等公示到期');
});

step('a teacher reads the own result and disputes one session', async () => {
  await school.cloud.setClock({ nowMs: days.withinNotice });
  await school.picture('result-notice', TEACHER, resultPath, '对结果有疑问，提出申诉');
  await teacher.open('/pages/mine/index');
  await teacher.tap(/^考核结果/);
  await teacher.sees('公示到 12月25日 23:59');
  await teacher.tap('对结果有疑问，提出申诉');
  await teacher.tap('教师考勤');
  await teacher.tap(/^第 1 次研修/);
  await teacher.type('appeal-words', '那天我在区里听课，签到不是我本人的，请核对现场名单。');
  await takePicture(teacher, 'result-appeal-light');
  await school.picture('result-appeal', TEACHER, `${resultPath}?itemId=attendance`, '整个这一项');
  await teacher.tap('提出申诉');
  await teacher.sees('等答复');
});

step('the office answers it, and what that changes is looked at', async () => {
  await office.open(termEndPath);
  await school.picture('term-end-appeals', OFFICE, termEndPath, '答复 1 件申诉');
  const [appeal] = (await termEnd()).appeals;
  const appealPath = `/pages/closing/appeal/index?appealId=${appeal?.appealId}`;
  await office.tap('答复 1 件申诉');
  await office.sees('请核对现场名单');
  await school.picture('term-end-appeal', OFFICE, appealPath, '请核对现场名单');
  await office.tap('成立');
  await office.type('verdict-reason', '现场名单上没有您的签名，这条记录是误记。');
  await office.tap('成立，冲销这条记录');
  await office.sees('有新的变动，请重新计算');
  await school.picture('term-end-stale', OFFICE, termEndPath, '有新的变动，请重新计算');
  await school.picture('result-answered', TEACHER, resultPath, '这条记录是误记');
  await office.tap('重新计算');
  await office.tap(/^看 \d+ 人的变化$/);
  await office.sees('找人', '教师丁卯');
  await school.picture('term-end-changes', OFFICE, '/pages/closing/results/index?show=changes', '教师丁卯');
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
  // Changes are looked at once they stand there, not when the page does.
  await office.sees('找人', /^教师../);
  await office.back();
  await office.sees('定稿，装订 42 份');
  await takePicture(office, 'term-end-freeze-light');
  await office.tap('定稿，装订 42 份');
  await office.answer('定稿');
  await office.sees('可以离开这一页');
  await school.picture('term-end-freezing', OFFICE, termEndPath, '可以离开这一页');
  const { cutoffAtMs } = await termEnd();
  await school.cloud.setClock({ nowMs: (cutoffAtMs ?? 0) + 100_000 });
  await office.seesNo('可以离开这一页');
  await office.seesNamed('已装订');
  await school.picture('term-end-frozen', OFFICE, termEndPath, /^记录算到/);
  await school.picture('result-frozen', TEACHER, resultPath, '已定稿，结果不再变动');
  await school.picture('principal-frozen', PRINCIPAL, '/pages/principal/index', '已定稿');
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

/** A term with one session and nothing else in it. */
function plainPlan(name: string, from: string, to: string, day: string): DemoPlan {
  const at = { day, from: '15:30', to: '17:45', place: '阶梯教室', presenter: '教研组长主讲' };
  const session = { number: 1, title: '说课怎样说清楚', hours: 3, required: true, ...at };
  return { name, from, to, targetHours: 12, themes: [], sessions: [session], duties: [] };
}

async function profileOf(account: string) {
  const me = await ask(school.cloud, account, member, 'me', {});
  if (me.kind !== 'member') throw new Error(`${account} is bound to nobody`);
  return me.profile;
}

async function moveOnTo(plan: DemoPlan): Promise<void> {
  const { schoolId, memberId } = await profileOf(OFFICE);
  const path = `${schoolId}/${memberId}/${plan.from}.xlsx`;
  const fileId = await upload(school.cloud, OFFICE, path, await planWorkbook(plan));
  await ask(school.cloud, OFFICE, attendance, 'importTermPlan', { fileId, dryRun: false });
}

/** A mistake found when the result is bound: it is answered, listed, and moves nothing. */
async function reverseACheckIn(account: string): Promise<void> {
  const { memberId } = await profileOf(account);
  const { entries } = await ask(school.cloud, OFFICE, ledger, 'entries', { memberId });
  const mistaken = entries.find(({ fact, reversed }) => fact.kind === 'checkIn' && !reversed);
  const reversal = { factId: mistaken?.fact.factId ?? '', reason: '事后核对，是同事代签' };
  await ask(school.cloud, OFFICE, ledger, 'reverse', reversal);
}

step('when the school has moved on, a teacher finds the bound result, and why it is what it is', async () => {
  await reverseACheckIn(TEACHER);
  await moveOnTo(plainPlan('2025 学年第二学期', '2026-02-23', '2026-07-03', '2026-03-06'));
  await moveOnTo(plainPlan('2026 学年第一学期', '2026-08-31', '2027-01-29', '2026-09-11'));
  await school.cloud.setClock({ nowMs: Date.parse('2026-09-02T09:00:00+08:00') });
  await school.picture('result-past-list', TEACHER, resultPath, '往期');
  await teacher.open('/pages/mine/index');
  await teacher.tap(/^考核结果/);
  await teacher.sees('2025 学年第二学期', '没有定稿');
  await teacher.tap(/^2025 学年第一学期/);
  await teacher.sees('已定稿，结果不再变动', '定稿以后的记录');
  await school.picture('result-past', TEACHER, `${resultPath}?termId=2025-1`, '已定稿，结果不再变动');
  await teacher.tap(/^教师考勤/);
  await teacher.sees(/^已定稿：记录算到/);
  await school.picture(
    'why-past',
    TEACHER,
    '/pages/why/index?itemId=attendance&termId=2025-1',
    /^已定稿：记录算到/,
  );
  await school.picture('result-left', TEACHER, `${resultPath}?termId=2025-2`, '学期已结束，学校还没有定稿');
});

step('and the office finds what was ended, and what is still to be', async () => {
  await school.picture('term-end-past-list', OFFICE, termEndPath, '往期学期');
  await office.open(termEndPath);
  await office.tap(/^2025 学年第一学期/);
  await office.seesNamed('已装订');
  await school.picture('term-end-past', OFFICE, `${termEndPath}?termId=2025-1`, /^记录算到/);
  await office.back();
  await office.tap(/^2025 学年第二学期/);
  await office.tap('重新计算');
  await office.sees('公示 7 天');
  await school.picture('term-end-left', OFFICE, `${termEndPath}?termId=2025-2`, '公示 7 天');
});
