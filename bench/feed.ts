import { aJpeg } from '../cloudfunctions/_shared/testing/pictures';
import type { Phone } from '../e2e/weapp/host/driver';
import { openSmallSchool, type SmallSchool } from '../e2e/weapp/small-school';
import type { FeedPage } from '../src/contract/feed';
import { feedPlace, type Post } from '../src/domain/sharing/post';
import { atSchoolTime } from '../src/domain/term/school-day';
import { aPost, aTrip, storedPost, storedTrip } from '../src/testing/trip-builder';
import { type BenchResult, median } from './result';

const POSTS = 2_000;
const PAGES_TURNED = 5;
const TURNS = 15;
const MOST_ROWS = 60;
const LARGEST_RENDER_BYTES = 64 * 1024;
const PHOTOS = 60;
const LOST_SHARE = 0.3;
const trip = aTrip({ from: '2026-12-14', to: '2026-12-18', travellerIds: ['m01'] });
const { tripId } = trip;
const text =
  '第二节复述课，板书先画路线，再填词语，最后擦去词语，让孩子看着图讲。评课的老师说，支架要给，也要撤。';

/** The feed of a trip with 2,000 posts on a phone, and photos over a connection that loses three of ten. */
export async function run(): Promise<BenchResult[]> {
  const school = await openSmallSchool();
  try {
    return [...(await longFeed(school)), await lossyRoad(school)];
  } finally {
    await school.stop();
  }
}

async function longFeed(school: SmallSchool): Promise<BenchResult[]> {
  const photo = await school.put('m01', 'sharing/bench.jpg', aJpeg(40_000));
  await school.load('trips', [storedTrip(trip)]);
  const posts = Array.from({ length: POSTS }, (_, index) => storedPost(postAt(index, photo)));
  for (let from = 0; from < POSTS; from += 500) await school.load('posts', posts.slice(from, from + 500));
  const short = { ...trip, tripId: 'm01-short001' };
  await school.load('trips', [storedTrip(short)]);
  const few = Array.from({ length: 21 }, (_, index) => ({ ...postAt(index, photo), tripId: short.tripId }));
  await school.load('posts', few.map(storedPost));
  const [ofMany, ofFew] = [await readingMs(school, tripId), await readingMs(school, short.tripId)];

  const phone = await school.phone('m09');
  await phone.relaunch({ route: 'pages/trip/index', query: { tripId } });
  await phone.waitFor(() => phone.rendered('yx-post') > 0);
  await phone.settle();
  const first = largest(phone, 0);
  let rows = phone.rendered('yx-post');
  let next = 0;
  for (let page = 2; page <= PAGES_TURNED; page += 1) {
    const from = phone.setDataLog.length;
    phone.tap({ id: 'feed-older' });
    await phone.waitFor(`第 ${page} 页`);
    await phone.waitFor(() => phone.rendered('yx-post') > 0);
    await phone.settle();
    rows = Math.max(rows, phone.rendered('yx-post'));
    next = Math.max(next, largest(phone, from));
  }
  return [
    bytesResult('setData: the feed of 2,000 posts, three photos each, first render', first),
    bytesResult('setData: the feed’s next page', next),
    {
      name: 'rows of nodes in a feed of 2,000 posts',
      figure: `${rows} rows`,
      limit: `≤ ${MOST_ROWS} rows`,
      holds: rows > 0 && rows <= MOST_ROWS,
    },
    {
      name: 'a reading of the feed at 2,000 posts, beside one at 21',
      figure: `${ofMany.toFixed(0)} ms, at 21 posts ${ofFew.toFixed(0)} ms`,
      ratio: ofMany / ofFew,
      limit: '≤ 1.5 × the short feed',
      holds: ofMany <= 1.5 * ofFew,
    },
  ];
}

