import { submission } from '@/contract/submission';
import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { journey } from './journey';
import { looks } from './looks';
import type { Phone } from './phone';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

/** A leader's desk: the queue with its counts, the figures of the school's own book, the clean ones, and who stands in. */
const LEADER = 'demo-01';

let school: School;
const phones = new Map<string, Phone>();
const step = journey(() => school);

beforeAll(async () => {
  school = await openDemoSchool();
  for (const [look, choice] of Object.entries(looks)) phones.set(look, await school.phone(LEADER, choice));
});
afterAll(() => school.close());

step('the queue says how many of which', async () => {
  for (const [look, phone] of phones) {
    await phone.open('/pages/leader/queue/index');
    await phone.sees(/^全部 \d+$/, /^等得久 \d+$/, /^退回又交 \d+$/, /^超期 \d+$/);
    await takePicture(phone, `desk-queue-${look}`);
  }
});

step('the piece carries the book’s figures and the running score', async () => {
  const { entries } = await ask(school.cloud, LEADER, submission, 'queue', {});
  const note = entries.find(({ kindName }) => kindName === '读书笔记') ?? entries[0];
  for (const [look, phone] of phones) {
    await phone.open(`/pages/leader/review/index?submissionId=${note?.submissionId}`);
    await phone.sees(/^读书活动，满分 10$/);
    await phone.tap('−1 欠扎实');
    await phone.tap('一周');
    await phone.sees(/→/);
    await takePicture(phone, `desk-review-${look}`);
  }
});

step('the clean ones are chosen already', async () => {
  for (const [look, phone] of phones) {
    await phone.open('/pages/leader/batch/index');
    await phone.sees(/^选了 \d+ 篇，共 \d+ 篇$/);
    await takePicture(phone, `desk-batch-${look}`);
  }
});

step('somebody is asked to stand in', async () => {
  for (const [look, phone] of phones) {
    await phone.open('/pages/leader/stand-in/index');
    await phone.sees('请谁代审', '没有人在代审');
    await takePicture(phone, `desk-stand-in-${look}`);
  }
});
