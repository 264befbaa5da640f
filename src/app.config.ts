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

const ownPackages = [
  'writing',
  'piece',
  'why',
  'records',
  'inbox',
  'bind',
  'settings',
  'result',
  'principal',
] as const;

function preloaded(...names: readonly (typeof ownPackages)[number][]) {
  return { network: 'all' as const, packages: names.map((name) => `pages/${name}`) };
}

export default defineAppConfig({
  pages: [
    'pages/today/index',
    'pages/training/index',
    'pages/sharing/index',
    'pages/mine/index',
    'pages/check-in/index',
    'pages/session/index',
  ],
  // What is not needed to check in stays out of the main package; each root keeps the page's path as it was.
  subPackages: [
    ...ownPackages.map((name) => ({ root: `pages/${name}`, pages: ['index'] })),
    { root: 'pages/closing', pages: ['term/index', 'results/index', 'appeal/index'] },
    {
      root: 'pages/rules',
      pages: [
        'books/index',
        'book/index',
        'edit/index',
        'dry-run/index',
        'groups/index',
        'group/index',
        'standing/index',
      ],
    },
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
        'record/index',
      ],
    },
  ],
  // Fetched while a tab page is being read, so that a tap opens them at once.
  preloadRule: {
    'pages/today/index': preloaded('writing', 'inbox', 'bind', 'piece'),
    'pages/training/index': preloaded('writing', 'piece'),
    'pages/mine/index': preloaded('why', 'inbox', 'records', 'settings'),
  },
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
    // The preview has no WeChat around it: it draws a bar of its own with the title and the way back.
    ...(isPreview ? { navigationStyle: 'default' as const } : {}),
    navigationBarTitleText: '研修簿',
    navigationBarBackgroundColor: isPreview ? 'var(--paper)' : '@navigationBackground',
    navigationBarTextStyle: (isPreview ? 'var(--ink)' : '@navigationText') as 'black',
    backgroundColor: isPreview ? 'var(--paper)' : '@pageBackground',
    backgroundTextStyle: (isPreview ? 'dark' : '@pullDownText') as 'dark',
  },
});
