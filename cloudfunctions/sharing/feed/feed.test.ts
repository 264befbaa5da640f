import type { FeedPage, PostReply } from '@/contract/feed';
import type { Message } from '@/domain/notice/message';
import type { Post } from '@/domain/sharing/post';
import { atSchoolTime } from '@/domain/term/school-day';
import { people, schoolDocuments } from '@/testing/founded-school';
import { aMember, aSchool } from '@/testing/school-builder';
import { aPost, aTrip, storedPost, storedTrip } from '@/testing/trip-builder';
import type { AuditLine } from '../../_shared/audit';
import { aJpeg } from '../../_shared/testing/pictures';
import { launchSchoolCloud, type Reply, type SchoolCloud } from '../../_shared/testing/school-cloud';
import { eventually } from '../../_shared/testing/waiting';

const minute = 60_000;
const onSite = atSchoolTime('2026-12-08', '10:00');
const aPdf = new TextEncoder().encode('%PDF-1.7 一份讲义');
let cloud: SchoolCloud;
let trips = 0;
let keys = 0;
let tripId = '';

const at = (minutes: number) => cloud.setClock({ nowMs: onSite + minutes * minute });
const codeOf = (answer: Reply<unknown>) => (answer.ok ? 'may' : answer.error.code);
const newKey = () => `key${String(keys++).padStart(5, '0')}`;
const words = (page: Reply<FeedPage>) => page.data.posts.map(({ text }) => text);
const stored = async () => (await cloud.documents<Post>('posts')).filter((one) => one.tripId === tripId);

const toldOf = async (postId: string) =>
  (await cloud.documents<Message>('messages')).filter(({ messageId }) => messageId.endsWith(`.${postId}`));

const feed = (who: string, input: object = {}) =>
  cloud.ask<FeedPage>(who, 'sharing.feed', { tripId, ...input });
const stampOf = async (who: string) => (await feed(who)).data.stamp;
const postOf = (who: string, postId: string) =>
  cloud.ask<PostReply>(who, 'sharing.postOf', { tripId, postId });
const withdraw = (who: string, postId: string, reason = '') =>
  cloud.ask(who, 'sharing.withdrawPost', { tripId, postId, reason });
const open = (who: string, postId: string, isPublic = true) =>
  cloud.ask<PostReply>(who, 'sharing.setPostPublic', { tripId, postId, isPublic });

interface Sending {
  readonly key?: string;
  readonly photos?: readonly string[];
  readonly files?: readonly object[];
  readonly stamp?: string;
  readonly claimedAtMs?: number;
  readonly nth?: number;
}

/** Sends a post as a phone with the right clock does, unless something else is said of it. */
async function post(who: string, text: string, sending: Sending = {}) {
  const { photos = [], ...given } = sending;
  return cloud.ask<{ postId: string }>(who, 'sharing.post', {
    tripId,
    key: newKey(),
    text,
    photos: photos.map((fileId) => ({ fileId, sizeBytes: 1 })),
    files: [],
    stamp: '',
    claimedAtMs: onSite,
    nth: 0,
    ...given,
  });
}

const otherSchool = schoolDocuments({
  school: aSchool({ schoolId: 'yz', name: '育才学校' }),
  members: people.map((person) => aMember({ ...person, schoolId: 'yz' })),
});

beforeAll(async () => {
  cloud = await launchSchoolCloud([schoolDocuments(), otherSchool]);
});
beforeEach(async () => {
  tripId = `m01-trip${String(trips++).padStart(4, '0')}`;
  const trip = aTrip({
    tripId,
    travellerIds: ['m01', 'm02'],
    readers: { kind: 'groups', groupIds: ['chinese'] },
  });
  await cloud.load('trips', [storedTrip(trip)]);
  await cloud.setFaults({});
  await at(0);
});
afterAll(() => cloud.stop());

