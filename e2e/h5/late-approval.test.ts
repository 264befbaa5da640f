import { ledger } from '@/contract/ledger';
import { submission } from '@/contract/submission';
import { wholeNote } from '@/testing/work-builder';
import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { journey } from './journey';
import { looks } from './looks';
import type { Phone } from './phone';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

/** Reviewing when results are put up already, in every look. */
const LEADER = 'demo-01';
const OFFICE = 'demo-office';
const TEACHER = 'demo-04';
const afterNotice = Date.parse('2025-12-26T08:00:00+08:00');

let school: School;
let path: string;
const phones = new Map<string, Phone>();
const step = journey(() => school);

beforeAll(async () => {
  school = await openDemoSchool();
  const { entries } = await ask(school.cloud, LEADER, submission, 'queue', {});
  path = `/pages/leader/review/index?submissionId=${entries[0]?.submissionId}`;
  await ask(school.cloud, OFFICE, ledger, 'recompute', {});
  await ask(school.cloud, OFFICE, ledger, 'openNotice', { days: 7, reason: '期末考核' });
  for (const [look, choice] of Object.entries(looks)) phones.set(look, await school.phone(LEADER, choice));
});
afterAll(() => school.close());

step('the page says that results are up, before anything is judged', async () => {
  for (const [look, phone] of phones) {
    await phone.open(path);
    await phone.sees('现在审，可能动到大家的结果');
    await takePicture(phone, `review-late-${look}`);
  }
});

step('the first tap shows how many move, by how much and why; the second approves', async () => {
  for (const [look, phone] of phones) {
    await phone.tapId('approve');
    await phone.sees(/位的总分或等次会变。$/, /^因为/, '确认通过，记 2.00');
    await phone.page.screenshot({
      path: `e2e/screenshots/review-foreseen-${look}.png`,
      animations: 'disabled',
    });
  }
  const leader = phones.get('light');
  await leader?.tapId('confirm-foreseen');
  await leader?.seesNo('确认通过，记 2.00');
});

step('a colleague who decided meanwhile is met by what became of it', async () => {
  const other = phones.get('dark');
  await other?.tapId('confirm-foreseen');
  await other?.sees('没有记入');
});

step('once the term is being frozen the page says that the piece does not count', async () => {
  const { duties } = await ask(school.cloud, TEACHER, submission, 'duties', {});
  const owed = duties.find(({ kind, state }) => kind === 'readingNote' && state === 'none');
  const dutyId = owed?.dutyId ?? '';
  await ask(school.cloud, TEACHER, submission, 'submit', {
    dutyId,
    revision: 0,
    parts: wholeNote,
    photos: [],
    files: [],
    kind: 'readingNote',
    shares: false,
  });
  await school.cloud.setClock({ nowMs: afterNotice });
  await ask(school.cloud, OFFICE, ledger, 'recompute', {});
  await ask(school.cloud, OFFICE, ledger, 'freeze', { reason: '公示结束' });
  const { entries } = await ask(school.cloud, LEADER, submission, 'queue', {});
  for (const [look, phone] of phones) {
    await phone.open(`/pages/leader/review/index?submissionId=${entries[0]?.submissionId}`);
    await phone.sees('这个学期已经定稿，这一篇不计入', '通过，不计入');
    await takePicture(phone, `review-frozen-${look}`);
  }
});
