import { type SdkAnswer, type SdkClient, type Step, sdkClient } from './fixtures/sdk-client';
import { type LocalCloud, launchLocalCloud } from './launch';

let cloud: LocalCloud;
let sdk: SdkClient;

beforeAll(async () => {
  cloud = await launchLocalCloud({ functionsDir: 'dist/local/fixtures' });
  sdk = sdkClient(cloud);
});

afterAll(() => cloud.stop());

beforeEach(async () => {
  await sdk.database(['collection', 'schools'], ['where', {}], ['remove']);
  await sdk.add('schools', { _id: 'a', n: 1 });
  await sdk.add('schools', { _id: 'b', n: 1 });
});

let transactions = 0;

/** A transaction that lives through several runs of the fixture, as its name is kept there. */
async function begin() {
  const name = `t${++transactions}`;
  const step = (...chain: Step[]) => sdk.transaction(name, ...chain);
  const on = (...chain: Step[]) => step(['collection', 'schools'], ...chain);
  await step(['_db.collection', 'schools']);
  return {
    name,
    on,
    get: (id: string) => on(['doc', id], ['get']),
    set: (id: string, data: object) => on(['doc', id], ['set', { data }]),
    update: (id: string, data: object) => on(['doc', id], ['update', { data }]),
    remove: (id: string) => on(['doc', id], ['remove']),
    add: (data: object) => on(['add', { data }]),
    commit: () => step(['commit']),
    rollback: () => step(['rollback']),
  };
}

const stored = async () => sdk.get('schools', ['orderBy', '_id', 'asc']);
const conflict = { errCode: -501001, errMsg: expect.stringContaining('TransactionConflict') };

test('what a transaction wrote is seen by itself at once and by others after it is committed', async () => {
  const t = await begin();
  await t.add({ _id: 'c', n: 5 });
  await t.update('a', { n: { $command: ['inc', 1] } });
  await t.remove('b');
  expect((await t.get('a')).value).toMatchObject({ data: { _id: 'a', n: 2 } });
  expect((await t.get('c')).value).toMatchObject({ data: { _id: 'c', n: 5 } });
  expect(await stored()).toEqual([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ]);
  expect((await t.commit()).error).toBeUndefined();
  expect(await stored()).toEqual([
    { _id: 'a', n: 2 },
    { _id: 'c', n: 5 },
  ]);
});

test('nothing is left of a transaction that was rolled back', async () => {
  const t = await begin();
  await t.set('a', { n: 9 });
  expect((await t.rollback()).error).toBeUndefined();
  expect(await stored()).toEqual([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ]);
  expect((await t.get('a')).error?.errMsg).toContain('TransactionNotExist');
});

test('a transaction reads the state of its start, whatever is committed meanwhile', async () => {
  const t = await begin();
  await sdk.database(['collection', 'schools'], ['doc', 'a'], ['update', { data: { n: 7 } }]);
  expect((await t.get('a')).value).toMatchObject({ data: { n: 1 } });
});

test('the first writer wins: a second open transaction fails at its write, without the code that the SDK would retry', async () => {
  const first = await begin();
  const second = await begin();
  await first.update('a', { n: 2 });
  const { error } = await second.update('a', { n: 3 });
  expect(error).toEqual(conflict);
  expect((await second.commit()).error?.errMsg).toContain('TransactionNotExist');
  expect((await first.commit()).error).toBeUndefined();
  expect(await stored()).toEqual([
    { _id: 'a', n: 2 },
    { _id: 'b', n: 1 },
  ]);
});

test('a write to what was committed since the start is a conflict', async () => {
  const t = await begin();
  await sdk.database(['collection', 'schools'], ['doc', 'a'], ['update', { data: { n: 7 } }]);
  expect((await t.update('a', { n: 2 })).error).toEqual(conflict);
});

test('two transactions that add the same id: one adds, the other conflicts', async () => {
  const first = await begin();
  const second = await begin();
  await first.add({ _id: 'c', by: 'first' });
  expect((await second.add({ _id: 'c', by: 'second' })).error).toEqual(conflict);
  await first.commit();
  expect(await sdk.get('schools', ['where', { _id: 'c' }])).toEqual([{ _id: 'c', by: 'first' }]);
});

test('two transactions that take the same unique values: the later commit conflicts', async () => {
  const take = (name: string, id: string) =>
    sdk.transaction(
      name,
      ['collection', 'bindings'],
      ['add', { data: { _id: id, schoolId: 's', memberId: 'm' } }],
    );
  await take('unique1', 'openid1');
  await take('unique2', 'openid2');
  expect((await sdk.transaction('unique1', ['commit'])).error).toBeUndefined();
  expect((await sdk.transaction('unique2', ['commit'])).error?.code).toBe('DATABASE_TRANSACTION_CONFLICT');
});

test('an id that stands already is refused, and ends the transaction', async () => {
  const t = await begin();
  expect((await t.add({ _id: 'a' })).error?.errMsg).toContain('E11000 duplicate key');
  expect((await t.commit()).error?.errMsg).toContain('TransactionNotExist');
});

test('write skew happens: each reads what the other writes, and both commit', async () => {
  const first = await begin();
  const second = await begin();
  await first.get('b');
  await second.get('a');
  await first.update('a', { n: 0 });
  await second.update('b', { n: 0 });
  expect([(await first.commit()).error, (await second.commit()).error]).toEqual([undefined, undefined]);
  expect(await stored()).toEqual([
    { _id: 'a', n: 0 },
    { _id: 'b', n: 0 },
  ]);
});

test('a write outside of transactions waits until the transaction that holds the document has ended', async () => {
  const t = await begin();
  await t.update('a', { n: 2 });
  let isDone = false;
  const outside = sdk
    .database(['collection', 'schools'], ['doc', 'a'], ['update', { data: { n: { $command: ['inc', 10] } } }])
    .then(() => {
      isDone = true;
    });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(isDone).toBe(false);
  await t.commit();
  await outside;
  expect(await sdk.get('schools', ['where', { _id: 'a' }])).toEqual([{ _id: 'a', n: 12 }]);
});

test('where().update() inside a transaction runs outside of it, and where().get() is refused', async () => {
  const t = await begin();
  await t.on(['where', { _id: 'a' }], ['update', { data: { n: 8 } }]);
  await t.rollback();
  expect(await sdk.get('schools', ['where', { _id: 'a' }])).toEqual([{ _id: 'a', n: 8 }]);
  const other = await begin();
  expect((await other.on(['where', { n: 8 }], ['get'])).error?.errCode).toBe(-501007);
});

test('two operations of one transaction at once are refused as busy', async () => {
  const t = await begin();
  const wish = {
    on: { transaction: t.name },
    times: 6,
    chain: [['collection', 'schools'], ['doc', 'a'], ['get']],
  };
  const { body } = await cloud.call('tester', 'sdk', wish);
  const complaints = (body as SdkAnswer[]).map(({ error }) => error?.errMsg ?? 'answered');
  expect(complaints).toContainEqual('answered');
  expect(complaints).toContainEqual(expect.stringContaining('TransactionBusy'));
});

test('a transaction ends after 30 seconds and lets go of what it wrote', async () => {
  const t = await begin();
  await t.update('a', { n: 2 });
  await cloud.setClock({ offsetMs: 31_000 });
  expect((await t.commit()).error?.errMsg).toContain('TransactionNotExist');
  await cloud.setClock(null);
  const next = await begin();
  expect((await next.update('a', { n: 3 })).error).toBeUndefined();
  await next.rollback();
});
