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
  'session',
  'writing',
  'piece',
  'why',
  'records',
  'ledgers',
  'inbox',
  'bind',
  'settings',
  'result',
  'principal',
  'likeness',
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
  ],
  // What is not needed to check in stays out of the main package. Each root has a copy of what its pages share: pages of
  // one world stand under one (docs/decisions/0020-subpackages.md).
  subPackages: [
    ...ownPackages.map((name) => ({ root: `pages/${name}`, pages: ['index'] })),
    { root: 'pages/closing', pages: ['term/index', 'results/index', 'appeal/index'] },
    {
      root: 'pages/rules',
      pages: [
        'books/index',
        'book/index',
        'edit/index',
        'compare/index',
        'published/index',
        'dry-run/index',
        'verdict/index',
        'groups/index',
        'ledgers/index',
        'group/index',
        'standing/index',
      ],
    },
    // Who was there and how it went, who was not and what came of that.
    {
      root: 'pages/attendance',
      pages: [
        'record/index',
        'survey/index',
        'results/index',
        'guests/index',
        'leave/ask/index',
        'leave/mine/index',
        'leave/request/index',
        'leave/queue/index',
        'leave/decide/index',
        'leave/rules/index',
        'make-up/mine/index',
        'make-up/note/index',
        'make-up/offer/index',
        'make-up/decide/index',
        'conduct/index',
        'conduct/report/index',
        'conduct/case/index',
      ],
    },
    // By a card from a chat, for whoever is bound to nobody.
    { root: 'pages/guest', pages: ['index'] },
    { root: 'pages/card', pages: ['index'] },
    { root: 'pages/plan', pages: ['list/index', 'edit/index', 'session/index'] },
    { root: 'pages/duty-plan', pages: ['index/index', 'series/index', 'kinds/index', 'kind/index'] },
    { root: 'pages/duties', pages: ['index', 'group/index'] },
    {
      root: 'pages/leader',
      pages: ['queue/index', 'review/index', 'version/index', 'batch/index', 'stand-in/index'],
    },
    { root: 'pages/guidance', pages: ['ask/index', 'list/index', 'piece/index'] },
    { root: 'pages/library', pages: ['index', 'piece/index', 'commend/index'] },
    { root: 'pages/talk', pages: ['index'] },
    {
      root: 'pages/resources',
      pages: [
        'index',
        'item/index',
        'add/index',
        'reports/index',
        'recommend/index',
        'reason/index',
        'books/index',
        'books/add/index',
        'books/book/index',
        'books/notes/index',
        'books/arrange/index',
        'calls/index',
        'calls/open/index',
        'calls/call/index',
        'calls/write/index',
        'calls/compile/index',
      ],
    },
    {
      root: 'pages/trip',
      pages: [
        'index',
        'write/index',
        'post/index',
        'list/index',
        'ask/index',
        'decide/index',
        'request/index',
        'questions/index',
        'questions/ask/index',
        'questions/answer/index',
        'homecoming/index',
        'homecoming/digest/index',
        'homecoming/book/index',
        'homecoming/judge/index',
      ],
    },
    { root: 'pages/inspection', pages: ['list/index', 'round/index', 'mine/index'] },
    {
      root: 'pages/office',
      pages: [
        'sessions/index',
        'projector/index',
        'desk/index',
        'sheet/index',
        'scans/index',
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
    'pages/today/index': preloaded('session', 'writing', 'inbox', 'bind', 'piece'),
    'pages/training/index': preloaded('session', 'writing', 'piece'),
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
