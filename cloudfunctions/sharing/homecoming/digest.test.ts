import type { DigestDesk } from '@/contract/homecoming';
import type { Post } from '@/domain/sharing/post';
import type { Resource } from '@/domain/sharing/resource';
import type { Trip } from '@/domain/sharing/trip';
import { atSchoolTime } from '@/domain/term/school-day';
import { schoolDocuments } from '@/testing/founded-school';
import { aSchool } from '@/testing/school-builder';
import { aPost, aTrip, storedPost, storedTrip } from '@/testing/trip-builder';
import { insist } from '../../_shared/testing/insist';
import { aJpeg } from '../../_shared/testing/pictures';
import { launchSchoolCloud, type SchoolCloud } from '../../_shared/testing/school-cloud';

let cloud: SchoolCloud;
let trips = 0;
/** Photos in the cloud: one that the platform passed, one that it has not looked at. */
let passed = '';
let waiting = '';

beforeAll(async () => {
  cloud = await launchSchoolCloud([
    schoolDocuments(),
    schoolDocuments({ school: aSchool({ schoolId: 'west', name: '西岭小学' }) }),
  ]);
  passed = await cloud.put('m02', 'p.jpg', aJpeg());
  waiting = await cloud.put('m02', 'q.jpg', aJpeg());
});
afterAll(() => cloud.stop());
beforeEach(() => cloud.setClock({ nowMs: atSchoolTime('2026-12-10', '09:00') }));

/** A trip of 林晓云 and 陈立 with four posts, the last of them taken back. */
async function aTripWithPosts(): Promise<string> {
  trips += 1;
  const tripId = `m01-dig${trips}`;
  await cloud.load('trips', [storedTrip(aTrip({ tripId, travellerIds: ['m01', 'm02'] }))]);
  const made: Partial<Post>[] = [
    { postId: 'm01-a', text: '第一节，画路线' },
    {
      ...{ postId: 'm02-b', memberId: 'm02', text: '第二节，搭支架' },
      photos: [
        { fileId: passed, sizeBytes: 9, check: 'pass' },
        { fileId: waiting, sizeBytes: 9, check: 'pending' },
      ],
    },
    { postId: 'm01-c', text: '评课' },
    { postId: 'm01-d', text: '', withdrawnAtMs: 5 },
  ];
  await cloud.load(
    'posts',
    made.map((changes, index) => storedPost(aPost({ tripId, atMs: index, ...changes }))),
  );
  return tripId;
}

const two = [
  { postId: 'm02-b', heading: '支架' },
  { postId: 'm01-a', heading: '路线' },
];

function save(tripId: string, who = 'm01', changes: object = {}) {
  const digest = { tripId, basedOnMs: null, title: '省城听课', summary: '', parts: two, ...changes };
  return cloud.ask<DigestDesk>(who, 'sharing.saveDigest', digest);
}

const desk = (tripId: string, who = 'm01') => cloud.ask<DigestDesk>(who, 'sharing.digestDesk', { tripId });
const stored = async (tripId: string) =>
  (await cloud.documents<Resource>('resources')).filter(({ of }) => of === tripId);

test('is the travellers’ alone, after the return, of posts that stand, and of at least half of them', async () => {
  const tripId = await aTripWithPosts();
  expect((await desk(tripId)).data).toMatchObject({ least: 2, digest: null });
  expect(
    (await desk(tripId)).data.posts.map(({ postId, name, photos, photoUrl, heading }) => [
      postId,
      name,
      photos,
      photoUrl === null ? null : 'shown',
      heading,
    ]),
  ).toEqual([
    ['m01-a', '林晓云', 0, null, '第一节'],
    ['m02-b', '陈立', 1, 'shown', '第二节'],
    ['m01-c', '林晓云', 0, null, '评课'],
  ]);
  const url = (await desk(tripId)).data.posts[1]?.photoUrl ?? '';
  expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(Buffer.from(aJpeg()));
  for (const who of ['m09', 'm20', 'm40', 'm41']) {
    expect(await save(tripId, who)).toMatchObject({ error: { code: 'notAllowed' } });
    expect(await desk(tripId, who)).toMatchObject({ error: { code: 'notAllowed' } });
  }
  expect(await save(tripId, 'west/m01')).toMatchObject({ error: { code: 'notFound' } });
  expect(await save(tripId, 'm01', { parts: two.slice(1) })).toMatchObject({
    error: { code: 'tooFew', message: '这次一共发了 3 条，至少选 2 条，还差 1 条。' },
  });
  const withdrawn = [...two, { postId: 'm01-d', heading: '无' }];
  expect(await save(tripId, 'm01', { parts: withdrawn })).toMatchObject({ error: { code: 'unknownPost' } });
  expect(await save(tripId, 'm01', { parts: [two[0], two[0]] })).toMatchObject({
    error: { code: 'unknownPost' },
  });
  await cloud.setClock({ nowMs: atSchoolTime('2026-12-08', '20:00') });
  expect(await save(tripId)).toMatchObject({ error: { code: 'notBack' } });
  expect(await stored(tripId)).toEqual([]);
});

test('twice and at once is one resource, with the words, the pictures that passed, and the trip knowing of it', async () => {
  const tripId = await aTripWithPosts();
  const replies = await Promise.all([1, 2, 3].map(() => insist(() => save(tripId))));
  expect(replies.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(await stored(tripId)).toMatchObject([
    {
      resourceId: `digest-${tripId}`,
      source: 'digest',
      subject: '语文',
      title: '省城听课',
      parts: [
        { heading: '支架', text: '第二节，搭支架', memberId: 'm02', photoIds: [passed] },
        { heading: '路线', text: '第一节，画路线', memberId: 'm01', photoIds: [] },
      ],
      photos: [{ fileId: passed, check: 'pass' }],
      authorIds: ['m01', 'm02'],
      removed: null,
    },
  ]);
  const trip = (await cloud.documents<Trip>('trips')).find((one) => one.tripId === tripId);
  expect(trip).toMatchObject({ digest: { resourceId: `digest-${tripId}` }, revision: 3 });
});

test('made anew it is the same resource, changed; not over what another traveller changed meanwhile', async () => {
  const tripId = await aTripWithPosts();
  const first = (await save(tripId)).data.digest?.changedAtMs ?? 0;
  await cloud.setClock({ nowMs: first + 60_000 });
  const more = [...two, { postId: 'm01-c', heading: '评课' }];
  expect((await save(tripId, 'm02', { basedOnMs: first, parts: more })).ok).toBe(true);
  expect(await save(tripId, 'm01', { basedOnMs: first, title: '改名' })).toMatchObject({
    error: { code: 'changedMeanwhile' },
  });
  const [resource] = await stored(tripId);
  expect(resource).toMatchObject({ addedAtMs: first, byMemberId: 'm01' });
  expect(resource?.changedAtMs).toBeGreaterThanOrEqual(first + 60_000);
  expect(resource?.parts).toHaveLength(3);
});