test('travellers post, and those who may read the trip read it; to others it is not there', async () => {
  expect(codeOf(await post('m01', '第二节复述课'))).toBe('may');
  for (const who of ['m01', 'm02', 'm09', 'm40', 'm41'])
    expect(words(await feed(who))).toEqual(['第二节复述课']);
  const [sent] = await stored();
  for (const who of ['m20', 'm30', 'yz/m01', 'yz/m40', 'nobody']) {
    const code = who === 'nobody' ? 'notSignedIn' : 'notFound';
    expect([codeOf(await feed(who)), codeOf(await postOf(who, sent?.postId ?? ''))]).toEqual([code, code]);
    expect(codeOf(await post(who, '我也发'))).toBe(code);
    expect(codeOf(await withdraw(who, sent?.postId ?? '', '与外出无关'))).toBe(code);
    expect(codeOf(await open(who, sent?.postId ?? ''))).toBe(code);
  }
  for (const who of ['m09', 'm40', 'm41']) expect(codeOf(await post(who, '我也发'))).toBe('notTraveller');
  expect((await feed('m09')).data).toMatchObject({
    hindrance: 'notTraveller',
    posts: [{ by: '林晓云', mine: false, mayTend: false, isOnSite: true, isLate: false }],
  });
  expect((await feed('m01')).data).toMatchObject({ hindrance: null, uploadPath: 'xh/m01/sharing/' });
});

test.each([
  ['asked', '2026-12-08', 'tripNotApproved'],
  ['refused', '2026-12-08', 'tripClosed'],
  ['approved', '2026-12-07', 'tripNotBegun'],
  ['approved', '2026-12-08', 'may'],
  ['approved', '2026-12-23', 'may'],
  ['approved', '2026-12-24', 'tripClosed'],
] as const)('a trip that is %s, on %s: %s', async (state, day, code) => {
  tripId = `m01-${state}${day}`;
  await cloud.load('trips', [storedTrip(aTrip({ tripId, state }))]);
  await cloud.setClock({ nowMs: atSchoolTime(day, '12:00') });
  expect(codeOf(await post('m01', '一句话'))).toBe(code);
});

test('sent twice, at once and after a lost answer it is one post; other content under its key is refused', async () => {
  const key = newKey();
  const answers = await Promise.all([1, 2, 3].map(() => post('m01', '第一句', { key })));
  expect(answers.map(codeOf)).toEqual(['may', 'may', 'may']);
  await cloud.setClock({ nowMs: atSchoolTime('2027-01-20', '09:00') });
  expect(codeOf(await post('m01', '第一句', { key }))).toBe('may');
  expect(codeOf(await post('m01', '另一句', { key }))).toBe('sentBefore');
  expect(await stored()).toHaveLength(1);
  await at(1);
  expect(codeOf(await post('m02', '同一个编号，另一个人', { key }))).toBe('may');
  expect(await stored()).toHaveLength(2);
});

test('the order is that of writing as far as it is proven; late ones say so', async () => {
  const first = await stampOf('m01');
  await at(10);
  await post('m02', '当场发的', { claimedAtMs: onSite + 10 * minute, stamp: await stampOf('m02') });
  await at(60);
  const mine = [
    ['准的钟', onSite + 5 * minute, 0],
    ['慢两年的钟', onSite - 700 * 24 * 60 * minute, 1],
    ['慢两年的钟，下一条', onSite - 700 * 24 * 60 * minute, 2],
    ['快一天的钟', onSite + 24 * 60 * minute, 3],
  ] as const;
  for (const [text, claimedAtMs, nth] of mine) await post('m01', text, { claimedAtMs, nth, stamp: first });
  const { data } = await feed('m09');
  expect(
    data.posts.map(({ text, atMs, isLate }) => [text, Math.floor((atMs - onSite) / minute), isLate]),
  ).toEqual([
    ['快一天的钟', 60, false],
    ['当场发的', 10, false],
    ['准的钟', 5, true],
    ['慢两年的钟，下一条', 0, true],
    ['慢两年的钟', 0, true],
  ]);
});

