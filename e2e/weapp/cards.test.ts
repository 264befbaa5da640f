import { cardOfQuery, cardPath } from '../../src/domain/sharing/card';
import { aPost, aTrip, storedPost, storedTrip } from '../../src/testing/trip-builder';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

const trip = aTrip({ topic: '统编教材观摩' });
const { tripId } = trip;
const SECRET = '板书先画路线';
const inside = { schoolId: 'xh', tripId, postId: 'm01-inside' };
const open = { schoolId: 'xh', tripId, postId: 'm01-open' };
const pdf = new TextEncoder().encode('%PDF-1.4 板书设计');

let school: SmallSchool;

beforeAll(async () => {
  school = await openSmallSchool();
  const photoId = await school.put('m01', 'sharing/a.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]));
  const fileId = await school.put('m01', 'sharing/b.pdf', pdf);
  const photos = [{ fileId: photoId, sizeBytes: 4, check: 'pass' }] as const;
  const files = [{ fileId, name: '板书设计.pdf', ending: 'pdf', sizeBytes: pdf.length }] as const;
  await school.load('trips', [storedTrip(trip)]);
  await school.load('posts', [
    storedPost(aPost({ postId: inside.postId, text: SECRET, photos })),
    storedPost(aPost({ postId: open.postId, text: SECRET, photos, files, isPublic: true })),
  ]);
}, openingMs);
afterAll(() => school.stop());

interface Sent {
  readonly title: string;
  readonly path: string;
  readonly imageUrl: string;
}

/** What the traveller's phone sends into the chat from the page of a post, and every text in its picture. */
async function sent(postId: string): Promise<Sent & { readonly texts: unknown[]; readonly photos: number }> {
  const phone = await school.phone('m01', { path: 'pages/trip/post/index', query: { tripId, postId } });
  await phone.waitFor(() => phone.shows({ id: 'share-card' }));
  const card = phone.shareCard() as Sent;
  const acts = phone.device.drawings.get(card.imageUrl)?.acts ?? [];
  const texts = acts.flatMap(([act, text]) => (act === 'fillText' ? [text] : []));
  return { ...card, texts, photos: acts.filter(([act]) => act === 'drawImage').length };
}

/** A card's link, touched in a chat on somebody's phone. */
function opened(who: string, path: string, platform?: 'windows'): Promise<Phone> {
  const { pathname, searchParams } = new URL(path, 'https://chat');
  const query = Object.fromEntries(searchParams);
  return school.phone(who, { path: pathname.slice(1), query, ...(platform && { platform }) });
}

test('the card of a post for the school carries school, topic and day alone, drawn on the phone', async () => {
  const { title, path, texts, photos } = await sent(inside.postId);
  expect({ title, path, texts, photos }).toEqual({
    title: '星河小学：统编教材观摩（12月8日）',
    path: cardPath(inside),
    texts: ['星河小学', '12月8日', '统编教材观摩', '本校老师点开可看'],
    photos: 0,
  });
});

test('the card of a public one shows its first words, a surname and its photo', async () => {
  const { path, texts, photos } = await sent(open.postId);
  expect([cardOfQuery(Object.fromEntries(new URL(path, 'https://chat').searchParams)), photos]).toEqual([
    open,
    1,
  ]);
  expect(texts).toEqual(expect.arrayContaining([SECRET, '林老师']));
});

test('a colleague who touches it is led on to the very post', async () => {
  const phone = await opened('m20', cardPath(inside));
  await phone.waitFor(SECRET);
  expect(phone.page()).toMatchObject({
    route: 'pages/trip/post/index',
    query: { tripId, postId: inside.postId },
    depth: 1,
  });
});

test('a stranger sees nothing of it, and what to do who is of the school', async () => {
  const phone = await opened('o-stranger', cardPath(inside));
  await phone.waitFor('这张卡片给本校老师看');
  expect(phone.screen().join('')).not.toMatch(/统编|板书|林|星河/);
  const guessed = await opened('o-stranger', cardPath({ ...inside, postId: 'm01-guessed' }));
  await guessed.waitFor('这张卡片给本校老师看');
  expect(guessed.screen()).toEqual(phone.screen());
});

test('a colleague who is not bound yet binds from the card, comes back to it and lands on the post', async () => {
  const code = await school.newcomer('m50', '沈一帆');
  const phone = await opened('o-newcomer', cardPath(inside));
  await phone.waitFor('这张卡片给本校老师看');
  phone.tap({ id: 'go-bind' });
  await phone.waitFor('绑定码');
  phone.input('绑定码', code);
  await phone.settle();
  phone.tap({ id: 'bind' });
  await phone.waitFor(SECRET);
  expect(phone.page()).toMatchObject({ route: 'pages/trip/post/index', query: { postId: inside.postId } });
});

describe('a public one on a stranger’s phone', () => {
  test('is read without anybody asking who this is; its file opens, and goes into a chat with the second tap', async () => {
    const phone = await opened('o-stranger', cardPath(open));
    await phone.waitFor(SECRET);
    expect(phone.screen()).toEqual(expect.arrayContaining(['统编教材观摩', '板书设计.pdf']));
    expect(phone.screen().join('')).not.toContain('晓云');
    phone.tap({ id: 'open-file-1' });
    await phone.waitFor(() => phone.device.effects.length === 1);
    phone.tap({ id: 'send-file-1' });
    await phone.waitFor('备好了，发送');
    phone.tap({ id: 'send-file-1' });
    await phone.waitFor(() => phone.device.effects.length === 2);
    expect(phone.device.effects).toEqual([
      { api: 'openDocument', options: { fileType: 'pdf', showMenu: true, bytes: Buffer.from(pdf) } },
      { api: 'shareFileMessage', options: { fileName: '板书设计.pdf', bytes: Buffer.from(pdf) } },
    ]);
  });

  test('on a PC the file is kept on the disk', async () => {
    const computer = await opened('o-stranger', cardPath(open), 'windows');
    await computer.waitFor('存到电脑');
    expect(computer.screen()).not.toContain('发到聊天');
    computer.tap({ id: 'keep-file-1' });
    await computer.waitFor(() => computer.device.effects.length === 1);
    expect(computer.device.effects).toMatchObject([
      { api: 'saveFileToDisk', options: { bytes: Buffer.from(pdf) } },
    ]);
  });

  test('is closed as soon as its author makes it private again', async () => {
    const phone = await opened('o-stranger', cardPath(open));
    await phone.waitFor(SECRET);
    const change = { tripId, postId: open.postId, isPublic: false };
    expect(await school.ask('m01', 'sharing.setPostPublic', change)).toMatchObject({ ok: true });
    phone.pullDown();
    await phone.waitFor('这张卡片给本校老师看');
    expect(phone.screen().join('')).not.toContain(SECRET);
  });
});
