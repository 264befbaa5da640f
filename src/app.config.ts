/** The preview paints its bars with the tokens themselves; WeChat wants values, from theme.json in dark mode. */
const isPreview = process.env.TARO_ENV === 'h5';

export default defineAppConfig({
  pages: [
    'pages/today/index',
    'pages/training/index',
    'pages/sharing/index',
    'pages/mine/index',
    'pages/check-in/index',
    'pages/session/index',
    'pages/writing/index',
    'pages/piece/index',
    'pages/why/index',
    'pages/records/index',
    'pages/inbox/index',
    'pages/bind/index',
    'pages/settings/index',
  ],
  subPackages: [
    { root: 'pages/leader', pages: ['queue/index', 'review/index'] },
    {
      root: 'pages/office',
      pages: [
        'sessions/index',
        'projector/index',
        'roster/index',
        'import/index',
        'codes/index',
        'person/index',
      ],
    },
  ],
  lazyCodeLoading: 'requiredComponents',
  tabBar: {
    color: isPreview ? 'var(--ink-3)' : '#616966',
    selectedColor: isPreview ? 'var(--ink)' : '#1F2A2E',
    backgroundColor: isPreview ? 'var(--sheet)' : '#FFFDF8',
    list: [
      { pagePath: 'pages/today/index', text: '今日' },
      { pagePath: 'pages/training/index', text: '研修' },
      { pagePath: 'pages/sharing/index', text: '分享' },
      { pagePath: 'pages/mine/index', text: '我的' },
    ],
  },
  window: {
    navigationBarTitleText: '研修簿',
    navigationBarBackgroundColor: isPreview ? 'var(--paper)' : '#F6F3EC',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F6F3EC',
  },
});
