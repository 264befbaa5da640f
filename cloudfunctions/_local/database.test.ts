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
const aggregation = (...parts: unknown[]): object => ({ $aggregate: parts });
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

describe('queries', () => {
  beforeAll(async () => {
    const facts = Array.from({ length: 1_200 }, (_, at) => ({
      _id: `q:${String(at).padStart(4, '0')}`,
      schoolId: 'q',
      termId: at % 2 === 0 ? 'autumn' : 'spring',
      memberId: `m${at % 5}`,
      recordedAtMs: at,
    }));
    await cloud.load('facts', facts);
  });

  const ids = async (...chain: [string, ...unknown[]][]) =>
    ((await sdk.get('facts', ...chain)) as { _id: string }[]).map(({ _id }) => _id);

  test('in, gt, lt, and, or, not, exists and regular expressions', async () => {
    const where = (query: object) => ids(['where', query], ['orderBy', '_id', 'asc']);
    expect(await where({ _id: command('in', ['q:0003', 'q:0001', 'q:none']) })).toEqual(['q:0001', 'q:0003']);
    expect(
      await where({ schoolId: 'q', recordedAtMs: command('and', [command('gt', 3), command('lte', 5)]) }),
    ).toEqual(['q:0004', 'q:0005']);
    expect(await where(command('or', [{ _id: 'q:0007' }, { recordedAtMs: command('lt', 1) }]))).toEqual([
      'q:0000',
      'q:0007',
    ]);
    expect(await where({ schoolId: 'q', recordedAtMs: command('not', command('lt', 1_199)) })).toEqual([
      'q:1199',
    ]);
    expect(await where({ schoolId: 'q', leftAtMs: command('exists', true) })).toEqual([]);
  });

  test('an order, a page and chosen fields', async () => {
    const chain: [string, ...unknown[]][] = [
      ['where', { schoolId: 'q', memberId: 'm2' }],
      ['orderBy', 'recordedAtMs', 'desc'],
      ['skip', 1],
      ['limit', 2],
    ];
    expect(await sdk.get('facts', ...chain, ['field', { recordedAtMs: true, _id: false }])).toEqual([
      { recordedAtMs: 1_192 },
      { recordedAtMs: 1_187 },
    ]);
  });

  test('a query without a limit answers 100 documents, and never more than 1000', async () => {
    expect(await ids(['where', { schoolId: 'q' }])).toHaveLength(100);
    expect(await ids(['where', { schoolId: 'q' }], ['limit', 5_000])).toHaveLength(1_000);
    expect((await on('facts', ['where', { schoolId: 'q' }], ['count'])).value).toMatchObject({
      total: 1_200,
    });
  });

  test('an answer over 1 MB fails', async () => {
    await cloud.load(
      'audits',
      Array.from({ length: 30 }, (_, at) => ({ _id: `big${at}`, text: '课'.repeat(20_000) })),
    );
    expect((await on('audits', ['limit', 30], ['get'])).error?.errMsg).toContain('exceed limit (1MB)');
    expect((await on('audits', ['limit', 10], ['get'])).error).toBeUndefined();
  });

  test('where().update() and where().remove() reach all that match, or one', async () => {
    const some = { schoolId: 'q', memberId: 'm4', recordedAtMs: command('lt', 20) };
    const update = (options: object) =>
      on('facts', ['where', some], ['update', { data: { seen: true }, ...options }]);
    expect((await update({ multi: false })).value).toMatchObject({ stats: { updated: 1 } });
    expect((await update({})).value).toMatchObject({ stats: { updated: 3 } });
    expect((await on('facts', ['where', { schoolId: 'q', seen: true }], ['remove'])).value).toMatchObject({
      stats: { removed: 4 },
    });
  });

  test('a collection that nobody created does not exist, until it is created', async () => {
    expect((await sdk.add('unheardOf', { a: 1 })).error).toEqual({
      errCode: -502005,
      errMsg: expect.stringContaining('unheardOf'),
    });
    expect((await sdk.database(['createCollection', 'unheardOf'])).error).toBeUndefined();
    expect((await sdk.add('unheardOf', { _id: 'x' })).value).toMatchObject({ _id: 'x' });
    expect((await sdk.database(['createCollection', 'unheardOf'])).error?.errMsg).toContain('exist');
  });

  test('scripts in queries do not run', async () => {
    expect((await on('facts', ['where', { $where: 'return true' }], ['get'])).error?.errCode).toBe(-502001);
  });
});

describe('aggregations', () => {
  beforeAll(() =>
    cloud.load(
      'messages',
      Array.from({ length: 50 }, (_, at) => ({
        _id: `a${at}`,
        schoolId: 'agg',
        memberId: `m${at % 25}`,
        hours: at,
        list: [at],
      })),
    ),
  );

  test('groups, sums and sorts', async () => {
    const groups = await sdk.aggregate(
      'messages',
      ['match', { schoolId: 'agg', hours: command('gte', 40) }],
      [
        'group',
        {
          _id: null,
          count: aggregation('sum', 1),
          hours: aggregation('sum', '$hours'),
          most: aggregation('max', '$hours'),
        },
      ],
    );
    expect(groups).toEqual([{ _id: null, count: 10, hours: 445, most: 49 }]);
  });

  test('an aggregation without a limit answers 20', async () => {
    const by = { _id: '$memberId' };
    expect(await sdk.aggregate('messages', ['match', { schoolId: 'agg' }], ['group', by])).toHaveLength(20);
    expect(
      await sdk.aggregate('messages', ['match', { schoolId: 'agg' }], ['group', by], ['limit', 30]),
    ).toHaveLength(25);
  });

  test('a place beyond the end of a list is no value at all, as in MongoDB', async () => {
    const projection = {
      first: aggregation('arrayElemAt', ['$list', 0]),
      fifth: aggregation('arrayElemAt', ['$list', 5]),
    };
    expect(await sdk.aggregate('messages', ['match', { _id: 'a7' }], ['project', projection])).toEqual([
      { _id: 'a7', first: 7 },
    ]);
  });

  test('another collection can be looked up', async () => {
    await sdk.add('schools', { _id: 'agg', name: '丙校' });
    const lookup = { from: 'schools', localField: 'schoolId', foreignField: '_id', as: 'school' };
    const [found] = await sdk.aggregate(
      'messages',
      ['match', { _id: 'a1' }],
      ['lookup', lookup],
      ['project', { school: 1 }],
    );
    expect(found).toEqual({ _id: 'a1', school: [{ _id: 'agg', name: '丙校' }] });
  });
});
