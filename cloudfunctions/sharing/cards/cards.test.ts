import type { CardToSend, OpenedCard } from '@/contract/cards';
import type { CardRef } from '@/domain/sharing/card';
import type { Post } from '@/domain/sharing/post';
import type { Resource } from '@/domain/sharing/resource';
import { schoolDocuments } from '@/testing/founded-school';
import { aSchool } from '@/testing/school-builder';
import { aPost, aTrip, storedPost, storedTrip } from '@/testing/trip-builder';
import { aJpeg } from '../../_shared/testing/pictures';
import { launchSchoolCloud, type SchoolCloud } from '../../_shared/testing/school-cloud';

const STRANGER = 'o-somebody';
const SECRET = '密密的板书';

const trip = aTrip({ tripId: 'm01-cards', readers: { kind: 'groups', groupIds: ['chinese'] } });
const { schoolId, tripId } = trip;

let cloud: SchoolCloud;
let photos: Post['photos'];
let files: Post['files'];
let answers: string[] = [];

beforeAll(async () => {
  cloud = await launchSchoolCloud([
    schoolDocuments(),
    schoolDocuments({ school: aSchool({ schoolId: 'west', name: '西岭小学' }) }),
  ]);
  await cloud.load('trips', [storedTrip(trip)]);
  const passed = await cloud.put('m01', 'sharing/a.jpg', aJpeg());
  const waiting = await cloud.put('m01', 'sharing/b.jpg', aJpeg());
  photos = [
    { fileId: waiting, sizeBytes: 64, check: 'pending' },
    { fileId: passed, sizeBytes: 64, check: 'pass' },
  ];
  const fileId = await cloud.put('m01', 'sharing/c.pdf', new TextEncoder().encode('%PDF-1.4 板书'));
  files = [{ fileId, name: '板书设计.pdf', ending: 'pdf', sizeBytes: 15 }];
});
afterAll(() => cloud.stop());
beforeEach(() => {
  answers = [];
});

/** A post that stands from now on. */
async function stands(postId: string, changes: Partial<Post> = {}): Promise<CardRef> {
  const post = aPost({ tripId, postId, text: SECRET, photos, files, ...changes });
  await cloud.load('posts', [storedPost(post)]);
  return { schoolId, tripId, postId };
}

async function open(who: string, ref: object): Promise<OpenedCard> {
  const reply = await cloud.ask<OpenedCard>(who, 'sharing.opened', ref);
  answers.push(JSON.stringify(reply));
  return reply.data;
}

const fileOf = (who: string, ref: object, fileId = files[0]?.fileId) =>
  cloud.ask<{ url: string; name: string }>(who, 'sharing.cardFile', { ...ref, fileId });

describe('a post for the Chinese group', () => {
  test('leads its readers to its page, and tells nobody else anything of it', async () => {
    const ref = await stands('m01-private');
    const page = `/pages/trip/post/index?tripId=${tripId}&postId=m01-private`;
    for (const who of ['m01', 'm02', 'm09', 'm40', 'm41'])
      expect(await open(who, ref)).toEqual({ kind: 'yours', path: page });
    answers = [];
    expect(await open('m20', ref)).toEqual({ kind: 'notYours', isOwnSchool: true });
    expect(await open('west/m01', ref)).toEqual({ kind: 'notYours', isOwnSchool: false });
    expect(await open(STRANGER, ref)).toEqual({ kind: 'bind' });
    expect(answers.join('')).not.toMatch(/密密|观摩|板书|林|星河/);
  });

  test('ids that are guessed, of another school, or mixed are answered like what is not public', async () => {
    const ref = await stands('m01-guessing');
    const guesses = [
      { ...ref, postId: 'm01-guessed' },
      { ...ref, tripId: 'm01-guessed' },
      { ...ref, schoolId: 'west' },
      { ...ref, schoolId: 'nowhere' },
      { schoolId, resourceId: 'm01-guessed' },
    ];
    for (const guess of guesses) expect(await open(STRANGER, guess)).toEqual({ kind: 'bind' });
    for (const guess of guesses.slice(0, 2)) expect(await open('m20', guess)).toEqual(await open('m20', ref));
    for (const guess of guesses) expect((await fileOf(STRANGER, guess)).error.code).toBe('cardClosed');
    expect((await cloud.ask(STRANGER, 'sharing.opened', { ...ref, postId: 'a:b' })).error.code).toBe(
      'invalidInput',
    );
  });

  test('gives its files to its readers alone, and no file that is not its own', async () => {
    const ref = await stands('m01-files');
    const { data } = await fileOf('m02', ref);
    expect(data.name).toBe('板书设计.pdf');
    expect(await (await fetch(data.url)).text()).toBe('%PDF-1.4 板书');
    for (const who of ['m20', 'west/m01', STRANGER])
      expect((await fileOf(who, ref)).error.code).toBe('cardClosed');
    expect((await fileOf('m02', ref, photos[0]?.fileId)).error.code).toBe('fileGone');
  });
});

