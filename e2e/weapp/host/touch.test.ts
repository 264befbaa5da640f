import { closePhones, openFixture } from './fixture-phone';

afterEach(closePhones);

test('a tap climbs from the touched element through every bind handler', async () => {
  const phone = await openFixture();
  phone.tap('会冒泡');
  await phone.settle();
  expect(phone.screen().slice(-2)).toEqual(['inner text 7', 'outer outer']);
});

test('a catch handler ends the climb', async () => {
  const phone = await openFixture();
  phone.tap('被拦住');
  await phone.settle();
  expect(phone.screen().filter((line) => /^(inner|outer)/.test(line))).toEqual(['inner text -']);
});

test('a tap fails when nothing handles it, or the element is hidden, disabled, absent or not the only one', async () => {
  const phone = await openFixture();
  expect(() => phone.tap('没人理')).toThrow('nothing handles "tap"');
  expect(() => phone.tap('看不见')).toThrow('cannot see "看不见"');
  expect(() => phone.tap('不能按')).toThrow('is disabled');
  expect(() => phone.tap('从来没有')).toThrow('cannot see "从来没有"');
  expect(() => phone.tap('同名')).toThrow('"同名" names 2 elements');
});

test('the second of two equal elements is reached by its number', async () => {
  const phone = await openFixture();
  phone.tap({ text: '同名', nth: 1 });
  await phone.waitFor('outer outer');
});

test('an element without text is read and reached by its aria label', async () => {
  const phone = await openFixture();
  expect(phone.screen()).toContain('听得见');
  phone.tap('听得见');
  await phone.waitFor('inner labelled -');
});

test('a handler that the page does not have fails the test', async () => {
  const phone = await openFixture();
  expect(() => phone.tap('没有方法')).toThrow('has no method "missing"');
});

test('text is typed by label, placeholder or id, and cut at the length WeChat cuts at', async () => {
  const phone = await openFixture();
  phone.input('书名', '论语译注新编');
  phone.input({ id: 'gain' }, '得'.repeat(200));
  await phone.settle();
  expect(phone.screen()).toEqual(expect.arrayContaining(['论语译注', '得'.repeat(140)]));
  expect(() => phone.input('没人理的书名', '甲')).toThrow('cannot see');
});

test('a custom component is drawn in its place, keeps its own data and tells its page', async () => {
  const phone = await openFixture();
  phone.tap('计数 1');
  await phone.waitFor('计数 2');
  await phone.waitFor('counter says 2');
  expect(phone.screen()).toContain('计数 2');
});

test('pulling down needs a page that allows it', async () => {
  const phone = await openFixture();
  phone.pullDown();
  await phone.waitFor('刷新');
  await phone.switchTab('我的');
  expect(() => phone.pullDown()).toThrow('does not enable pull down');
});
