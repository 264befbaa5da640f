import { type LocalCloud, launchLocalCloud } from './launch';

let cloud: LocalCloud;

beforeAll(async () => {
  cloud = await launchLocalCloud({ functionsDir: 'dist/local/fixtures' });
});

afterAll(() => cloud.stop());

const appid = 'wx0local0000000000';

test('200 people at once are each taken for themselves, before and after waiting', async () => {
  const people = Array.from({ length: 200 }, (_, at) => `openid-${at}`);
  const answers = await Promise.all(
    people.map((openid, at) => cloud.call(openid, 'person', { pauseMs: at % 7 })),
  );
  expect(answers).toEqual(
    people.map((openid) => ({
      status: 200,
      body: {
        openid,
        appid,
        source: 'wx_client',
        stillTheSame: true,
        userInfo: { appId: appid, openId: openid },
      },
    })),
  );
});

test('a function that calls a function hands the person on, and the chain shows it', async () => {
  const { body } = await cloud.call('teacher', 'person', { ask: 'again' });
  expect(body).toMatchObject({ openid: 'teacher', source: 'wx_client,scf' });
});

test('a timer is nobody; an event that only looks like a timer still comes from a client', async () => {
  expect(await cloud.runTimer('person')).toEqual([
    { appid, source: 'wx_trigger', stillTheSame: true, type: 'Timer' },
  ]);
  const forged = { Type: 'Timer', TriggerName: 'everyTenMinutes', userInfo: { openId: 'somebody else' } };
  expect((await cloud.call('teacher', 'person', forged)).body).toMatchObject({
    source: 'wx_client',
    type: 'Timer',
    userInfo: { openId: 'teacher' },
  });
});

test.each([
  ['throw', { status: 500, body: { errCode: -504002, errMsg: expect.stringContaining('TypeError: a bug') } }],
  [
    'throwLater',
    {
      status: 500,
      body: { errCode: -504002, errMsg: expect.stringContaining('outside of what is awaited') },
    },
  ],
  [
    'reject',
    { status: 500, body: { errCode: -504002, errMsg: expect.stringContaining('a promise nobody holds') } },
  ],
  ['exit', { status: 500, body: { errCode: -504002, errMsg: expect.stringContaining('process.exit') } }],
  ['hang', { status: 500, body: { errCode: -504003, errMsg: 'Invoking task timed out after 1 seconds' } }],
  [
    'sayTooMuch',
    { status: 500, body: { errCode: -504002, errMsg: expect.stringContaining('size exceed limit') } },
  ],
  ['sayNothing', { status: 200, body: null }],
])('a function in trouble (%s) ends alone', async (trouble, expected) => {
  const bystander = cloud.call('teacher', 'person', { pauseMs: 50 });
  expect(await cloud.call('teacher', 'troublemaker', { trouble })).toEqual(expected);
  expect((await bystander).status).toBe(200);
});

test('work that a function did not await has no say any more after the answer', async () => {
  expect((await cloud.call('teacher', 'troublemaker', { trouble: 'writeLate' })).body).toBe(
    'answered before writing',
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await cloud.documents('schools')).toEqual([]);
});

test('a function that does not exist, an event that is too long, an event that is no object', async () => {
  expect(await cloud.call('teacher', 'nobody', {})).toEqual({
    status: 500,
    body: { errCode: -501000, errMsg: 'FunctionName parameter could not be found: nobody' },
  });
  expect((await cloud.call('teacher', '../sdk', {})).status).toBe(404);
  expect((await cloud.call('teacher', 'person', { text: 'x'.repeat(100 * 1024) })).body).toMatchObject({
    errCode: -501000,
  });
  expect((await cloud.call('teacher', 'person', [])).body).toMatchObject({ errCode: -501007 });
});

test('functions read a clock that can be set', async () => {
  const read = async () => Number((await cloud.call('teacher', 'person', { ask: 'clock' })).body);
  const newYear = Date.UTC(2027, 0, 1);
  await cloud.setClock({ nowMs: newYear });
  const set = await read();
  await cloud.setClock(null);
  expect(set - newYear).toBeLessThan(60_000);
  expect(Math.abs((await read()) - Date.now())).toBeLessThan(60_000);
});
