import type { Booklet } from '../../src/contract/ledger';
import type { Fact } from '../../src/domain/ledger/fact';
import type { Resource } from '../../src/domain/sharing/resource';
import type { Trip } from '../../src/domain/sharing/trip';
import { atSchoolTime } from '../../src/domain/term/school-day';
import { aPost, aTrip, storedPost, storedTrip } from '../../src/testing/trip-builder';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

let school: SmallSchool;
let traveller: Phone;
const tripId = 'm01-trip0001';
const query = { tripId };

/** 林晓云 came back on Thursday 17 December; it is Friday, ten past three. Each test stands on the one before. */
beforeAll(async () => {
  school = await openSmallSchool();
  await school.planned({
    title: '开学第一课',
    startsAtMs: at('09-11', '15:30'),
    endsAtMs: at('09-11', '17:00'),
  });
  await school.load('trips', [storedTrip(aTrip({ from: '2026-12-16', to: '2026-12-17' }))]);
  const posts = ['第一节，先画路线。再填词语。', '第二节，复述要有支架。', '评课的三句话'];
  await school.load(
    'posts',
    posts.map((text, index) => {
      const atMs = at('12-16', `1${index}:00`);
      return storedPost(aPost({ postId: `m01-post${index}`, text, atMs, receivedAtMs: atMs }));
    }),
  );
  traveller = await school.phone('m01', { path: 'pages/trip/homecoming/index', query });
}, openingMs);
afterAll(() => school.stop());

function at(day: string, time: string): number {
  return atSchoolTime(`2026-${day}`, time);
}

const theTrip = async () => (await school.documents<Trip>('trips'))[0];

test('the deadline and what is to be done stand there from the return on', async () => {
  await traveller.waitFor('最晚 12月22日 周二');
  expect(traveller.screen()).toContain('一共发了 3 条，至少选 2 条');
  expect(traveller.screen()).toContain('最晚 12月22日 周二，点两下安排好');
});

test('posts are ticked, put in order under headings, and become a resource; killed in between nothing is lost', async () => {
  traveller.tap({ id: 'digest' });
  await traveller.waitFor('评课的三句话');
  const ticks = traveller.screen().filter((line) => line === '选').length;
  expect(ticks).toBe(3);
  traveller.tap({ text: '选', nth: 0 });
  await traveller.waitFor('已选 1 条');
  expect(traveller.screen()).toContain('还差 1 条');
  traveller.tap({ text: '选', nth: 0 });
  await traveller.waitFor('已选 2 条');
  traveller.input({ id: 'heading-1' }, '复述的支架');
  await traveller.settle();
  traveller.tap({ id: 'up-1' });
  await traveller.settle();
  await traveller.relaunch({ route: 'pages/trip/homecoming/digest/index', query });
  await traveller.waitFor('已选 2 条');
  traveller.tap({ id: 'save-digest' });
  await traveller.waitFor(() => traveller.page().route !== 'pages/trip/homecoming/digest/index');
  const [resource] = await school.documents<Resource>('resources');
  expect(resource).toMatchObject({ resourceId: `digest-${tripId}`, source: 'digest', of: tripId });
  expect(resource?.parts.map(({ heading }) => heading)).toEqual(['复述的支架', '第一节']);
  expect((await theTrip())?.digest?.resourceId).toBe(`digest-${tripId}`);
});

test('two taps book the training', async () => {
  await traveller.relaunch({ route: 'pages/trip/homecoming/book/index', query });
  await traveller.waitFor('12月18日 周五 15:30–17:00');
  traveller.tap('12月18日 周五 15:30–17:00');
  await traveller.settle();
  traveller.tap({ id: 'book-cascade' });
  await traveller.waitFor(() => traveller.page().route !== 'pages/trip/homecoming/book/index');
  const sessionId = (await theTrip())?.cascade?.sessionId ?? '';
  expect((await school.documents<{ sessionId: string }>('sessions')).map((each) => each.sessionId)).toContain(
    sessionId,
  );
  await traveller.relaunch({ route: 'pages/trip/homecoming/index', query });
  await traveller.waitFor('已安排');
});

test('held with check-in, it waits for the leader, who judges with a word', async () => {
  const sessionId = (await theTrip())?.cascade?.sessionId ?? '';
  await school.ask('m01', 'attendance.openSession', { sessionId });
  await school.checkIn('m02', sessionId, await school.token(sessionId));
  const leader = await school.phone('m09', { path: 'pages/trip/homecoming/judge/index', query });
  await leader.waitFor('还没有办完');
  await school.ask('m01', 'attendance.closeSession', { sessionId });
  await leader.relaunch({ route: 'pages/trip/homecoming/judge/index', query });
  await leader.waitFor('签到 1 人，期限 12月22日 周二');
  leader.tap({ id: 'more-m01' });
  await leader.waitFor(() => leader.shows({ id: 'word-m01' }));
  leader.input({ id: 'word-m01' }, '例子具体，能照着做');
  await leader.settle();
  leader.tap({ id: 'judge-m01' });
  await leader.waitFor('已经评定');
  expect((await school.documents<Fact>('facts')).map(({ factId }) => factId)).toContain(
    `record:trip-${tripId}.m01:0`,
  );
});

test('the traveller finds the credits on the sheet and in the booklet', async () => {
  traveller.pullDown();
  await traveller.waitFor('2.1 学分');
  expect(traveller.screen()).toContain('吴敏评定：例子具体，能照着做');
  await school.runTimer('ledger');
  const { data } = await school.ask<Booklet>('m01', 'ledger.booklet', {});
  expect(data.items.find(({ itemId }) => itemId === 'trip')?.scoreHundredths).toBe(3000);
});
