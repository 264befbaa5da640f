import { attendance } from '@/contract/attendance';
import { sharing } from '@/contract/sharing';
import { atSchoolTime } from '@/domain/term/school-day';
import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { journey } from './journey';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

/** Back home in the browser: the material, the training and what it is worth, in every look. */
const TRAVELLER = 'demo-08';
const LEADER = 'demo-01';
const MINUTE = 60_000;
const word = '三张支架卡当堂试过，低年级明天就能用。';

let school: School;
let tripId = '';
const step = journey(() => school);

beforeAll(async () => {
  school = await openDemoSchool();
  const { trips } = await ask(school.cloud, TRAVELLER, sharing, 'trips', {});
  tripId = trips.find(({ mine, stage }) => mine && stage === 'digestDue')?.tripId ?? '';
});
afterAll(() => school.close());

step('what is to be done after a trip, with the material ticked and the training proposed', async () => {
  await school.inEveryLook(TRAVELLER, async (phone, look) => {
    await phone.open(`/pages/trip/homecoming/index?tripId=${tripId}`);
    await phone.sees(/^最晚 /);
    await takePicture(phone, `homecoming-${look}`);
    await phone.open(`/pages/trip/homecoming/digest/index?tripId=${tripId}`);
    await phone.sees('选哪些');
    await takePicture(phone, `homecoming-digest-${look}`);
    await phone.open(`/pages/trip/homecoming/book/index?tripId=${tripId}`);
    await phone.sees(/:\d\d–\d\d:/);
    await takePicture(phone, `homecoming-book-${look}`);
  });
});

step('the training is held, and the leader judges it with a word', async () => {
  const { cloud } = school;
  const { slots } = await ask(cloud, TRAVELLER, attendance, 'cascadeSlots', { tripId, audience: 'groups' });
  const { day = '', from = '', to = '', places = [] } = slots[0] ?? {};
  const { sessionId } = await ask(cloud, TRAVELLER, attendance, 'bookCascade', {
    ...{ tripId, key: 'cascade1', form: 'cascadeTraining', audience: 'groups' },
    ...{ day, from, to, place: places[0] ?? '' },
  });
  await cloud.setClock({ nowMs: atSchoolTime(day, from) - 5 * MINUTE });
  await ask(cloud, TRAVELLER, attendance, 'openSession', { sessionId });
  await cloud.setClock({ nowMs: atSchoolTime(day, to) + MINUTE });
  await ask(cloud, TRAVELLER, attendance, 'closeSession', { sessionId });
  const { judgings } = await ask(cloud, LEADER, sharing, 'homecoming', { tripId });
  const path = `/pages/trip/homecoming/judge/index?tripId=${tripId}`;
  await school.inEveryLook(LEADER, async (phone, look) => {
    await phone.open('/pages/today/index');
    await phone.sees('待评定的二次培训');
    await takePicture(phone, `homecoming-today-${look}`);
    await phone.open(path);
    await phone.sees(/^签到 \d+ 人/, '还没写评语');
    await phone.type(`word-${judgings[0]?.memberId}`, word);
    await phone.sees('评定，记 2.00');
    await takePicture(phone, `homecoming-judge-${look}`);
  });
  for (const { memberId, n } of judgings)
    await ask(cloud, LEADER, sharing, 'judgeCascade', {
      ...{ tripId, memberId, n, creditsHundredths: 250, word },
    });
  await school.inEveryLook(LEADER, async (phone, look) => {
    await phone.open(path);
    await phone.sees('已经评定');
    await takePicture(phone, `homecoming-judged-${look}`);
  });
});
