import type { Trip } from '../../src/domain/sharing/trip';
import { chooseFiles, photoOf } from './files';
import { journey } from './journey';
import { looks } from './looks';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

/** A day on the road: a traveller posts, a colleague at school sees it arrive by itself. */
let school: School;
let tripId = '';
const step = journey(() => school);

beforeAll(async () => {
  school = await openDemoSchool();
  const trips = await school.cloud.documents<Trip>('trips');
  tripId = trips.find(({ topic }) => topic.startsWith('区域数学'))?.tripId ?? '';
});
afterAll(() => school.close());

step('what a traveller writes arrives at a colleague’s by itself', async () => {
  const colleague = await school.phone('demo-04');
  await colleague.open(`/pages/trip/index?tripId=${tripId}`);
  await colleague.sees('同一道应用题', '先问这道题要看出什么');
  const traveller = await school.phone('demo-15');
  await traveller.open(`/pages/trip/index?tripId=${tripId}`);
  await traveller.tapId('write-post');
  await traveller.type('post-text', '下午看展板，每道题旁边都写着「要看出什么」，一眼就懂。');
  const pictures = [await photoOf(traveller, '展板左边'), await photoOf(traveller, '展板右边')];
  await traveller.tap('添加照片，已有 0 张');
  await chooseFiles(traveller, () => traveller.answer('知道了'), pictures);
  await traveller.sees('2 / 9，断网后接着传');
  await takePicture(traveller, 'trip-write-light');
  await traveller.tapId('send-post');
  await traveller.sees('下午看展板');
  await colleague.sees('下午看展板');
});

step('without a network it waits on the phone and says so', async () => {
  const traveller = await school.phone('demo-18', looks.dark);
  await traveller.open(`/pages/trip/index?tripId=${tripId}`);
  await traveller.sees('下午看展板');
  await traveller.tapId('write-post');
  await traveller.sees('此刻看到、听到的');
  await traveller.page.context().setOffline(true);
  await traveller.type('post-text', '山里没有信号，先记在这里：三种分层办法各有一处想不通。');
  await takePicture(traveller, 'trip-write-dark');
  await traveller.tapId('send-post');
  await traveller.sees('待传', '有网络后自动传，关掉小程序也不丢');
  await takePicture(traveller, 'trip-feed-dark');
  await traveller.page.context().setOffline(false);
  await traveller.seesNo('待传');
});

step('the feed and a post in every look', async () => {
  for (const look of ['light', 'large'] as const) {
    const phone = await school.phone('demo-15', looks[look]);
    await phone.open(`/pages/trip/index?tripId=${tripId}`);
    await phone.sees('山里没有信号');
    await takePicture(phone, `trip-feed-${look}`);
    await phone.page.getByText('下午看展板').filter({ visible: true }).last().click();
    await phone.sees('撤回这一条');
    await takePicture(phone, `trip-post-${look}`);
  }
});
