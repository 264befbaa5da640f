import {
  Device,
  type DeviceOptions,
  type NetworkType,
  type Photo,
  type SubscribeAnswer,
  type Toast,
} from './device';
import { isBubbling, routeOf } from './events';
import { MiniPackage } from './mini-package';
import { type Launch, MiniProgram, type SetDataEntry } from './mini-program';
import { findAll, findFields, isDisabled, linesOf, nameOf, type Target } from './screen';
import type { ViewNode } from './tree';

export interface OpenOptions extends DeviceOptions {
  /** Folder of the built mini-program, such as `dist/weapp`. */
  readonly dist: string;
  /** Page to open first, without a leading slash; the first of `app.json` otherwise. */
  readonly path?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly scene?: number;
}

const pollMs = 10;
const usualWaitMs = 3000;
/** WeChat's own default: longer input is cut unless the field says otherwise. */
const usualMaxLength = 140;

/** Starts a built mini-program on a new phone. Close it when the test is over. */
export async function openMiniProgram(options: OpenOptions): Promise<Phone> {
  const phone = new Phone(options, new MiniPackage(options.dist));
  await phone.settle();
  return phone;
}

/** A phone with the mini-program open, used as a person would: by what can be read and touched. */
export class Phone {
  readonly device: Device;
  private run: MiniProgram;

  constructor(
    private readonly options: OpenOptions,
    private readonly pack: MiniPackage,
  ) {
    this.device = new Device(options);
    this.run = this.start();
  }

  /** The lines a person reads: page, then toast, then the open dialogue. */
  screen(): string[] {
    this.expectNoFault();
    const { toast, dialogue } = this.device;
    const over = dialogue === undefined ? [] : [dialogue.title, dialogue.content, ...dialogue.buttons];
    return [...linesOf(this.tree()), ...(toast === undefined ? [] : [toast.title]), ...over].filter(
      (line) => line !== '',
    );
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

  /**
   * Touches an element, or a button of the open dialogue.
   *
   * @throws when there is none or more than one such element, it is disabled, covered, or nothing handles the touch.
   */
  tap(target: Target): void {
    this.expectNoFault();
    const { dialogue } = this.device;
    if (dialogue !== undefined) {
      if (typeof target !== 'string' || !dialogue.buttons.includes(target))
        throw this.failure(`"${dialogue.title}" covers the page, cannot tap ${show(target)}`);
      this.run.duringTap(() => dialogue.answer(target, ''));
      return;
    }
    const node = this.one(target, findAll(this.tree(), target));
    if (isDisabled(node)) throw this.failure(`${nameOf(node)} is disabled`);
    if (node.tag === 'switch') this.send(node, 'change', { value: node.attributes.checked !== true });
    else this.run.duringTap(() => this.send(node, 'tap', { x: 0, y: 0 }));
  }

  /** Types into a text field found by its label, placeholder or id; the old text is replaced. */
  input(target: Target, value: string): void {
    const node = this.field(target, ['input', 'textarea']);
    const maxLength = Number(node.attributes.maxlength ?? usualMaxLength);
    const typed = maxLength < 0 ? value : value.slice(0, maxLength);
    this.offer(node, 'focus', { value: node.attributes.value ?? '', height: 0 });
    this.send(node, 'input', { value: typed, cursor: typed.length, keyCode: 0 });
    this.offer(node, 'blur', { value: typed, cursor: typed.length });
  }

  /** Chooses in a picker: the index of a `selector`, the text of a `date` or `time`. */
  pick(target: Target, value: number | string): void {
    const node = this.field(target, ['picker']);
    const { range } = node.attributes;
    if (typeof value === 'number' && Array.isArray(range) && range[value] === undefined)
      throw this.failure(`${nameOf(node)} has no choice ${value}`);
    this.send(node, 'change', { value });
  }

  /** Any other event of an element, such as `scroll` of a scroll view or `load` of an image. */
  trigger(target: Target, type: string, detail: object): void {
    this.send(this.one(target, findAll(this.tree(), target)), type, detail);
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

  /** Answers the open modal, with typed text where it has a field. */
  answerModal(button: string, typed = ''): void {
    const { dialogue } = this.device;
    if (dialogue === undefined) throw this.failure('no dialogue is open');
    if (!dialogue.buttons.includes(button))
      throw this.failure(`"${dialogue.title}" has no button "${button}"`);
    this.run.duringTap(() => dialogue.answer(button, typed));
  }

  /** What the camera will read next; `cancel` closes it. */
  answerScan(token: string): void {
    this.device.scans.push(token);
  }

  /** The photos the person will choose next. */
  answerPhotos(photos: readonly Photo[] | 'cancel'): void {
    this.device.photos.push(photos);
  }

  /** What the person says when asked for message consent, from now on; without it, `reject`. */
  answerSubscribe(answer: Readonly<Record<string, SubscribeAnswer>> | SubscribeAnswer): void {
    this.device.subscribe = answer;
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

  /** Faults so far, taken out so that a test can expect one. */
  takeFaults(): string[] {
    return this.run.faults.splice(0);
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

  private tree(): ViewNode {
    return this.run.navigator.top.tree;
  }

  private field(target: Target, tags: readonly string[]): ViewNode {
    this.expectNoFault();
    const node = this.one(
      target,
      findFields(this.tree(), target).filter((found) => tags.includes(found.tag)),
    );
    if (isDisabled(node)) throw this.failure(`${nameOf(node)} is disabled`);
    return node;
  }

  private one(target: Target, found: readonly ViewNode[]): ViewNode {
    const chosen =
      typeof target === 'object' && 'nth' in target ? found.slice(target.nth, target.nth + 1) : found;
    const [node, another] = chosen;
    if (node === undefined) throw this.failure(`cannot see ${show(target)}`);
    if (another !== undefined)
      throw this.failure(`${show(target)} names ${chosen.length} elements: ${chosen.map(nameOf).join(', ')}`);
    return node;
  }

  private send(node: ViewNode, type: string, detail: object): void {
    if (!this.offer(node, type, detail)) throw this.failure(`nothing handles "${type}" at ${nameOf(node)}`);
    this.expectNoFault();
  }

  /** Sends an event that may have no handler. Returns whether it had one. */
  private offer(node: ViewNode, type: string, detail: object): boolean {
    const happening = { type, detail, bubbles: isBubbling(type) };
    if (routeOf(node, happening).length === 0) return false;
    this.run.navigator.top.dispatch(node, happening);
    return true;
  }

  private expectNoFault(): void {
    const faults = this.takeFaults();
    if (faults.length > 0) throw this.failure(`the mini-program failed:\n${faults.join('\n')}`);
  }

  private failure(message: string): Error {
    const { route } = this.run.navigator.top;
    return new Error(
      `${message}\n--- ${route}\n${linesOf(this.tree()).join('\n')}\n---\n${this.consoleLines.slice(-5).join('\n')}`,
    );
  }
}

function show(target: Target): string {
  return typeof target === 'string' ? `"${target}"` : JSON.stringify(target);
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
