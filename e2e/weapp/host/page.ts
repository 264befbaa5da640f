import { type ComponentDefinition, type ComponentHost, ComponentInstance } from './component';
import { applyChanges, crossing, type JsonObject } from './data';
import { eventAt, type Happening, routeOf } from './events';
import type { MiniPackage } from './mini-package';
import type { Realm } from './realm';
import type { Owner, ViewNode } from './tree';
import type { RawElement, RawNode, View } from './wxml';

export type PageDefinition = Readonly<Record<string, unknown>>;

/** What a page needs of the mini-program it belongs to. */
export interface PageHost {
  readonly realm: Realm;
  readonly pack: MiniPackage;
  readonly view: View;
  componentDefinition(file: string): ComponentDefinition;
  setDataMade(route: string, bytes: number): void;
  fault(message: string): void;
}

let nextWebviewId = 1;

/** One living page: its logic object, its data as the view has them, and its rendered tree. */
export class PageInstance implements Owner, ComponentHost {
  readonly name: string;
  readonly realm: Realm;
  /** The object `this` is in the page's own code. */
  readonly self: Record<string, unknown>;
  title: string;
  tree: ViewNode;
  private readonly viewData: JsonObject = {};
  private readonly components = new Map<string, { instance: ComponentInstance; node: ViewNode }>();
  private waiting: (() => void)[] = [];
  private flushing = false;
  private alive = true;

  constructor(
    readonly route: string,
    readonly query: Readonly<Record<string, string>>,
    definition: PageDefinition,
    private readonly host: PageHost,
  ) {
    this.name = route;
    this.realm = host.realm;
    this.title =
      host.pack.json(route).navigationBarTitleText ?? host.pack.app.window?.navigationBarTitleText ?? '';
    this.self = this.realm.copy({
      ...definition,
      data: {},
      route,
      __route__: route,
      __webviewId__: nextWebviewId++,
      options: query,
      setData: (changes: object, done?: () => void) => {
        if (this.alive) this.changed(this.write(changes), done && (() => done.call(this.self)));
      },
    }) as Record<string, unknown>;
    this.write((definition.data ?? {}) as object);
    this.tree = { tag: 'page', attributes: {}, children: [], parent: undefined, owner: this };
  }

  handler(name: string): ((event: unknown) => unknown) | undefined {
    const method = this.self[name];
    return typeof method === 'function' ? (event) => method.call(this.self, event) : undefined;
  }

  /** Calls a lifecycle function of the page if it has one. */
  live(lifecycle: string, argument?: unknown): unknown {
    const hook = this.self[lifecycle];
    if (typeof hook !== 'function') return undefined;
    return this.realm.guard(() => hook.call(this.self, this.realm.copy(argument)));
  }

  /** The first rendering, and `onReady` after it. */
  start(): void {
    this.flush();
    this.live('onReady');
  }

  unload(): void {
    this.live('onUnload');
    this.alive = false;
    for (const { instance } of this.components.values()) instance.detach();
  }

  changed(bytes: number, done: (() => void) | undefined): void {
    this.host.setDataMade(this.route, bytes);
    if (done !== undefined) this.waiting.push(done);
    if (this.flushing) return;
    this.flushing = true;
    this.realm.after(() => this.flush());
  }

  triggered(instance: ComponentInstance, name: string, detail: unknown): void {
    const place = [...this.components.values()].find((entry) => entry.instance === instance);
    if (place !== undefined) this.dispatch(place.node, { type: name, detail, bubbles: false });
  }

  /** Delivers an event along the tree's real handlers. Returns how many were called. */
  dispatch(target: ViewNode, happening: Happening): number {
    const stops = routeOf(target, happening);
    for (const { node, handlerName } of stops) {
      const handler = node.owner.handler(handlerName);
      if (handler === undefined) {
        this.host.fault(
          `${node.owner.name} has no method "${handlerName}" to handle event "${happening.type}"`,
        );
        continue;
      }
      const event = this.realm.copy(eventAt(node, target, happening));
      this.realm.guard(() => handler(event));
    }
    return stops.length;
  }

  private write(changes: object): number {
    const { text, bytes } = crossing(changes);
    applyChanges(this.self.data as JsonObject, this.realm.intrinsics.JSON.parse(text) as JsonObject);
    applyChanges(this.viewData, JSON.parse(text) as JsonObject);
    return bytes;
  }

  private flush(): void {
    this.flushing = false;
    if (!this.alive) return;
    this.realm.guard(() => this.render());
    const waiting = this.waiting;
    this.waiting = [];
    for (const done of waiting) this.realm.guard(done);
  }

  private render(): void {
    const seen = new Set<string>();
    const root = {
      tag: 'page',
      attributes: {},
      children: [] as (ViewNode | string)[],
      parent: undefined,
      owner: this,
    };
    root.children = this.expand(
      this.host.view.render(this.route, this.viewData),
      root,
      this,
      this.route,
      '',
      seen,
    );
    this.tree = root;
    for (const [key, { instance }] of this.components) {
      if (seen.has(key)) continue;
      this.components.delete(key);
      instance.detach();
    }
  }

  /** Turns raw nodes of `part`'s WXML into elements and puts each component's own WXML inside its element. */
  private expand(
    raw: readonly RawNode[],
    parent: ViewNode,
    owner: Owner,
    part: string,
    path: string,
    seen: Set<string>,
  ): (ViewNode | string)[] {
    return raw.map((child, index) => {
      if (typeof child === 'string') return child;
      const tag = child.tag.replace(/^wx-/, '');
      if (tag === 'slot') throw new Error(`${part}.wxml: the host does not know <slot>`);
      const key = `${path}/${String(child.attr.id ?? index)}`;
      const node = { tag, attributes: child.attr, children: [] as (ViewNode | string)[], parent, owner };
      const file = this.host.pack.componentFor(part, tag);
      if (file === undefined) node.children = this.expand(child.children, node, owner, part, key, seen);
      else this.expandComponent(file, child, node, key, seen);
      return node;
    });
  }

  private expandComponent(
    file: string,
    raw: RawElement,
    node: ViewNode & { children: (ViewNode | string)[] },
    key: string,
    seen: Set<string>,
  ): void {
    const known = this.components.get(key)?.instance;
    const instance = known ?? new ComponentInstance(file, this.host.componentDefinition(file), this);
    seen.add(key);
    this.components.set(key, { instance, node });
    instance.receive(raw.attr);
    node.children = this.expand(
      this.host.view.render(file, instance.viewData),
      node,
      instance,
      file,
      key,
      seen,
    );
    if (known === undefined) instance.attach();
  }
}
