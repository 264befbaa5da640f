import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { closePhones, openFixture } from './fixture-phone';

afterEach(closePhones);

test('an API the host does not know fails the test by name, even when the app would swallow it', async () => {
  const phone = await openFixture();
  expect(() => phone.tap('取位置')).toThrow('wx.getLocation is not known to the host');
  expect(() => phone.tap('无此接口')).toThrow('wx.fetchTheMoon is not a function');
});

test('the logic layer has no code from strings and nothing of a browser', async () => {
  const phone = await openFixture();
  phone.tap('动态代码');
  await phone.waitFor('EvalError');
  phone.tap('环境');
  await phone.waitFor('干净');
});

test('storage outlives the run, page data do not, and one entry may not exceed 1 MB', async () => {
  const phone = await openFixture();
  phone.tap('存');
  phone.tap('存太多');
  await phone.waitFor('setStorageSync:fail entry size limit reached');
  phone.input('书名', '论语');
  await phone.relaunch();
  expect(phone.screen()).toContain('填书名');
  phone.tap('存');
  await phone.waitFor('存过 甲');
  expect(phone.storage).toEqual({ k: '"甲"' });
});

test('a modal covers the page until it is answered', async () => {
  const phone = await openFixture();
  phone.tap('删除');
  await phone.waitFor('删除吗');
  expect(() => phone.tap('提示')).toThrow('covers the page');
  phone.tap('取消');
  await phone.waitFor('留着');
  expect(phone.device.modals.map((modal) => modal.title)).toEqual(['删除吗']);
});

test('a modal button of more than four characters makes the call fail, as on a phone', async () => {
  const phone = await openFixture();
  phone.tap('长按钮');
  await phone.waitFor('showModal:fail confirmText length should not larger than 4 Chinese characters');
});

test('a toast can be read for its time and is remembered', async () => {
  const phone = await openFixture();
  phone.tap('提示');
  await phone.waitFor('已保存');
  await phone.waitFor(() => !phone.screen().includes('已保存'));
  expect(phone.toasts).toEqual([{ title: '已保存', icon: 'success' }]);
});

test('message consent is asked within a tap only, and answered as prepared', async () => {
  const phone = await openFixture();
  phone.answerSubscribe({ m1: 'accept' });
  phone.tap('订阅');
  await phone.waitFor('{"m1":"accept","m2":"reject","errMsg":"requestSubscribeMessage:ok"}');
  phone.tap('晚订阅');
  await phone.waitFor('requestSubscribeMessage:fail can only be invoked by user TAP gesture.');
});

test('the camera reads what was prepared, can be closed, and an unprepared scan fails the test', async () => {
  const phone = await openFixture();
  phone.answerScan('token-1');
  phone.tap('扫码');
  await phone.waitFor('token-1');
  phone.answerScan('cancel');
  phone.tap('扫码');
  await phone.waitFor('scanCode:fail cancel');
  phone.tap('扫码');
  await expect(phone.settle()).rejects.toThrow('the test prepared no scan');
});

test('functions are called over HTTP as the person whose phone it is; refusals and a lost network reach fail', async () => {
  const cloud = await listen();
  const phone = await openFixture({ cloudUrl: cloud.url, openid: 'o-teacher' });
  phone.tap('云');
  await phone.waitFor('{"url":"/functions/echo","openid":"o-teacher","body":"{\\"a\\":1}"}');
  phone.setNetwork('none');
  await phone.waitFor('断网');
  phone.tap('云');
  await phone.waitFor('-1 cloud.callFunction:fail request:fail');
  phone.setNetwork('wifi');
  cloud.failNext();
  phone.tap('云');
  await phone.waitFor('-504002 cloud.callFunction:fail Error: errCode: -504002 | errMsg: broken');
  cloud.server.close();
});

test('a chosen photo is uploaded with progress', async () => {
  const cloud = await listen();
  const phone = await openFixture({ cloudUrl: cloud.url });
  phone.answerPhotos([{ bytes: new Uint8Array(1000) }]);
  phone.tap('传照片');
  await phone.waitFor('cloud://local/s/m/a.jpg 1000');
  expect(phone.screen().slice(-3)).toEqual(['50%', '100%', 'cloud://local/s/m/a.jpg 1000']);
  cloud.server.close();
});

test('a link is given for one’s own file, an empty one for somebody else’s', async () => {
  const cloud = await listen();
  const phone = await openFixture({ cloudUrl: cloud.url });
  phone.tap('取链接');
  await phone.waitFor('http://local/cloud://local/mine.jpg,不给');
  cloud.server.close();
});

test('a chosen photo is gone after the run unless the app copied it into its own folder', async () => {
  const phone = await openFixture();
  phone.answerPhotos([{ bytes: new Uint8Array(12) }]);
  phone.tap('存草稿照片');
  await phone.waitFor('已存');
  await phone.relaunch();
  phone.tap('看草稿照片');
  await phone.waitFor('true 12');
  await phone.waitFor('readFile:fail no such file or directory 临时文件');
});

test('a drawing is written down act by act and becomes a picture; a pen’s unknown act fails the test by name', async () => {
  const phone = await openFixture();
  phone.tap('画图');
  await phone.waitFor('画在 wxfile://tmp_');
  expect([...phone.device.drawings.values()]).toEqual([
    { width: 20, height: 16, acts: [['fillText', '簿', 1, 2]] },
  ]);
  expect(() => phone.tap('画圆')).toThrow('CanvasRenderingContext2D.arc is not known to the host');
});

test('a file goes into a chat within a tap only, and never from a PC', async () => {
  const phone = await openFixture();
  phone.tap('发文件');
  await phone.waitFor('shareFileMessage:ok');
  expect(phone.device.effects).toEqual([
    { api: 'shareFileMessage', options: { fileName: '教案.txt', bytes: Buffer.from('甲') } },
  ]);
  phone.tap('等一会儿发文件');
  await phone.waitFor('shareFileMessage:fail can only be invoked by user TAP gesture.');
  const computer = await openFixture({ platform: 'windows' });
  computer.tap('发文件');
  await computer.waitFor('shareFileMessage:fail not supported on this platform');
});

/** A cloud that tells what it was asked. */
async function listen() {
  let failing = false;
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const url = new URL(request.url ?? '', 'http://local');
    const fileID = url.searchParams.get('fileID');
    const stored = { fileID: `cloud://local/${url.searchParams.get('path')} ${body.length}` };
    const link = { tempFileURL: `http://local/${fileID}` };
    const echo = { url: url.pathname, openid: request.headers['x-wx-openid'], body: body.toString() };
    const refused = failing || fileID?.includes('foreign') === true;
    const answer = request.method === 'PUT' ? stored : fileID === null ? echo : link;
    response.statusCode = refused ? 500 : 200;
    response.end(JSON.stringify(refused ? { errCode: -504002, errMsg: 'broken' } : answer));
    failing = false;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const failNext = () => {
    failing = true;
  };
  return { server, url: `http://127.0.0.1:${port}/`, failNext };
}
