import { type SdkClient, sdkClient } from './fixtures/sdk-client';
import { type LocalCloud, launchLocalCloud } from './launch';

let cloud: LocalCloud;
let sdk: SdkClient;

beforeAll(async () => {
  cloud = await launchLocalCloud({ functionsDir: 'dist/local/fixtures' });
  sdk = sdkClient(cloud);
});

afterAll(() => cloud.stop());

const command = (...parts: unknown[]): object => ({ $command: parts });
const on = (collection: string, ...rest: [string, ...unknown[]][]) =>
  sdk.database(['collection', collection], ...rest);
const doc = (id: string, ...rest: [string, ...unknown[]][]) => on('schools', ['doc', id], ...rest);

describe('adding', () => {
  test('a document is added once; the same id again is refused as MongoDB refuses it', async () => {
    const first = await sdk.add('schools', { _id: 'add1', name: '甲校' });
    const again = await sdk.add('schools', { _id: 'add1', name: '乙校' });
    expect(first).toEqual({ value: { _id: 'add1', errMsg: 'collection.add:ok' } });
    expect(again.error).toEqual({
      errCode: -502001,
      errMsg: expect.stringContaining('E11000 duplicate key'),
    });
    expect(await sdk.get('schools', ['where', { _id: 'add1' }])).toEqual([{ _id: 'add1', name: '甲校' }]);
  });

  test('a document without an id gets one', async () => {
    const { value } = await sdk.add('schools', { name: '无号' });
    expect(value).toEqual({ _id: expect.stringMatching(/^[0-9a-f]{32}$/), errMsg: 'collection.add:ok' });
  });

  test('a second document with the same unique values is refused', async () => {
    const binding = { schoolId: 'add', memberId: 'm1' };
    await sdk.add('bindings', { _id: 'openid1', ...binding });
    const { error } = await sdk.add('bindings', { _id: 'openid2', ...binding });
    expect(error).toEqual({
      errCode: -502001,
      errMsg: expect.stringMatching(/E11000 duplicate key.*schoolId_memberId/),
    });
  });

  test('several documents are added at once or not at all', async () => {
    const add = (...ids: string[]) => on('schools', ['add', { data: ids.map((_id) => ({ _id })) }]);
    expect((await add('many1', 'many2')).value).toEqual({
      _ids: ['many1', 'many2'],
      errMsg: 'collection.add:ok',
    });
    expect((await add('many3', 'many2')).error?.errMsg).toContain('E11000');
    expect(await sdk.get('schools', ['where', { _id: 'many3' }])).toEqual([]);
  });

  test('numbers, dates, lists and nested fields come back as they went', async () => {
    const kept = {
      _id: 'kinds',
      int: 7,
      half: -0.5,
      ms: 1_795_346_826_003,
      at: { $date: 99 },
      list: [1, ['二', null]],
      in: { deep: true },
    };
    await sdk.add('schools', kept);
    expect(await sdk.get('schools', ['where', { _id: 'kinds' }])).toEqual([kept]);
  });

  test('a server date is the cloud’s time', async () => {
    await cloud.setClock({ nowMs: Date.UTC(2027, 0, 1) });
    await sdk.add('schools', { _id: 'dated', at: { $serverDate: 1_000 } });
    await cloud.setClock(null);
    const [found] = (await sdk.get('schools', ['where', { _id: 'dated' }])) as { at: { $date: number } }[];
    expect(Math.abs((found?.at.$date ?? 0) - Date.UTC(2027, 0, 1) - 1_000)).toBeLessThan(60_000);
  });
});

describe('one document', () => {
  test('is set anew, replaced as a whole, updated in parts and removed', async () => {
    const stats = async (answer: ReturnType<typeof doc>) => (await answer).value;
    expect(await stats(doc('one', ['set', { data: { a: 1, b: 1 } }]))).toMatchObject({
      stats: { updated: 0, created: 1 },
    });
    expect(await stats(doc('one', ['set', { data: { a: 2 } }]))).toMatchObject({
      stats: { updated: 1, created: 0 },
    });
    expect(await stats(doc('one', ['update', { data: { b: { c: 1 } } }]))).toMatchObject({
      stats: { updated: 1 },
    });
    expect(await stats(doc('one', ['update', { data: { b: { d: 2 } } }]))).toMatchObject({
      stats: { updated: 1 },
    });
    expect(await stats(doc('one', ['get']))).toMatchObject({ data: { _id: 'one', a: 2, b: { c: 1, d: 2 } } });
    expect(await stats(doc('one', ['remove']))).toMatchObject({ stats: { removed: 1 } });
    expect((await doc('one', ['get'])).error).toEqual({
      errCode: -1,
      errMsg: 'document.get:fail document with _id one does not exist',
    });
  });

  test('an update that changes nothing, or finds nothing, counts nothing', async () => {
    await sdk.add('schools', { _id: 'same', a: 1 });
    expect((await doc('same', ['update', { data: { a: 1 } }])).value).toMatchObject({
      stats: { updated: 0 },
    });
    expect((await doc('nobody', ['update', { data: { a: 1 } }])).value).toMatchObject({
      stats: { updated: 0 },
    });
  });

  test('update operators work', async () => {
    await sdk.add('schools', { _id: 'ops', n: 1, list: ['a'], gone: 1, max: 5 });
    const data = {
      n: command('inc', 2),
      list: command('push', ['b', 'c']),
      gone: command('remove'),
      max: command('max', 9),
    };
    await doc('ops', ['update', { data }]);
    expect(await sdk.get('schools', ['where', { _id: 'ops' }])).toEqual([
      { _id: 'ops', n: 3, list: ['a', 'b', 'c'], max: 9 },
    ]);
  });

  test.each([
    ['adding to a text', { name: command('inc', 1) }, 'non-numeric type'],
    ['pushing onto a text', { name: command('push', ['x']) }, 'must be an array'],
    ['setting a field inside null', { 'none.deeper': 1 }, 'Cannot create field'],
    ['setting a field inside a text', { 'name.deeper': 1 }, 'Cannot create field'],
    ['setting a field twice', { fresh: 1, 'fresh.deeper': 1 }, 'would create a conflict'],
  ])('%s is refused and changes nothing', async (_, data, complaint) => {
    await doc('guarded', ['set', { data: { name: '甲', none: null } }]);
    const { error } = await doc('guarded', ['update', { data }]);
    expect(error).toEqual({ errCode: -502001, errMsg: expect.stringContaining(complaint) });
    expect(await sdk.get('schools', ['where', { _id: 'guarded' }])).toEqual([
      { _id: 'guarded', name: '甲', none: null },
    ]);
  });
});
