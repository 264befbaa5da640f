import type { CompileDesk } from '@/contract/calls';
import type { OpenedCard } from '@/contract/cards';
import type { DigestDesk } from '@/contract/homecoming';
import type { ResourceView } from '@/contract/resources';
import type { Post } from '@/domain/sharing/post';
import { atSchoolTime } from '@/domain/term/school-day';
import { aCall, anEntry } from '@/testing/book-builder';
import { schoolDocuments } from '@/testing/founded-school';
import { aPost, aTrip, storedPost, storedTrip } from '@/testing/trip-builder';
import { aJpeg } from '../../_shared/testing/pictures';
import { launchSchoolCloud, type SchoolCloud } from '../../_shared/testing/school-cloud';

let cloud: SchoolCloud;
let made = 0;
const now = atSchoolTime('2026-12-10', '09:00');

beforeAll(async () => {
  cloud = await launchSchoolCloud([schoolDocuments()]);
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  made += 1;
  await cloud.setClock({ nowMs: now });
});

const read = async (who: string, resourceId: string) =>
  (await cloud.ask<ResourceView>(who, 'sharing.resource', { resourceId })).data;
const look = (view: Pick<ResourceView, 'parts'>) =>
  view.parts.map(({ text, photos }) => [text, photos.length]);
const openCard = async (who: string, resourceId: string) =>
  (await cloud.ask<OpenedCard>(who, 'sharing.opened', { schoolId: 'xh', resourceId })).data;

async function aPhoto(memberId: string, name: string) {
  const fileId = await cloud.put(memberId, `sharing/${name}${made}.jpg`, aJpeg());
  return { fileId, sizeBytes: 64, check: 'pass' } as const;
}

/** The platform changes its mind about a picture that it had passed. */
async function judgedRisky(sharedIn: string, sharedId: string, fileId: string): Promise<void> {
  const trace_id = `late-${fileId}`;
  await cloud.load('mediaChecks', [
    { _id: trace_id, schoolId: 'xh', sharedIn, sharedId, fileId, askedAtMs: now },
  ]);
  const event = { MsgType: 'event', Event: 'wxa_media_check', trace_id, result: { suggest: 'risky' } };
  await cloud.callInside('submission', event);
}

describe('a digest', () => {
  let tripId = '';
  let resourceId = '';
  let post: Post;

  beforeEach(async () => {
    tripId = `m01-stand${made}`;
    resourceId = `digest-${tripId}`;
    const pdf = await cloud.put('m02', `sharing/${made}.pdf`, new TextEncoder().encode('%PDF-1.4'));
    const file = { fileId: pdf, name: '讲义.pdf', ending: 'pdf', sizeBytes: 8 } as const;
    const written = { tripId, postId: 'm02-b', memberId: 'm02', text: '第二节，搭支架', files: [file] };
    post = aPost({ ...written, photos: [await aPhoto('m02', 'b')] });
    const posts = [aPost({ tripId, postId: 'm01-a', text: '第一节，画路线' }), post];
    await cloud.load('trips', [storedTrip(aTrip({ tripId, travellerIds: ['m01', 'm02'] }))]);
    await cloud.load('posts', posts.map(storedPost));
    const parts = posts.map(({ postId }) => ({ postId, heading: '一节课' }));
    const digest = { tripId, basedOnMs: null, title: '省城听课', summary: '', parts };
    expect((await cloud.ask('m01', 'sharing.saveDigest', digest)).ok).toBe(true);
    const says = {
      title: '省城听课',
      summary: '',
      kind: 'record',
      subject: '语文',
      stage: '',
      platform: null,
    };
    const opened = { ...says, tags: [], copyright: 'own', copyrightNote: '', isPublic: true };
    expect((await cloud.ask('m01', 'sharing.changeResource', { resourceId, ...opened })).ok).toBe(true);
    expect(JSON.stringify(await openCard('o-stranger', resourceId))).toMatch(/支架.*讲义/);
    const all = [
      ['第一节，画路线', 0],
      ['第二节，搭支架', 1],
    ];
    expect(look(await read('m30', resourceId))).toEqual(all);
  });

  test.each([
    ['its author', 'm02', ''],
    ['the office', 'm40', '拍到了学生'],
  ])('shows a post no more that %s took back, to nobody and by no card', async (_, who, reason) => {
    const card = { schoolId: 'xh', resourceId, fileId: post.files[0]?.fileId };
    expect((await cloud.ask('m30', 'sharing.cardFile', card)).ok).toBe(true);
    await cloud.ask(who, 'sharing.withdrawPost', { tripId, postId: post.postId, reason });
    for (const reader of ['m01', 'm02', 'm30', 'm40']) {
      const view = await read(reader, resourceId);
      expect([look(view), view.photos, view.files]).toEqual([[['第一节，画路线', 0]], [], []]);
    }
    expect(JSON.stringify(await openCard('o-stranger', resourceId))).not.toMatch(/支架|讲义|\.jpg/);
    expect(await cloud.ask('m30', 'sharing.cardFile', card)).toMatchObject({ error: { code: 'fileGone' } });
    const { data: desk } = await cloud.ask<DigestDesk>('m01', 'sharing.digestDesk', { tripId });
    expect(desk.digest?.parts).toEqual([{ postId: 'm01-a', heading: '一节课' }]);
  });

  test('shows a picture no more that the platform refused later; the words stay', async () => {
    const [photo] = post.photos;
    await judgedRisky('posts', `xh:${tripId}:${post.postId}`, photo?.fileId ?? '');
    for (const reader of ['m01', 'm02', 'm30'])
      expect(look(await read(reader, resourceId))[1]).toEqual(['第二节，搭支架', 0]);
    expect(JSON.stringify(await openCard('o-stranger', resourceId))).not.toContain('.jpg');
  });
});

