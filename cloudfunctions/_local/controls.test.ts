import { type SdkClient, sdkClient } from './fixtures/sdk-client';
import { type LocalCloud, launchLocalCloud } from './launch';

let cloud: LocalCloud;
let sdk: SdkClient;

beforeAll(async () => {
  cloud = await launchLocalCloud({ functionsDir: 'dist/local/fixtures' });
  sdk = sdkClient(cloud);
});

afterAll(() => cloud.stop());
afterEach(() => cloud.setFaults({}));

test('database requests can be made to fail before anything is done', async () => {
  await cloud.setFaults({ failNext: 1 });
  expect((await sdk.add('schools', { _id: 'failed' })).error?.errCode).toBe(-501001);
  expect((await sdk.add('schools', { _id: 'failed' })).error).toBeUndefined();
  await cloud.setFaults({ failRate: 1 });
  expect((await sdk.add('schools', { _id: 'never' })).error?.errCode).toBe(-501001);
});

test('an answer can be lost although the write was done', async () => {
  await cloud.setFaults({ loseNext: 1 });
  expect((await sdk.add('schools', { _id: 'lost' })).error?.errCode).toBe(-501001);
  expect((await sdk.add('schools', { _id: 'lost' })).error?.errMsg).toContain('E11000');
});

test('a write inside a transaction can be made to conflict', async () => {
  await cloud.setFaults({ conflictNext: 1 });
  const write = (name: string) =>
    sdk.transaction(name, ['collection', 'schools'], ['add', { data: { _id: 'tx' } }]);
  expect((await write('first')).error?.errMsg).toContain('TransactionConflict');
  expect((await write('second')).error).toBeUndefined();
  expect((await sdk.transaction('second', ['commit'])).error).toBeUndefined();
});

test('the cloud can be made slow', async () => {
  await sdk.get('schools');
  await cloud.setFaults({ slowMs: 300 });
  const startedAtMs = Date.now();
  await sdk.get('schools');
  expect(Date.now() - startedAtMs).toBeGreaterThanOrEqual(299);
});

test('raw documents can be loaded and looked at', async () => {
  await cloud.load('terms', [
    { _id: 't1', name: '2026 秋' },
    { _id: 't2', name: '2027 春' },
  ]);
  expect(await cloud.documents('terms')).toEqual([
    { _id: 't1', name: '2026 秋' },
    { _id: 't2', name: '2027 春' },
  ]);
});
