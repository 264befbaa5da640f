import { type SdkClient, sdkClient } from './fixtures/sdk-client';
import { type LocalCloud, launchLocalCloud } from './launch';

let cloud: LocalCloud;
let sdk: SdkClient;

beforeAll(async () => {
  cloud = await launchLocalCloud({ functionsDir: 'dist/local/fixtures' });
  sdk = sdkClient(cloud);
});

afterAll(() => cloud.stop());

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const idOf = (path: string): string => `cloud://local.local/${path}`;

async function linkTo(fileID: string): Promise<string> {
  const { value } = await sdk.cloud(['getTempFileURL', { fileList: [fileID] }]);
  return (value as { fileList: { tempFileURL: string }[] }).fileList[0]?.tempFileURL ?? '';
}

test('a function writes a file, reads it again, hands out a link and deletes it', async () => {
  const path = 's1/报告/十一月 (终).txt';
  const upload = { cloudPath: path, fileContent: { $bytes: '研修' } };
  expect((await sdk.cloud(['uploadFile', upload])).value).toMatchObject({ fileID: idOf(path) });
  expect((await sdk.cloud(['downloadFile', { fileID: idOf(path) }])).value).toMatchObject({
    fileContent: { $bytes: '研修' },
  });
  expect(await (await fetch(await linkTo(idOf(path)))).text()).toBe('研修');
  expect((await sdk.cloud(['deleteFile', { fileList: [idOf(path)] }])).value).toMatchObject({
    fileList: [{ fileID: idOf(path), status: 0 }],
  });
  expect((await sdk.cloud(['getTempFileURL', { fileList: [idOf(path)] }])).value).toMatchObject({
    fileList: [{ fileID: idOf(path), status: -503003, tempFileURL: '' }],
  });
});

test('a link opens for ten minutes', async () => {
  await cloud.upload('teacher', 's1/m1/photo.png', bytes('png'));
  const link = await linkTo(idOf('s1/m1/photo.png'));
  await cloud.setClock({ offsetMs: 9 * 60_000 });
  const before = await fetch(link);
  await cloud.setClock({ offsetMs: 11 * 60_000 });
  const after = await fetch(link);
  await cloud.setClock(null);
  expect([before.status, before.headers.get('content-type'), after.status]).toEqual([200, 'image/png', 403]);
});

test('a link with another path, or one made for writing, opens nothing', async () => {
  const link = await linkTo(idOf('s1/m1/photo.png'));
  const [payload = '', signature] = new URL(link).searchParams.get('token')?.split('.') ?? [];
  const claim = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const forge = (changed: unknown) =>
    `${cloud.url}/storage/file?token=${Buffer.from(JSON.stringify(changed)).toString('base64url')}.${signature}`;
  expect((await fetch(forge(claim))).status).toBe(200);
  expect((await fetch(forge(['read', 's1/m2/photo.png', claim[2]]))).status).toBe(403);
  const asTicket = link.replace('/storage/file', '/storage/ticket');
  expect((await fetch(asTicket, { method: 'PUT', body: 'other' })).status).toBe(403);
  expect(await (await fetch(link)).text()).toBe('png');
});

test('a client writes a file again only when it wrote it first', async () => {
  const path = 's1/m2/note.txt';
  expect(await cloud.upload('teacher', path, bytes('one'))).toEqual({
    status: 200,
    body: { fileID: idOf(path) },
  });
  expect(await cloud.upload('teacher', path, bytes('two'))).toEqual({
    status: 200,
    body: { fileID: idOf(path) },
  });
  const refused = await cloud.upload('colleague', path, bytes('three'));
  expect(refused).toMatchObject({ status: 403, body: { errCode: 'STORAGE_EXCEED_AUTHORITY' } });
  expect((await cloud.upload('', 's1/m3/note.txt', bytes('nobody'))).status).toBe(403);
  expect(await (await fetch(await linkTo(idOf(path)))).text()).toBe('two');
});

test('a client gets links to its own files only', async () => {
  await cloud.upload('teacher', 's1/m4/own.txt', bytes('own'));
  const ask = (openid: string) =>
    fetch(`${cloud.url}/storage/link?fileID=${encodeURIComponent(idOf('s1/m4/own.txt'))}`, {
      headers: { 'x-wx-openid': openid },
    });
  const own = (await (await ask('teacher')).json()) as { tempFileURL: string };
  expect(await (await fetch(own.tempFileURL)).text()).toBe('own');
  expect((await ask('colleague')).status).toBe(403);
});

test.each([
  '../escape.txt',
  's1/../../escape.txt',
  '/absolute.txt',
  's1//empty.txt',
  's1/./dot.txt',
  's1/zero\0.txt',
  '',
  'a\\b.txt',
])('the path %j is refused', async (path) => {
  expect((await cloud.upload('teacher', path, bytes('x'))).status).toBe(403);
});

test('a file over 20 MB is refused, an empty one is kept', async () => {
  expect((await cloud.upload('teacher', 's1/m5/big.bin', new Uint8Array(20 * 1024 * 1024 + 1))).status).toBe(
    403,
  );
  expect((await cloud.upload('teacher', 's1/m5/fits.bin', new Uint8Array(20 * 1024 * 1024))).status).toBe(
    200,
  );
  expect((await cloud.upload('teacher', 's1/m5/empty.txt', new Uint8Array())).status).toBe(200);
});

test('a browser neither guesses the type of somebody’s file nor runs it', async () => {
  await cloud.upload('teacher', 's1/m6/page.html', bytes('<script>alert(1)</script>'));
  const { headers } = await fetch(await linkTo(idOf('s1/m6/page.html')));
  expect(
    ['x-content-type-options', 'content-security-policy', 'content-disposition'].map((name) =>
      headers.get(name),
    ),
  ).toEqual(['nosniff', "sandbox; default-src 'none'", 'attachment']);
});
