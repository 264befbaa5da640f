export default defineAppConfig({
  pages: ['pages/today/index', 'pages/training/index', 'pages/sharing/index', 'pages/mine/index'],
  tabBar: {
    color: '#616966',
    selectedColor: '#1F2A2E',
    backgroundColor: '#FFFDF8',
    list: [
      { pagePath: 'pages/today/index', text: '今日' },
      { pagePath: 'pages/training/index', text: '研修' },
      { pagePath: 'pages/sharing/index', text: '分享' },
      { pagePath: 'pages/mine/index', text: '我的' },
    ],
  },
  window: {
    navigationBarTitleText: '研修簿',
    navigationBarBackgroundColor: '#F6F3EC',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F6F3EC',
  },
});
