import { type Options, textOf, WxFailure } from '../failure';
import { type Api, type ApiContext, asynchronous } from './context';

/** Moving between pages, and what shows around a page: title, colours, tab bar. */
export function routingApi(context: ApiContext): Api {
  const navigator = context.navigator;

  /** WeChat refuses to touch the tab bar while a page without one is on top. */
  function onTabPage(): void {
    if (!context.pack.isTabPage(navigator().top.route)) throw new WxFailure('not TabBar page');
  }

  function tabIndex(options: Options): number {
    const index = options.index;
    if (typeof index !== 'number' || context.pack.tabPages[index] === undefined)
      throw new WxFailure('invalid tabBar index');
    return index;
  }

  const effect = (api: string) => (options: Options) =>
    void context.device.effects.push({ api, options: withoutFunctions(options) });

  return asynchronous(context, {
    navigateTo: (options) => void navigator().navigateTo(textOf(options, 'url')),
    redirectTo: (options) => void navigator().redirectTo(textOf(options, 'url')),
    switchTab: (options) => void navigator().switchTab(textOf(options, 'url')),
    reLaunch: (options) => void navigator().reLaunch(textOf(options, 'url')),
    navigateBack: (options) =>
      void navigator().navigateBack(typeof options.delta === 'number' ? options.delta : 1),
    setNavigationBarTitle: (options) => {
      navigator().top.title = textOf(options, 'title');
      return undefined;
    },
    setTabBarBadge: (options) => {
      onTabPage();
      context.tabBadges.set(tabIndex(options), textOf(options, 'text'));
      return undefined;
    },
    removeTabBarBadge: (options) => {
      onTabPage();
      context.tabBadges.delete(tabIndex(options));
      return undefined;
    },
    setTabBarStyle: (options) => {
      onTabPage();
      return effect('setTabBarStyle')(options);
    },
    setNavigationBarColor: effect('setNavigationBarColor'),
    setBackgroundColor: effect('setBackgroundColor'),
    setBackgroundTextStyle: effect('setBackgroundTextStyle'),
    pageScrollTo: effect('pageScrollTo'),
    stopPullDownRefresh: effect('stopPullDownRefresh'),
    vibrateShort: effect('vibrateShort'),
    setClipboardData: (options) => {
      context.device.clipboard = textOf(options, 'data');
      return undefined;
    },
  });
}

function withoutFunctions(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value !== 'function'));
}
