import { type SdkClient, sdkClient } from './fixtures/sdk-client';
import { type LocalCloud, launchLocalCloud } from './launch';

let cloud: LocalCloud;
let sdk: SdkClient;

beforeAll(async () => {
  cloud = await launchLocalCloud({ functionsDir: 'dist/local/fixtures', mediaCheckFunction: 'person' });
  sdk = sdkClient(cloud);
});

afterAll(() => cloud.stop());
afterEach(() => cloud.setFaults({}));

const message = {
  touser: 'teacher',
  templateId: 'tpl',
  page: 'pages/home',
  data: { thing1: { value: '读书笔记' } },
};
const send = (changes: object = {}) => sdk.openapi('subscribeMessage.send', { ...message, ...changes });
const checkText = (content: string) =>
  sdk.openapi('security.msgSecCheck', { content, version: 2, scene: 2, openid: 'teacher' });

test('a subscription message is accepted and kept in the outbox as WeChat would have got it', async () => {
  expect((await send()).value).toMatchObject({ errCode: 0 });
  expect((await cloud.outbox()).at(-1)).toMatchObject({
    api: 'subscribeMessage.send',
    parameters: {
      touser: 'teacher',
      template_id: 'tpl',
      page: 'pages/home',
      data: { thing1: { value: '读书笔记' } },
    },
    reply: { errcode: 0 },
  });
});

test.each([43101, 43108, 47003] as const)(
  'a message can be refused with %i, for one person only',
  async (errcode) => {
    await cloud.setFaults({ openapi: { subscribeMessage: { errcode, openid: 'teacher' } } });
    expect((await send()).error?.errCode).toBe(errcode);
    expect((await send({ touser: 'colleague' })).error).toBeUndefined();
  },
);

test('a message with an empty field is refused as WeChat refuses it', async () => {
  expect((await send({ data: { thing1: { value: '' } } })).error?.errCode).toBe(47003);
});

test('a text passes, unless it holds the example of a violation or the check was told so', async () => {
  const suggestion = async (content: string) => (await checkText(content)).value;
  expect(await suggestion('今天的收获')).toMatchObject({ result: { suggest: 'pass' } });
  expect(await suggestion('今天【违规示例】')).toMatchObject({ result: { suggest: 'risky' } });
  await cloud.setFaults({ openapi: { msgSecCheck: { suggest: 'review' } } });
  expect(await suggestion('今天的收获')).toMatchObject({ result: { suggest: 'review' } });
  await cloud.setFaults({ openapi: { msgSecCheck: { errcode: -1 } } });
  expect((await checkText('今天的收获')).error?.errCode).toBe(-1);
});

test('a text of 2,500 characters is checked, a longer one is refused', async () => {
  expect((await checkText('课'.repeat(2_500))).error).toBeUndefined();
  expect((await checkText('课'.repeat(2_501))).error?.errCode).toBe(44991);
});

test('a picture gets a trace id at once and its judgement later, from the platform and not from a client', async () => {
  const picture = {
    mediaUrl: 'https://example.com/a.jpg',
    mediaType: 2,
    version: 2,
    scene: 1,
    openid: 'teacher',
  };
  await cloud.setFaults({ openapi: { mediaCheck: { suggest: 'risky', delayMs: 20 } } });
  const { value } = await sdk.openapi('security.mediaCheckAsync', picture);
  const { traceId } = value as { traceId: string };
  await cloud.setFaults({ openapi: { mediaCheck: { silent: true, delayMs: 0 } } });
  await sdk.openapi('security.mediaCheckAsync', picture);
  await new Promise((resolve) => setTimeout(resolve, 400));
  const heard = (await cloud.call('teacher', 'person', { ask: 'heard' })).body;
  expect(heard).toEqual([
    {
      source: 'wx_trigger',
      event: expect.objectContaining({
        MsgType: 'event',
        Event: 'wxa_media_check',
        trace_id: traceId,
        result: { suggest: 'risky', label: 20001 },
      }),
    },
  ]);
});

test('an API that the function’s config.json does not name is refused', async () => {
  expect((await sdk.openapi('wxacode.getUnlimited', { scene: 'x' })).error?.errCode).toBe(-604101);
});