describe('a post that is marked public', () => {
  test('is read by anybody: text, what passed, a surname; its files by short-lived links', async () => {
    const ref = await stands('m01-public', { isPublic: true });
    for (const who of [STRANGER, 'west/m01', 'm20']) {
      const card = await open(who, ref);
      expect(card).toMatchObject({
        kind: 'public',
        content: {
          of: 'post',
          school: '星河小学',
          topic: trip.topic,
          by: '林老师',
          parts: [{ text: SECRET }],
          files,
        },
      });
      if (card.kind !== 'public') throw new Error('not public');
      const urls = card.content.parts.flatMap(({ photoUrls }) => photoUrls);
      expect(await Promise.all(urls.map(async (url) => (await fetch(url)).status))).toEqual([200]);
    }
    expect(answers.join('')).not.toContain('晓云');
    expect((await fileOf(STRANGER, ref)).data.name).toBe('板书设计.pdf');
    expect(await open('m02', ref)).toMatchObject({ kind: 'yours' });
  });

  test('is closed at once when its author makes it private again, and says so when it was taken back', async () => {
    const ref = await stands('m01-again', { isPublic: true });
    const passed = await stands('m01-passed', { isPublic: true });
    const [again, taken] = [
      { tripId, postId: 'm01-again' },
      { tripId, postId: 'm01-passed' },
    ];
    expect(await open(STRANGER, ref)).toMatchObject({ kind: 'public' });
    expect(await cloud.ask('m01', 'sharing.setPostPublic', { ...again, isPublic: false })).toMatchObject({
      ok: true,
    });
    expect(await open(STRANGER, ref)).toEqual({ kind: 'bind' });
    expect((await fileOf(STRANGER, ref)).error.code).toBe('cardClosed');
    expect(await cloud.ask('m01', 'sharing.withdrawPost', { ...taken, reason: '' })).toMatchObject({
      ok: true,
    });
    for (const who of [STRANGER, 'm02', 'm20', 'west/m01'])
      expect(await open(who, passed)).toEqual({ kind: 'gone' });
    expect((await cloud.ask('m02', 'sharing.cardOf', taken)).error.code).toBe('notFound');
    expect((await fileOf('m02', passed)).error.code).toBe('cardClosed');
  });
});

describe('the card that is sent', () => {
  const cardOf = (who: string, ref: object) => cloud.ask<CardToSend>(who, 'sharing.cardOf', ref);

  test('of a private post holds nothing of what it says, also when its author sends it', async () => {
    const { data } = await cardOf('m01', { tripId, postId: 'm01-private' });
    expect(data).toEqual({
      title: '星河小学：省小学语文课堂观摩（12月8日）',
      path: `/pages/card/index?s=xh&t=${tripId}&p=m01-private`,
      isPublic: false,
      readers: '只有这次外出分享到的组能看。卡片上只有学校、外出主题和日期。',
      face: { school: '星河小学', topic: trip.topic, day: '12月8日', words: null, by: null, photoId: null },
      photoUrl: null,
    });
  });

  test('of a public one has its words and a picture that passed', async () => {
    const { data } = await cardOf('m02', { tripId, postId: 'm01-public' });
    expect(data).toMatchObject({
      isPublic: true,
      face: { words: SECRET, by: '林老师', photoId: photos[1]?.fileId },
    });
    expect((await fetch(data.photoUrl ?? '')).status).toBe(200);
  });

  test('is made for whoever may read it, and for nobody else', async () => {
    for (const who of ['m20', 'west/m01', 'west/m40'])
      expect((await cardOf(who, { tripId, postId: 'm01-private' })).error.code).toBe('notFound');
    expect((await cardOf(STRANGER, { tripId, postId: 'm01-private' })).error.code).toBe('notSignedIn');
    expect((await cardOf('m01', { tripId, postId: 'm01-nothing' })).error.code).toBe('notFound');
  });
});

describe('something of the library', () => {
  const aResource = (changes: Partial<Resource>): Resource & { readonly _id: string } => {
    const resourceId = changes.resourceId ?? 'm01-res';
    return {
      _id: `xh:${resourceId}`,
      schoolId,
      resourceId,
      source: 'upload',
      of: null,
      title: '复述课怎样教',
      summary: '三节课的板书',
      kind: 'courseware',
      subject: '语文',
      stage: '高年级',
      platform: null,
      tags: [],
      parts: [{ heading: '第一节', text: '先画路线', photoIds: [photos[1]?.fileId ?? ''], memberId: 'm02' }],
      photos,
      files,
      authorIds: ['m02', 'm01'],
      byMemberId: 'm01',
      copyright: 'own',
      copyrightNote: '自己写的',
      isPublic: false,
      addedAtMs: trip.askedAtMs,
      changedAtMs: trip.askedAtMs,
      checksDueAtMs: null,
      removed: null,
      ...changes,
    };
  };

  test('leads the school to its page, and asks everybody else to bind until it is public', async () => {
    const removed = { byMemberId: 'm40', atMs: 1, reason: '重复' };
    await cloud.load('resources', [
      aResource({}),
      aResource({ resourceId: 'm01-open', isPublic: true }),
      aResource({ resourceId: 'm01-taken', removed }),
    ]);
    const ref = { schoolId, resourceId: 'm01-res' };
    const page = '/pages/resources/item/index?resourceId=m01-res';
    expect(await open('m20', ref)).toEqual({ kind: 'yours', path: page });
    expect(await open(STRANGER, ref)).toEqual({ kind: 'bind' });
    expect(await open('west/m01', ref)).toEqual({ kind: 'notYours', isOwnSchool: false });
    const card = await cloud.ask<CardToSend>('m20', 'sharing.cardOf', { resourceId: 'm01-res' });
    expect(JSON.stringify(card)).not.toMatch(/复述|板书|林|陈/);

    const shown = { schoolId, resourceId: 'm01-open' };
    expect(await open(STRANGER, shown)).toMatchObject({
      kind: 'public',
      content: {
        of: 'resource',
        topic: '复述课怎样教',
        by: '陈老师、林老师',
        parts: [{ text: '三节课的板书' }, { heading: '第一节', photoUrls: [expect.any(String)] }],
        copyrightNote: '自己写的',
      },
    });
    expect((await fileOf(STRANGER, shown)).ok).toBe(true);
    const taken = { schoolId, resourceId: 'm01-taken' };
    expect(await open(STRANGER, taken)).toEqual({ kind: 'gone' });
    expect((await fileOf(STRANGER, taken)).error.code).toBe('cardClosed');
  });
});
