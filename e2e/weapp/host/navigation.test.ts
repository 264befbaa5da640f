import { closePhones, openFixture } from './fixture-phone';

afterEach(closePhones);

test('app and pages live through their lifecycles in WeChat’s order', async () => {
  const phone = await openFixture();
  phone.tap('去笔记');
  await phone.settle();
  await phone.back();
  phone.hide();
  phone.show();
  await phone.switchTab('我的');
  await phone.settle();
  expect(phone.screen()).toEqual([
    'launch pages/home/index',
    'app show',
    ...['home load', 'home show', 'home ready'],
    ...['home hide', 'note load', 'note show', 'note ready', 'note unload', 'home show'],
    ...['home hide', 'app hide', 'app show', 'home show'],
    ...['home hide', 'mine load', 'mine show', 'tapped 我的'],
    '重来',
  ]);
});

test('a tab lives on while another is shown, and reLaunch ends them all', async () => {
  const phone = await openFixture();
  phone.input('书名', '论语');
  await phone.switchTab('我的');
  await phone.switchTab('首页');
  expect(phone.screen()).toContain('论语');
  await phone.switchTab('我的');
  phone.tap('重来');
  await phone.waitFor('笔记 again 第1层');
  phone.tap('去首页');
  await phone.settle();
  expect(phone.page()).toEqual({ route: 'pages/home/index', query: {}, title: '首页', depth: 1 });
  expect(phone.screen()).toContain('填书名');
});

test('ten pages may be open, not eleven', async () => {
  const phone = await openFixture();
  phone.tap('去笔记');
  for (let depth = 2; depth <= 10; depth++) {
    await phone.waitFor(`第${depth}层`);
    phone.tap('再来一层');
  }
  await phone.waitFor('navigateTo:fail webview count limit exceed');
  expect(phone.page().depth).toBe(10);
});

test('redirectTo replaces the page on top', async () => {
  const phone = await openFixture();
  phone.tap('去笔记');
  await phone.settle();
  phone.tap('换一页');
  await phone.waitFor('笔记 swapped 第2层');
});

test('a query arrives as it was sent, still encoded', async () => {
  const phone = await openFixture();
  phone.tap('去笔记');
  await phone.settle();
  expect(phone.page()).toEqual({
    route: 'pages/note/index',
    query: { title: '%E7%AD%BE' },
    title: '样例',
    depth: 2,
  });
});

test('tab pages are reached by switchTab only, others never by it', async () => {
  const phone = await openFixture();
  phone.tap('去首页');
  await phone.waitFor('navigateTo:fail can not navigateTo a tabbar page');
  phone.tap('切到笔记');
  await phone.waitFor('switchTab:fail can not switch to no-tabBar page');
  phone.tap('去没有的页');
  await phone.waitFor('navigateTo:fail page "pages/none/index" is not found');
});

test('a badge is set on a page that shows the tab bar, nowhere else', async () => {
  const phone = await openFixture();
  phone.tap('角标');
  await phone.waitFor('有角标');
  expect(phone.tabBar()).toEqual([
    { text: '首页', selected: true, badge: undefined },
    { text: '我的', selected: false, badge: '3' },
  ]);
  phone.tap('去笔记');
  await phone.settle();
  phone.tap('角标');
  await phone.waitFor('setTabBarBadge:fail not TabBar page');
});

test('a subpackage is loaded when it is opened, and closed to the main package', async () => {
  const phone = await openFixture();
  expect(() => phone.tap('越包')).toThrow('may not require tools/helper.js');
  phone.tap('去工具');
  await phone.waitFor('待批队列');
});
