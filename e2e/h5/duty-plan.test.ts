import { submission } from '@/contract/submission';
import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { journey } from './journey';
import type { Phone } from './phone';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

/** What the office asks teachers to write: kinds, series and what they take, in every look. */
const OFFICE = 'demo-office';
const TEACHER = 'demo-04';

let school: School;
let office: Phone;
const step = journey(() => school);

beforeAll(async () => {
  school = await openDemoSchool();
  office = await school.phone(OFFICE);
});
afterAll(() => school.close());

step('the office sees what everybody is asked for, and what it takes', async () => {
  await school.inEveryLook(OFFICE, async (phone, look) => {
    await phone.open('/pages/today/index');
    await phone.tap('任务与作品');
    await phone.sees('每位老师这学期的任务', '这学期的任务', '期末三类文体');
    await takePicture(phone, `duty-plan-${look}`);
    await phone.tapId('duty-kinds');
    await phone.sees('添加一类作品', '读书笔记');
    await takePicture(phone, `duty-kinds-${look}`);
  });
});

step(
  'a kind is made in a form that shows what a teacher will see, with its faults beside the fields',
  async () => {
    await school.inEveryLook(OFFICE, async (phone, look) => {
      await phone.open('/pages/duty-plan/kind/index');
      await phone.tapId('kind-save');
      await phone.sees('名称还没写。', '第 1 部分的名称还没写。');
      await phone.type('kind-name', '家访记录');
      await phone.type('part-1-name', '经过');
      await phone.type('part-1-hint', '见了谁，说了什么');
      await phone.tapId('part-add');
      await phone.type('part-2-name', '打算');
      await phone.tap('Word（docx）');
      await takePicture(phone, `duty-kind-${look}`);
    });
  },
);

step('it is saved, and stands beside the built-in ones', async () => {
  await office.open('/pages/duty-plan/kind/index');
  await office.type('kind-name', '家访记录');
  await office.type('part-1-name', '经过');
  await office.tapId('kind-save');
  await office.open('/pages/duty-plan/kinds/index');
  await office.sees('家访记录', '学校自己的');
  const { kinds } = await ask(school.cloud, OFFICE, submission, 'workKinds', {});
  expect(kinds.filter(({ own }) => own).map(({ form }) => form.name)).toEqual(['家访记录']);
});

step('another officer’s change in between is shown, and nothing typed is lost', async () => {
  const { kinds } = await ask(school.cloud, OFFICE, submission, 'workKinds', {});
  const standing = kinds.find(({ form }) => form.kind === 'case')?.form;
  if (standing === undefined) throw new Error('no such kind');
  await office.open('/pages/duty-plan/kind/index?kind=case');
  await office.type('kind-name', '育人案例');
  const { kind, version, ...draft } = standing;
  await ask(school.cloud, OFFICE, submission, 'saveWorkKind', {
    kind,
    basedOn: version,
    draft: { ...draft, name: '课堂案例' },
  });
  await office.tapId('kind-save');
  await office.sees('另一位同事刚刚改过这一类', /现在是「课堂案例」/);
  await takePicture(office, 'duty-kind-conflict-light');
  await office.tapId('kind-mine');
  await office.tapId('kind-save');
  await office.open('/pages/duty-plan/kinds/index');
  await office.sees('育人案例');
});

step('a series shows its dates and what it takes of everybody while it is filled in', async () => {
  await school.inEveryLook(OFFICE, async (phone, look) => {
    await phone.open('/pages/duty-plan/series/index');
    await phone.tap('家访记录');
    await phone.tap('每周');
    await phone.sees('会多出多少', /每人 .+ → .+ 小时/, '排在这些日子');
    await takePicture(phone, `duty-series-${look}`);
  });
});

step('it is saved once, a teacher finds it, and the office stops it again', async () => {
  await office.open('/pages/duty-plan/series/index');
  await office.tap('家访记录');
  await office.tap('每周');
  await office.sees(/布置这 \d+ 项/);
  await office.tapId('series-save');
  await office.told(/已布置 \d+ 项/);
  const teacher = await school.phone(TEACHER);
  await teacher.open('/pages/duties/index');
  await teacher.sees(/家访记录（第 \d+ 周）/);
  await school.inEveryLook(OFFICE, async (phone, look) => {
    await phone.open('/pages/duty-plan/index/index');
    await phone.page.getByText('家访记录').filter({ visible: true }).first().click();
    await phone.sees('停掉这一组', '没人动笔');
    await takePicture(phone, `duty-standing-${look}`);
  });
  await office.open('/pages/duty-plan/index/index');
  await office.page.getByText('家访记录').filter({ visible: true }).first().click();
  await office.tapId('series-stop');
  await office.answer('停掉');
  await office.sees('都已收回，没有留下的。');
});
