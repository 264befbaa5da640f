import { aJpeg } from '../../cloudfunctions/_shared/testing/pictures';
import { eventually } from '../../cloudfunctions/_shared/testing/waiting';
import { teaTime } from '../../cloudfunctions/attendance/testing/rooms';
import type { FeedPage } from '../../src/contract/feed';
import type { Post } from '../../src/domain/sharing/post';
import { aTrip, storedTrip } from '../../src/testing/trip-builder';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

const minute = 60_000;
/** For several photos and posts one after the other, on a machine that does much else. */
const patienceMs = 40_000;
const trip = aTrip({ from: '2026-12-17', to: '2026-12-18', travellerIds: ['m01', 'm02'] });
const { tripId } = trip;
const feedPage = { route: 'pages/trip/index', query: { tripId } };

let school: SmallSchool;
let traveller: Phone;

beforeAll(async () => {
  school = await openSmallSchool();
  await school.load('trips', [storedTrip(trip)]);
  traveller = await school.phone('m01');
  await traveller.relaunch(feedPage);
  await traveller.waitFor('还没有现场消息');
}, openingMs);
afterAll(() => school.stop());

const posts = () => school.documents<Post>('posts');
const texts = async () =>
  (await school.ask<FeedPage>('m09', 'sharing.feed', { tripId })).data.posts.map(({ text }) => text);
const writing = { id: 'write-post' };
const outbox = () => traveller.shows({ id: 'outbox' });

/** Opens the page on which one writes, by a button's id or by what it says, and replaces what stands there. */
async function begin(way: { id: string } | string, text: string): Promise<void> {
  await traveller.waitFor(() => traveller.shows(way));
  traveller.tap(way);
  await traveller.waitFor(() => traveller.shows({ id: 'post-text' }));
  traveller.input({ id: 'post-text' }, text);
  await traveller.settle();
}

/** Writes a post and lets it go. */
async function write(text: string, photos = 0, way: { id: string } | string = writing): Promise<void> {
  await begin(way, text);
  if (photos > 0) {
    traveller.answerPhotos(Array.from({ length: photos }, (_, index) => ({ bytes: aJpeg(20_000 + index) })));
    traveller.tap('添加照片，已有 0 张');
    if (!Object.keys(traveller.storage).some((key) => key.endsWith('faces-reminded'))) {
      await traveller.waitFor('照片里有学生吗？');
      traveller.tap('知道了');
    }
    await traveller.waitFor(`${photos} / 9`);
  }
  traveller.tap({ id: 'send-post' });
  await traveller.waitFor(() => traveller.page().route === feedPage.route);
}

/** A day on the road: each test stands on the one before. */
describe('the feed of a trip', () => {
  test('without a network it is written, let go and kept, also half written, whatever happens to the app', async () => {
    traveller.setNetwork('none');
    await write('第二节复述课，板书先画路线', 3);
    await traveller.waitFor('待传');
    await write('再填词语');
    await begin(writing, '没写完的一句');
    await traveller.relaunch(feedPage);
    await traveller.waitFor('没写完的一句');
    expect(traveller.screen()).toEqual(
      expect.arrayContaining(['3 条', '待传', '没写完', '第二节复述课，板书先画路线', '再填词语']),
    );
    expect(await posts()).toEqual([]);
  });

  test('with the network back everything goes by itself, once and where it belongs', async () => {
    await school.setClock({ nowMs: teaTime + 10 * minute });
    const companion = { tripId, key: 'key00001', text: '同去的人当场发的', photos: [], files: [], stamp: '' };
    await school.ask('m02', 'sharing.post', { ...companion, claimedAtMs: teaTime + 10 * minute, nth: 0 });
    await school.setClock({ nowMs: teaTime + 25 * minute });
    const before = traveller.device.uploads.length;
    let lost = 0;
    traveller.device.losesUpload = () => (lost++ < 2 ? 'there' : null);
    traveller.setNetwork('wifi');
    await traveller.waitFor('1 条', patienceMs);
    await traveller.waitFor('传到');
    expect(await posts()).toHaveLength(3);
    expect(await texts()).toEqual(['同去的人当场发的', '再填词语', '第二节复述课，板书先画路线']);
    const sent = traveller.device.uploads.slice(before);
    expect([sent.length, new Set(sent).size]).toEqual([5, 3]);
    traveller.device.losesUpload = () => null;
  });

  test('killed before it hears that a post arrived, it sends nothing twice', async () => {
    const uploads = [...traveller.device.uploads];
    traveller.setSlowCalls({ 'sharing.post': { backMs: 10_000 } });
    await write('路上被关掉的一条', 0, '接着写');
    await traveller.waitFor('正在传');
    await eventually(posts, (all) => all.length === 4);
    traveller.setSlowCalls({});
    await traveller.relaunch(feedPage);
    await traveller.waitFor('路上被关掉的一条');
    await traveller.waitFor(() => !outbox());
    await traveller.waitFor('路上被关掉的一条');
    expect(await posts()).toHaveLength(4);
    expect(traveller.device.uploads).toEqual(uploads);
  });

  test('what the platform did not pass says what to do, is put right and goes', async () => {
    await write('【违规示例】');
    await traveller.waitFor('没通过审核');
    expect(traveller.screen().join()).toContain('请改一改再发');
    await write('改好的一句', 0, '改一改');
    await traveller.waitFor(() => !outbox());
    await traveller.waitFor('改好的一句');
    expect(await texts()).toHaveLength(5);
  });

  test('what waits goes from the other pages about a trip as well', async () => {
    for (const route of ['list', 'questions', 'homecoming']) {
      const text = `在 ${route} 页时发出`;
      traveller.setNetwork('none');
      await write(text);
      await traveller.waitFor('待传');
      await traveller.relaunch({ ...feedPage, route: `pages/trip/${route}/index` });
      expect(await texts()).not.toContain(text);
      traveller.setNetwork('wifi');
      await eventually(texts, (all) => all.includes(text));
      await traveller.relaunch(feedPage);
      await traveller.waitFor(text);
    }
    expect(await texts()).toHaveLength(8);
  });

  test('its author takes one back, and it is gone for everybody', async () => {
    traveller.tap('改好的一句');
    await traveller.waitFor(() => traveller.shows({ id: 'post-withdraw' }));
    traveller.tap({ id: 'post-withdraw' });
    await traveller.waitFor('撤回这一条？');
    traveller.tap('撤回');
    await traveller.waitFor(() => traveller.page().route === feedPage.route);
    await traveller.waitFor(() => !traveller.screen().includes('改好的一句'));
    expect(await texts()).toHaveLength(7);
  });
});