test('a stamp of somebody else, or none, proves nothing but that the trip had begun', async () => {
  await at(30);
  const others = await stampOf('m02');
  const mine = await stampOf('m01');
  const wrong = [others, `${mine.slice(0, -1)}!`, `9${mine}`, ''];
  await at(60);
  for (const stamp of wrong) await post('m01', `印 ${stamp}`, { stamp, claimedAtMs: 5 });
  await post('m01', '自己的', { stamp: mine, claimedAtMs: 5 });
  const start = atSchoolTime('2026-12-08', '00:00');
  const moments = (await stored()).map(({ atMs }) => Math.floor((atMs - onSite) / minute));
  expect(moments.sort((a, b) => a - b)).toEqual([...wrong.map(() => (start - onSite) / minute), 30]);
});

test('pages go on where they ended, whatever arrives or goes meanwhile; news say what arrived', async () => {
  const posts = Array.from({ length: 45 }, (_, index) =>
    aPost({
      tripId,
      postId: `m01-p${String(index).padStart(3, '0')}`,
      text: String(index),
      atMs: onSite + Math.floor(index / 3),
      place: (onSite + Math.floor(index / 3)) * 1000 + (index % 3),
      receivedAtMs: onSite,
    }),
  );
  await cloud.load('posts', posts.map(storedPost));
  const first = await feed('m09');
  await withdraw('m01', 'm01-p025');
  await at(5);
  await post('m02', '补传的', { claimedAtMs: onSite + 5, stamp: '' });
  const second = await feed('m09', { after: first.data.next });
  const third = await feed('m09', { after: second.data.next, sinceMs: onSite });
  const expected = Array.from({ length: 45 }, (_, index) => String(44 - index));
  expect(words(first)).toEqual(expected.slice(0, 20));
  expect([...words(second), ...words(third)].filter((text) => text !== '补传的')).toEqual(
    expected.slice(20).filter((text) => text !== '25'),
  );
  expect(third.data.next).toBeNull();
  expect(third.data.news).toMatchObject([{ by: '陈立', isLate: true }, ...Array(44).fill({ by: '林晓云' })]);
});

test('what the platform does not pass is not stored, and goes once it does', async () => {
  const key = newKey();
  expect(codeOf(await post('m01', '【违规示例】', { key }))).toBe('contentRefused');
  await cloud.setFaults({ openapi: { msgSecCheck: { errcode: -1 } } });
  expect(codeOf(await post('m01', '第一句', { key }))).toBe('checkUnavailable');
  expect(await stored()).toEqual([]);
  await cloud.setFaults({ openapi: { msgSecCheck: { suggest: 'pass', delayMs: 400 } } });
  const answers = await Promise.all([post('m01', '第一句', { key }), post('m01', '第一句', { key })]);
  expect(answers.map(codeOf)).toEqual(['may', 'may']);
  expect(await stored()).toHaveLength(1);
});

test('pictures are their author’s alone until they pass; only then the post is opened to others', async () => {
  async function pictured(suggest: 'pass' | 'risky' | null) {
    await cloud.setFaults({ openapi: { mediaCheck: suggest === null ? { silent: true } : { suggest } } });
    const photo = await cloud.put('m01', `sharing/${newKey()}.jpg`, aJpeg());
    const { postId } = (await post('m01', '', { photos: [photo] })).data;
    const settled = suggest === null ? 'pending' : suggest;
    await eventually(stored, (all) =>
      all.some((one) => one.postId === postId && one.photos[0]?.check === settled),
    );
    return postId;
  }
  const looks = async (who: string, postId: string) => {
    const { photos, refusedPhotos } = (await postOf(who, postId)).data.post;
    return [photos.map(({ check }) => check), refusedPhotos];
  };
  const [waits, risky, passed] = [await pictured(null), await pictured('risky'), await pictured('pass')];
  expect([await looks('m01', waits), await looks('m09', waits)]).toEqual([
    [['pending'], 0],
    [[], 0],
  ]);
  expect([await looks('m01', risky), await looks('m09', risky)]).toEqual([
    [[], 1],
    [[], 0],
  ]);
  expect(await looks('m09', passed)).toEqual([['pass'], 0]);
  expect([codeOf(await open('m01', waits)), codeOf(await open('m01', risky))]).toEqual([
    'picturesWaiting',
    'picturesRefused',
  ]);
  expect(codeOf(await open('m02', passed))).toBe('notAllowed');
  expect((await open('m01', passed)).data.post.isPublic).toBe(true);
  expect((await open('m40', passed, false)).data.post.isPublic).toBe(false);
});

