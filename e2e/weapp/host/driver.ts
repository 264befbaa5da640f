import {
  type ChatFile,
  Device,
  type DeviceOptions,
  type NetworkType,
  type Photo,
  type SlowCall,
  type SubscribeAnswer,
  type Toast,
} from './device';
import { MiniPackage } from './mini-package';
import { type Launch, MiniProgram, type SetDataEntry } from './mini-program';
import { Touchscreen } from './touchscreen';

export interface OpenOptions extends DeviceOptions {
  /** Folder of the built mini-program, such as `dist/weapp`. */
  readonly dist: string;
  /** Page to open first, without a leading slash; the first of `app.json` otherwise. */
  readonly path?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly scene?: number;
}

const pollMs = 10;
/** Long enough for a machine that does much else; what is there sooner is seen sooner. */
const usualWaitMs = 15_000;
/** Starts a built mini-program on a new phone. Close it when the test is over. */
export async function openMiniProgram(options: OpenOptions): Promise<Phone> {
  const phone = new Phone(options, new MiniPackage(options.dist));
  await phone.settle();
  return phone;
}

/** A phone with the mini-program open, used as a person would: by what can be read and touched. */
export class Phone extends Touchscreen {
  readonly device: Device;
  protected run: MiniProgram;

  constructor(
    private readonly options: OpenOptions,
    private readonly pack: MiniPackage,
  ) {
    super();
    this.device = new Device(options);
    this.run = this.start();
  }

  /** Where the person is. */
  page(): { route: string; query: Readonly<Record<string, string>>; title: string; depth: number } {
    const { route, query, title } = this.run.navigator.top;
    return { route, query, title, depth: this.run.navigator.stack.length };
  }

  tabBar(): { text: string; selected: boolean; badge: string | undefined }[] {
    const { route } = this.run.navigator.top;
    return this.pack.tabPages.map((tab, index) => ({
      text: tab.text,
      selected: tab.pagePath === route,
      badge: this.run.tabBadges.get(index),
    }));
  }

  /** Pulls the page down; the page must have asked for it in its configuration. */
  pullDown(): void {
    const { route } = this.run.navigator.top;
    const enabled = { ...this.pack.app.window, ...this.pack.json(route) }.enablePullDownRefresh === true;
    if (!enabled) throw this.failure(`${route} does not enable pull down`);
    this.run.navigator.top.live('onPullDownRefresh');
  }

  reachBottom(): void {
    this.run.navigator.top.live('onReachBottom');
  }

  scrollTo(scrollTop: number): void {
    this.run.navigator.top.live('onPageScroll', { scrollTop });
  }

  /** What the page would share into a chat. */
  shareCard(): unknown {
    return this.run.navigator.top.live('onShareAppMessage', { from: 'menu' });
  }

  async back(): Promise<void> {
    this.run.navigator.navigateBack(1);
    await this.settle();
  }

  /** Touches a tab of the native tab bar. */
  async switchTab(text: string): Promise<void> {
    this.expectNoFault();
    const { navigator } = this.run;
    const index = this.pack.tabPages.findIndex((tab) => tab.text === text);
    const tab = this.pack.tabPages[index];
    if (tab === undefined) throw this.failure(`no tab "${text}"`);
    if (!this.pack.isTabPage(navigator.top.route))
      throw this.failure(`${navigator.top.route} shows no tab bar`);
    navigator.switchTab(`/${tab.pagePath}`);
    navigator.top.live('onTabItemTap', { index, pagePath: tab.pagePath, text });
    await this.settle();
  }

  /** What the camera will read next; `cancel` closes it. */
  answerScan(token: string): void {
    this.device.scans.push(token);
  }

  /** The photos the person will choose next. */
  answerPhotos(photos: readonly Photo[] | 'cancel'): void {
    this.device.photos.push(photos);
  }

  /** The documents that the person will choose next in a chat. */
  answerFiles(files: readonly ChatFile[] | 'cancel'): void {
    this.device.files.push(files);
  }

  /** What the person says when asked for message consent, from now on; without it, `reject`. */
  answerSubscribe(answer: Readonly<Record<string, SubscribeAnswer>> | SubscribeAnswer): void {
    this.device.subscribe = answer;
  }

  /** From now on these calls are slow, by `function.action`. */
  setSlowCalls(slowCalls: Readonly<Record<string, SlowCall>>): void {
    this.device.slowCalls = slowCalls;
  }

  setNetwork(network: NetworkType): void {
    this.device.network = network;
    this.run.listeners.fire('NetworkStatusChange', {
      networkType: network,
      isConnected: network !== 'none',
    });
  }

  setTheme(theme: 'light' | 'dark'): void {
    this.device.theme = theme;
    this.run.listeners.fire('ThemeChange', { theme });
  }

  /** The person leaves WeChat (`hide`) and comes back (`show`). */
  hide(): void {
    this.run.hide();
  }

  show(): void {
    this.run.show();
  }

  /** Kills the mini-program and opens it again on the same phone: storage and saved files stay, memory does not. */
  async relaunch(place: Partial<Launch> = {}): Promise<void> {
    this.run.realm.close();
    this.device.forgetRun();
    this.run = this.start(place);
    await this.settle();
  }

  /** Waits until a text can be read, or a condition holds. @throws with the screen when it takes too long. */
  async waitFor(wanted: string | (() => boolean), timeoutMs = usualWaitMs): Promise<void> {
    const holds =
      typeof wanted === 'string' ? () => this.screen().some((line) => line.includes(wanted)) : wanted;
    for (const endsAtMs = Date.now() + timeoutMs; !holds(); await pause(pollMs)) {
      this.expectNoFault();
      if (Date.now() > endsAtMs) throw this.failure(`waited ${timeoutMs} ms in vain for ${String(wanted)}`);
    }
  }

  /** Lets what is due at once happen: rendering, promises, timers without delay. */
  async settle(): Promise<void> {
    for (let round = 0; round < 5; round++) await pause(pollMs);
    this.expectNoFault();
  }

  get toasts(): readonly Toast[] {
    return this.device.toasts;
  }

  get storage(): Readonly<Record<string, string>> {
    return this.device.storage;
  }

  get setDataLog(): readonly SetDataEntry[] {
    return this.run.setDataLog;
  }

  get consoleLines(): readonly string[] {
    return this.run.consoleLines;
  }

  close(): void {
    this.run.realm.close();
    this.device.discard();
    this.expectNoFault();
  }

  private start(place: Partial<Launch> = {}): MiniProgram {
    const first = this.options.path ?? this.pack.app.pages[0] ?? '';
    const launch = {
      route: first,
      query: this.options.query ?? {},
      scene: this.options.scene ?? 1001,
      ...place,
    };
    const run = new MiniProgram(this.pack, this.device, launch);
    run.start();
    return run;
  }
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
