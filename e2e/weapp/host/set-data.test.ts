import { applyChanges, crossing, type JsonObject } from './data';
import { closePhones, openFixture } from './fixture-phone';

afterEach(closePhones);

test('paths reach into lists and objects, and make what is missing on the way', () => {
  const data: JsonObject = { root: { cn: [{ v: 'a' }] } };
  applyChanges(data, { 'root.cn.[0].v': 'b', 'rows[1].name': 'c', title: 'd' });
  expect(data).toEqual({ root: { cn: [{ v: 'b' }] }, rows: [undefined, { name: 'c' }], title: 'd' });
});

test('size is counted in bytes, so a Chinese character weighs three', () => {
  expect(crossing({ a: '签' })).toEqual({ text: '{"a":"签"}', bytes: 11 });
});

test('what the page passes is copied at that moment, and only JSON crosses', async () => {
  const phone = await openFixture();
  phone.tap('修改对象');
  await phone.waitFor('第0行 原样');
  await phone.waitFor('已显示 [{"id":1,"name":"原样"}]');
});

test('every call is logged with its page and its bytes', async () => {
  const phone = await openFixture();
  const before = phone.setDataLog.length;
  phone.input('书名', '论语');
  expect(phone.setDataLog.slice(before)).toEqual([{ route: 'pages/home/index', bytes: 18 }]);
});

test('more than 1 MB in one call is refused', async () => {
  const phone = await openFixture();
  expect(() => phone.tap('太大')).toThrow('more than the 1 MB WeChat allows');
});