test('files and photos are looked at as storage has them', async () => {
  const photo = await cloud.put('m01', 'sharing/bad.jpg', aPdf);
  const file = {
    fileId: await cloud.put('m01', 'sharing/a.pdf', aPdf),
    name: '讲义.pdf',
    ending: 'pdf',
    sizeBytes: 1,
  };
  const others = await cloud.put('m02', 'sharing/c.jpg', aJpeg());
  expect(codeOf(await post('m01', '', {}))).toBe('nothingSaid');
  expect(codeOf(await post('m01', '', { photos: [photo] }))).toBe('badPhoto');
  expect(codeOf(await post('m01', '', { photos: [others] }))).toBe('notYourFile');
  expect(codeOf(await post('m01', '', { files: [{ ...file, ending: 'docx' }] }))).toBe('badFile');
  const lost = `${file.fileId.slice(0, -5)}lost.pdf`;
  expect((await post('m01', '', { files: [{ ...file, fileId: lost }] })).error).toMatchObject({
    code: 'fileMissing',
    details: { fileIds: [lost] },
  });
  expect(codeOf(await post('m01', '', { files: [file] }))).toBe('may');
  expect((await stored())[0]?.files).toEqual([{ ...file, sizeBytes: aPdf.byteLength }]);
});

test('its author or the office takes it back; it is gone for everybody, and comes back by no resend', async () => {
  const key = newKey();
  const { data } = await post('m01', '说错了', { key });
  expect(codeOf(await withdraw('m02', data.postId, '不合适'))).toBe('notAllowed');
  expect(codeOf(await withdraw('m40', data.postId))).toBe('reasonMissing');
  await at(1);
  const answers = await Promise.all([1, 2].map(() => withdraw('m40', data.postId, '拍到了学生')));
  expect(answers.map(codeOf)).toEqual(['may', 'may']);
  expect(codeOf(await post('m01', '说错了', { key }))).toBe('may');
  expect([words(await feed('m09')), codeOf(await postOf('m09', data.postId))]).toEqual([[], 'withdrawn']);
  expect(codeOf(await open('m01', data.postId))).toBe('withdrawn');
  expect(await stored()).toMatchObject([
    { text: '', photos: [], files: [], withdrawnAtMs: expect.any(Number) },
  ]);
  const lines = (await cloud.documents<AuditLine>('audits')).filter(({ subject }) => subject === data.postId);
  expect(lines).toMatchObject([
    { act: 'withdrawPost', byMemberId: 'm40', reason: '拍到了学生', before: { text: '说错了' } },
  ]);
  expect(await toldOf(data.postId)).toMatchObject([
    {
      memberId: 'm01',
      title: '您的一条动态已撤下：省小学语文课堂观摩',
      body: expect.stringMatching(/^谢谢您的分享。.*原因：拍到了学生$/),
    },
  ]);
  const own = await post('m01', '自己撤');
  expect(codeOf(await withdraw('m01', own.data.postId))).toBe('may');
  expect(await toldOf(own.data.postId)).toEqual([]);
});

test('a reason that the platform does not pass is told to nobody, and the post stays until there is one', async () => {
  const { data } = await post('m01', '说错了');
  expect(codeOf(await withdraw('m40', data.postId, '【违规示例】'))).toBe('contentRefused');
  await cloud.setFaults({ openapi: { msgSecCheck: { errcode: -1 } } });
  expect(codeOf(await withdraw('m40', data.postId, '拍到了学生'))).toBe('checkUnavailable');
  expect([words(await feed('m09')), await toldOf(data.postId)]).toEqual([['说错了'], []]);
});
