import { type Api, type ApiContext, Listeners } from './api/context';
import { createWx } from './api/wx';
import type { ComponentDefinition } from './component';
import type { Device } from './device';
import type { MiniPackage } from './mini-package';
import { Modules } from './modules';
import { Navigator, type Place } from './navigator';
import { type PageDefinition, type PageHost, PageInstance } from './page';
import { Realm } from './realm';
import { View } from './wxml';

/** One `setData` that reached the view. */
export interface SetDataEntry {
  readonly route: string;
  readonly bytes: number;
}

export interface Launch extends Place {
  readonly scene: number;
}

/** One run of a built mini-program on a phone, from launch to close. */
export class MiniProgram implements PageHost {
  readonly realm: Realm;
  readonly view: View;
  readonly navigator: Navigator;
  readonly listeners: Listeners;
  readonly tabBadges = new Map<number, string>();
  readonly setDataLog: SetDataEntry[] = [];
  readonly consoleLines: string[] = [];
  /** What went wrong in the app or was asked of the host in vain; the driver makes it the test's failure. */
  readonly faults: string[] = [];
  private readonly modules: Modules;
  private readonly pages = new Map<string, PageDefinition>();
  private readonly components = new Map<string, ComponentDefinition>();
  private app: Record<string, unknown> = {};
  private readonly loadedParts = new Set<string>();
  private loadingPart = '';
  private inTap = false;

  constructor(
    readonly pack: MiniPackage,
    readonly device: Device,
    private readonly launchPlace: Launch,
  ) {
    this.realm = new Realm(this.globals(), (error) => this.appFailed(error), device.options.clockOffsetMs);
    this.listeners = new Listeners(this.realm);
    this.installWx();
    this.view = new View(pack, (message) => this.fault(message));
    this.modules = new Modules(pack, this.realm);
    this.navigator = new Navigator(
      pack,
      (place) => this.createPage(place),
      (task) => void this.realm.after(task),
    );
  }

  /** Loads the main package, launches the app and opens its first page. */
  start(): void {
    this.load('app');
    for (const page of this.pack.app.pages) this.loadPart(page);
    this.live('onLaunch');
    this.live('onShow');
    this.navigator.launch(this.launchPlace);
  }

  /** The user leaves WeChat or comes back. */
  show(): void {
    this.live('onShow');
    this.listeners.fire('AppShow', this.launchOptions());
    this.navigator.top.live('onShow');
  }

  hide(): void {
    this.navigator.top.live('onHide');
    this.live('onHide');
    this.listeners.fire('AppHide', {});
  }

  /** Runs `task` as the handler of a user's tap. */
  duringTap<Result>(task: () => Result): Result {
    this.inTap = true;
    try {
      return task();
    } finally {
      this.inTap = false;
    }
  }

  componentDefinition(file: string): ComponentDefinition {
    const definition = this.components.get(file);
    if (definition === undefined) throw new Error(`${file}.js did not call Component()`);
    return definition;
  }

  setDataMade(route: string, bytes: number): void {
    this.setDataLog.push({ route, bytes });
  }

  fault(message: string): void {
    this.faults.push(message);
  }

  private appFailed(error: unknown): void {
    const text = error instanceof Object && 'stack' in error ? String(error.stack) : String(error);
    this.fault(text);
    this.listeners.fire('Error', { message: text });
  }

  private globals(): Record<string, unknown> {
    const log =
      (level: string) =>
      (...parts: unknown[]) =>
        void this.consoleLines.push(`${level}: ${parts.map(String).join(' ')}`);
    return {
      console: {
        log: log('log'),
        info: log('info'),
        debug: log('debug'),
        warn: log('warn'),
        error: log('error'),
      },
      wx: {},
      App: (definition: Record<string, unknown>) => {
        this.app = definition;
      },
      Page: (definition: PageDefinition) => void this.pages.set(this.loadingPart, definition),
      Component: (definition: ComponentDefinition) => void this.components.set(this.loadingPart, definition),
      Behavior: (definition: ComponentDefinition) => definition,
      getApp: () => this.app,
      getCurrentPages: () => this.realm.intrinsics.Array.from(this.navigator.stack, (page) => page.self),
    };
  }

  private installWx(): void {
    const context: ApiContext = {
      realm: this.realm,
      device: this.device,
      pack: this.pack,
      navigator: () => this.navigator,
      listeners: this.listeners,
      tabBadges: this.tabBadges,
      inTap: () => this.inTap,
      fault: (message) => this.fault(message),
    };
    const wx: Api = createWx(context, this.launchPlace) as Api;
    Object.assign(this.realm.global('wx') as object, wx);
  }

  private createPage(place: Place): PageInstance {
    this.loadPart(place.route);
    const definition = this.pages.get(place.route);
    if (definition === undefined) throw new Error(`${place.route}.js did not call Page()`);
    return new PageInstance(place.route, place.query, definition, this);
  }

  /** Loads a page or component after the components it names, as WeChat does. */
  private loadPart(part: string): void {
    if (this.loadedParts.has(part)) return;
    this.loadedParts.add(part);
    const tags = Object.keys({ ...this.pack.app.usingComponents, ...this.pack.json(part).usingComponents });
    for (const tag of tags) {
      const component = this.pack.componentFor(part, tag);
      if (component !== undefined) this.loadPart(component);
    }
    this.load(part);
  }

  private load(part: string): void {
    this.loadingPart = part;
    this.modules.load(`${part}.js`);
  }

  private live(lifecycle: string): void {
    const hook = this.app[lifecycle];
    if (typeof hook === 'function')
      this.realm.guard(() => hook.call(this.app, this.realm.copy(this.launchOptions())));
  }

  private launchOptions(): object {
    const { route, query, scene } = this.launchPlace;
    return { path: route, query, scene, referrerInfo: {} };
  }
}
