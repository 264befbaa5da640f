import { sharing } from '@/contract/sharing';
import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { journey } from './journey';
import { looks } from './looks';
import type { Phone } from './phone';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

/** Back home, books, calls and reports in the browser, in every look. */
const TRAVELLER = 'demo-08';
const LEADER = 'demo-01';

let school: School;
let tripId = '';
const step = journey(() => school);

beforeAll(async () => {
  school = await openDemoSchool();
  const { trips } = await ask(school.cloud, TRAVELLER, sharing, 'trips', {});
  tripId = trips.find(({ mine, stage }) => mine && stage === 'digestDue')?.tripId ?? '';
});
afterAll(() => school.close());

/** The same page in every look, with its picture. */
async function inEveryLook(
  account: string,
  name: string,
  path: string,
  seen: string | RegExp,
  act: (phone: Phone) => Promise<void> = async () => undefined,
): Promise<void> {
  await Promise.all(
    Object.entries(looks).map(async ([look, choice]) => {
      const phone = await school.phone(account, choice);
      await phone.open(path);
      await phone.sees(seen);
      await act(phone);
      await takePicture(phone, `${name}-${look}`);
      await phone.page.context().close();
    }),
  );
}

step('what is to be done after a trip, with the material ticked and the training proposed', async () => {
  const query = `?tripId=${tripId}`;
  await inEveryLook(TRAVELLER, 'homecoming', `/pages/homecoming/index${query}`, /^最晚 /);
  await inEveryLook(TRAVELLER, 'homecoming-digest', `/pages/homecoming/digest/index${query}`, '选哪些');
  await inEveryLook(TRAVELLER, 'homecoming-book', `/pages/homecoming/book/index${query}`, /:\d\d–\d\d:/);
});

step('books that are read together, and small finds that are collected', async () => {
  await inEveryLook(TRAVELLER, 'books', '/pages/books/index', /《.+》/);
  await inEveryLook(TRAVELLER, 'book', '/pages/books/index', /《.+》/, async (phone) => {
    await phone.page
      .getByText(/《.+》/)
      .first()
      .click();
    await phone.sees('推荐的理由');
  });
  await inEveryLook(TRAVELLER, 'calls', '/pages/calls/index', /截止/);
  await inEveryLook(LEADER, 'call-open', '/pages/calls/open/index', '征集');
});

step('a report of an absence is begun', async () => {
  await inEveryLook(LEADER, 'conduct', '/pages/conduct/index', '没有报告');
  await inEveryLook(LEADER, 'conduct-report', '/pages/conduct/report/index', '还没选老师');
});
