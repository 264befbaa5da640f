import path from 'node:path';
import { WxFailure } from './failure';
import type { MiniPackage } from './mini-package';
import type { PageInstance } from './page';

const maxPages = 10;

export interface Place {
  readonly route: string;
  readonly query: Readonly<Record<string, string>>;
}

/** The page stack with WeChat's rules: ten pages, and tab pages that live on while another tab is shown. */
export class Navigator {
  private opened: PageInstance[] = [];
  private readonly tabs = new Map<string, PageInstance>();

  constructor(
    private readonly pack: MiniPackage,
    private readonly create: (place: Place) => PageInstance,
    private readonly later: (task: () => void) => void,
  ) {}

  get stack(): readonly PageInstance[] {
    return this.opened;
  }

  /** @throws {Error} before the first page was opened. */
  get top(): PageInstance {
    const page = this.opened.at(-1);
    if (page === undefined) throw new Error('the mini-program has no page open');
    return page;
  }

  launch(place: Place): void {
    this.show(this.open(place));
  }

  navigateTo(url: string): void {
    const place = this.place(url);
    if (this.pack.isTabPage(place.route)) throw new WxFailure('can not navigateTo a tabbar page');
    if (this.opened.length >= maxPages) throw new WxFailure('webview count limit exceed');
    this.top.live('onHide');
    this.show(this.open(place));
  }

  redirectTo(url: string): void {
    const place = this.place(url);
    if (this.pack.isTabPage(place.route)) throw new WxFailure('can not redirectTo a tabbar page');
    this.drop(1);
    this.show(this.open(place));
  }

  /** Closes every page above the tabs; the tab that was shown is hidden, not closed. */
  switchTab(url: string): void {
    const { route, query } = this.place(url);
    if (!this.pack.isTabPage(route)) throw new WxFailure('can not switch to no-tabBar page');
    if (Object.keys(query).length > 0) throw new WxFailure('the url of a tab page takes no query');
    const shown = this.opened[0];
    const wasAbove = this.opened.length > 1;
    if (wasAbove) this.drop(this.opened.length - 1);
    if (shown?.route === route) {
      if (wasAbove) shown.live('onShow');
      return;
    }
    if (shown !== undefined && this.pack.isTabPage(shown.route)) {
      if (!wasAbove) shown.live('onHide');
      this.opened.pop();
    } else this.drop(this.opened.length);
    const known = this.tabs.get(route);
    if (known !== undefined) this.opened.push(known);
    this.show(known === undefined ? this.open({ route, query }) : undefined);
  }

  reLaunch(url: string): void {
    const place = this.place(url);
    const hiddenTabs = [...this.tabs.values()].filter((tab) => !this.opened.includes(tab));
    this.drop(this.opened.length);
    for (const tab of hiddenTabs) tab.unload();
    this.tabs.clear();
    this.show(this.open(place));
  }

  navigateBack(delta: number): void {
    if (this.opened.length === 1) throw new WxFailure('cannot navigate back at first page.');
    this.drop(Math.min(Math.max(delta, 1), this.opened.length - 1));
    this.show(undefined);
  }

  private open(place: Place): PageInstance {
    const page = this.create(place);
    this.opened.push(page);
    if (this.pack.isTabPage(place.route)) this.tabs.set(place.route, page);
    page.live('onLoad', place.query);
    return page;
  }

  private show(opened: PageInstance | undefined): void {
    this.top.live('onShow');
    if (opened !== undefined) this.later(() => opened.start());
  }

  private drop(count: number): void {
    for (let dropped = 0; dropped < count; dropped++) {
      const page = this.opened.pop();
      if (page === undefined) return;
      this.tabs.delete(page.route);
      page.unload();
    }
  }

  private place(url: string): Place {
    const [target = '', search = ''] = url.split('?');
    const folder = `/${path.posix.dirname(this.top.route)}`;
    const route = path.posix.resolve(folder, target).slice(1);
    if (!this.pack.pages.has(route)) throw new WxFailure(`page "${route}" is not found`);
    return { route, query: parseQuery(search) };
  }
}

/** WeChat does not decode: a page receives `%E7%AD%BE` and must decode it itself. */
export function parseQuery(search: string): Record<string, string> {
  const pairs = search.split('&').filter((pair) => pair !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [name, value.join('=')];
    }),
  );
}