function postAt(index: number, fileId: string): Post {
  const atMs = atSchoolTime('2026-12-14', '08:00') + index * 60_000;
  const photos = [1, 2, 3].map(() => ({ fileId, sizeBytes: 40_000, check: 'pass' as const }));
  const postId = `m01-p${String(index).padStart(5, '0')}`;
  return aPost({ postId, text, photos, atMs, place: feedPlace(atMs, 0), receivedAtMs: atMs });
}

/** The median of one reading, in turns. */
async function readingMs(school: SmallSchool, of: string): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn <= TURNS; turn += 1) {
    const startedAtMs = performance.now();
    const { ok } = await school.ask<FeedPage>('m09', 'sharing.feed', { tripId: of });
    if (!ok) throw new Error('the feed could not be read');
    if (turn > 0) times.push(performance.now() - startedAtMs);
  }
  return median(times);
}

/** Photos of some posts written without a network; then a connection that loses three of ten uploads, here or there. */
async function lossyRoad(school: SmallSchool): Promise<BenchResult> {
  const road = aTrip({ tripId: 'm01-road0001', from: '2026-12-14', to: '2026-12-18' });
  await school.load('trips', [storedTrip(road)]);
  const phone = await school.phone('m01');
  await phone.relaunch({ route: 'pages/trip/index', query: { tripId: road.tripId } });
  phone.setNetwork('none');
  for (let written = 0; written < PHOTOS; written += 6)
    await write(phone, `第 ${written} 张起`, written === 0);
  const before = phone.device.uploads.length;
  let lost = 0;
  const random = seeded(20261218);
  phone.device.losesUpload = () => {
    const isLost = random() < LOST_SHARE;
    if (isLost) lost += 1;
    return isLost ? (random() < 0.5 ? 'there' : 'back') : null;
  };
  const startedAtMs = performance.now();
  phone.setNetwork('wifi');
  await phone.waitFor(() => !phone.shows({ id: 'outbox' }), 120_000);
  const seconds = (performance.now() - startedAtMs) / 1_000;
  const posts = (await school.documents<Post>('posts')).filter((post) => post.tripId === road.tripId);
  const arrived = posts.flatMap(({ photos }) => photos.map(({ fileId }) => fileId));
  const uploads = phone.device.uploads.length - before;
  const again = uploads - PHOTOS - lost;
  return {
    name: `${PHOTOS} photos of ${PHOTOS / 6} posts over a connection that loses ${LOST_SHARE * 100} % of uploads or of their answers`,
    figure: `${new Set(arrived).size} photos in ${posts.length} posts, each once; ${uploads} uploads, ${lost} lost, ${again} finished ones sent again; ${seconds.toFixed(0)} s`,
    limit: 'all arrive exactly once, no finished one again',
    holds: new Set(arrived).size === PHOTOS && posts.length === PHOTOS / 6 && again === 0,
  };
}

async function write(phone: Phone, words: string, isFirst: boolean): Promise<void> {
  await phone.waitFor(() => phone.shows({ id: 'write-post' }));
  phone.tap({ id: 'write-post' });
  await phone.waitFor(() => phone.shows({ id: 'post-text' }));
  phone.input({ id: 'post-text' }, words);
  await phone.settle();
  phone.answerPhotos(Array.from({ length: 6 }, (_, index) => ({ bytes: aJpeg(60_000 + index) })));
  phone.tap('添加照片，已有 0 张');
  if (isFirst) {
    await phone.waitFor('照片里有学生吗？');
    phone.tap('知道了');
  }
  await phone.waitFor('6 / 9');
  phone.tap({ id: 'send-post' });
  await phone.waitFor(() => phone.page().route === 'pages/trip/index');
}

/** The same losses in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function largest(phone: Phone, from: number): number {
  return Math.max(0, ...phone.setDataLog.slice(from).map(({ bytes }) => bytes));
}

function bytesResult(name: string, bytes: number): BenchResult {
  return {
    name,
    figure: `${bytes.toLocaleString('en')} B`,
    limit: `≤ ${LARGEST_RENDER_BYTES / 1024} KB`,
    holds: bytes > 0 && bytes <= LARGEST_RENDER_BYTES,
  };
}
