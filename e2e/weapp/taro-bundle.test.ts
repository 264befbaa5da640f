import path from 'node:path';
import { openMiniProgram } from './host/driver';

const dist = path.resolve('dist/weapp');

test('研修簿 starts in WeChat’s logic layer and shows each of its four tabs', async () => {
  const phone = await openMiniProgram({ dist, cloudUrl: 'http://127.0.0.1:1/', openid: 'o-smoke' });
  const seen = [];
  for (const tab of ['今日', '研修', '分享', '我的']) {
    await phone.switchTab(tab);
    seen.push({
      route: phone.page().route,
      selected: phone.tabBar().find((item) => item.selected)?.text,
      blank: phone.screen().length === 0,
    });
  }
  phone.close();
  expect(seen).toEqual([
    { route: 'pages/today/index', selected: '今日', blank: false },
    { route: 'pages/training/index', selected: '研修', blank: false },
    { route: 'pages/sharing/index', selected: '分享', blank: false },
    { route: 'pages/mine/index', selected: '我的', blank: false },
  ]);
});
