/** WeChat takes the colours of its bars from theme.json; the preview paints them with the tokens themselves. */
const isPreview = process.env.TARO_ENV === 'h5';

type TabName = 'today' | 'training' | 'sharing' | 'mine';

function tab(name: TabName, text: string) {
  return {
    pagePath: `pages/${name}/index`,
    text,
    iconPath: isPreview ? `assets/tabs/${name}-rest-light.png` : `@${name}Icon`,
    selectedIconPath: isPreview ? `assets/tabs/${name}-on-light.png` : `@${name}IconSelected`,
  };
}

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
  // On a PC the window can be pulled wide: the projector and the office's tables want it.
  resizable: true,
  darkmode: true,
  themeLocation: 'theme.json',
  tabBar: {
    color: isPreview ? 'var(--ink-3)' : '@tabText',
    selectedColor: isPreview ? 'var(--ink)' : '@tabTextSelected',
    backgroundColor: isPreview ? 'var(--sheet)' : '@tabBackground',
    list: [tab('today', '今日'), tab('training', '研修'), tab('sharing', '分享'), tab('mine', '我的')],
  },
  window: {
    navigationBarTitleText: '研修簿',
    navigationBarBackgroundColor: isPreview ? 'var(--paper)' : '@navigationBackground',
    navigationBarTextStyle: (isPreview ? 'var(--ink)' : '@navigationText') as 'black',
    backgroundColor: isPreview ? 'var(--paper)' : '@pageBackground',
    backgroundTextStyle: (isPreview ? 'dark' : '@pullDownText') as 'dark',
  },
});
