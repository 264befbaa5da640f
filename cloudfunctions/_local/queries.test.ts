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