describe('a booklet', () => {
  let callId = '';
  let resourceId = '';
  let photoId = '';

  beforeEach(async () => {
    callId = `m40-stand${made}`;
    resourceId = `booklet-${callId}`;
    const photo = await aPhoto('m02', 'e');
    photoId = photo.fileId;
    const entries = [
      anEntry({ callId, entryId: 'm01-e', text: '心里数三秒' }),
      anEntry({ callId, entryId: 'm02-e', memberId: 'm02', text: '板书先画路线', photos: [photo] }),
    ];
    await cloud.load('collectionCalls', [{ _id: `xh:${callId}`, ...aCall({ callId, untilMs: now - 1 }) }]);
    await cloud.load(
      'collectionEntries',
      entries.map((entry) => ({ _id: `xh:${callId}:${entry.entryId}`, ...entry })),
    );
    const parts = entries.map(({ entryId }) => ({ entryId, heading: '一招' }));
    const draft = { callId, revision: 0, title: '小细节', summary: '', parts };
    expect((await cloud.ask<CompileDesk>('m40', 'sharing.compileBooklet', draft)).ok).toBe(true);
    const all = [
      ['心里数三秒', 0],
      ['板书先画路线', 1],
    ];
    expect(look(await read('m30', resourceId))).toEqual(all);
  });

  test('shows a find no more that its author took back, nor the author’s name', async () => {
    await cloud.ask('m02', 'sharing.withdrawFind', { callId, entryId: 'm02-e' });
    for (const reader of ['m01', 'm02', 'm30', 'm40']) {
      const view = await read(reader, resourceId);
      expect([look(view), view.photos, view.by]).toEqual([[['心里数三秒', 0]], [], '林晓云']);
    }
  });

  test('keeps until the next compiling what its author only wants in no other one', async () => {
    await cloud.ask('m02', 'sharing.setMayCompile', { callId, entryId: 'm02-e', mayCompile: false });
    expect(look(await read('m30', resourceId))).toHaveLength(2);
  });

  test('shows a picture no more that the platform refused later; the words stay', async () => {
    await judgedRisky('collectionEntries', `xh:${callId}:m02-e`, photoId);
    for (const reader of ['m01', 'm02', 'm30', 'm40'])
      expect(look(await read(reader, resourceId))[1]).toEqual(['板书先画路线', 0]);
  });
});
