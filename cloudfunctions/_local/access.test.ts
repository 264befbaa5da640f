import { request } from 'node:http';
import { connect } from 'node:net';
import os from 'node:os';
import { type LocalCloud, launchLocalCloud } from './launch';

let cloud: LocalCloud;
let port: number;

beforeAll(async () => {
  cloud = await launchLocalCloud({ functionsDir: 'dist/local/fixtures' });
  port = Number(new URL(cloud.url).port);
});

afterAll(() => cloud.stop());

/** A request with headers that a browser would not let a page set. */
function ask(pathname: string, headers: Record<string, string>, body = '{}'): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: pathname, method: 'POST', headers }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    });
    sent.once('error', reject).end(body);
  });
}

test('only requests to this machine by its own name, from its own pages, are answered', async () => {
  const call = (headers: Record<string, string>) =>
    ask('/functions/person', { 'x-wx-openid': 'teacher', ...headers });
  expect(await call({ host: `127.0.0.1:${port}` })).toBe(200);
  expect(await call({ host: `localhost:${port}`, origin: `http://localhost:${port}` })).toBe(200);
  expect(await call({ host: `school.example:${port}` })).toBe(403);
  expect(await call({ host: `127.0.0.1:${port + 1}` })).toBe(403);
  expect(await call({ host: `127.0.0.1:${port}`, origin: 'https://school.example' })).toBe(403);
  expect(await call({ host: `127.0.0.1:${port}`, origin: 'null' })).toBe(403);
});

test('nothing listens on the addresses that other machines see', async () => {
  const others = Object.values(os.networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  const isOpen = (host: string): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = connect({ host, port, timeout: 1_000 });
      const end = (open: boolean) => () => {
        socket.destroy();
        resolve(open);
      };
      socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
    });
  expect(await isOpen('127.0.0.1')).toBe(true);
  expect(await Promise.all(others.map(({ address }) => isOpen(address)))).toEqual(others.map(() => false));
});

test('the gateway answers a running function only, whatever token somebody else makes up', async () => {
  const body = { action: 'database.getDocument', collectionName: 'schools', sessionToken: cloud.bearer };
  const response = await fetch(`${cloud.url}/admin?env=local`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  expect([response.status, await response.json()]).toEqual([
    200,
    { requestId: expect.any(String), code: 'INVALID_REQUEST_SOURCE', message: expect.any(String) },
  ]);
});

test('the controls obey the bearer of this run only', async () => {
  const status = async (authorization: string) =>
    (await fetch(`${cloud.url}/control/collection?name=schools`, { headers: { authorization } })).status;
  expect(await status(`Bearer ${cloud.bearer}`)).toBe(200);
  expect(await status(`Bearer ${cloud.bearer.slice(1)}x`)).toBe(401);
  expect(await status('')).toBe(401);
});
