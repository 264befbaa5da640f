import { aFullSchool } from '../../src/testing/due-builder';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

const TEACHER = 'o-full-m01';
const LEADER = 'o-full-m09';

let school: School;
let nowMs = 0;

beforeAll(async () => {
  school = await openDemoSchool();
  nowMs = Number(process.env.JOURNEYS_MOMENT_MS);
  for (const [collection, list] of Object.entries(aFullSchool(nowMs))) {
    await school.cloud.load(collection, list);
  }
});
afterAll(() => school.close());

test('a teacher with many duties: the most urgent on 今日, all of them by section, one row opened', async () => {
  await school.inEveryLook(TEACHER, async (phone, look) => {
    await phone.open('/pages/today/index');
    await phone.sees('还有 10 项');
    await takePicture(phone, `due-today-${look}`);
    await phone.tapId('more-duties');
    await phone.sees('听课 0/8');
    await takePicture(phone, `due-all-${look}`);
    await phone.tapId('row-seen');
    await phone.sees('已交 0 / 8');
    await takePicture(phone, `due-series-${look}`);
  });
});

test('研修 leads to the whole list, and a leader to the group’s numbers', async () => {
  await school.inEveryLook(LEADER, async (phone, look) => {
    await phone.open('/pages/training/index');
    await phone.sees('组里的任务');
    await takePicture(phone, `due-training-${look}`);
    await phone.tapId('group-duties');
    await phone.sees('进行中', '已到期');
    await takePicture(phone, `due-group-${look}`);
  });
});

test('the reminder of the day arrives once and leads to what it is about', async () => {
  const morningMs = nowMs - 8 * 3_600_000;
  await school.cloud.setClock({ nowMs: morningMs });
  await school.cloud.runTimer('notify');
  await school.cloud.runTimer('notify');
  await school.cloud.setClock({ nowMs });
  const phone = await school.phone(TEACHER);
  await phone.open('/pages/inbox/index');
  await phone.sees('今天截止：单元研修小结');
  expect(await phone.page.getByText('今天截止：单元研修小结').count()).toBe(1);
  await takePicture(phone, 'due-inbox-light');
});
