import { applyChanges, crossing, type Json, type JsonObject } from './data';
import type { Realm } from './realm';
import type { Owner } from './tree';

type Method = (this: unknown, ...parameters: unknown[]) => unknown;
type PropertyType = { readonly type?: unknown; readonly value?: Json };

/** What an app passes to `Component()` or `Behavior()`; only what the host obeys. */
export interface ComponentDefinition {
  readonly properties?: Readonly<Record<string, PropertyType>>;
  readonly data?: JsonObject;
  readonly methods?: Readonly<Record<string, Method>>;
  readonly lifetimes?: Readonly<Record<string, Method>>;
  readonly behaviors?: readonly ComponentDefinition[];
  readonly created?: Method;
  readonly attached?: Method;
  readonly ready?: Method;
  readonly detached?: Method;
}

type Lifetime = 'created' | 'attached' | 'ready' | 'detached';

/** What a component needs of the page that shows it. */
export interface ComponentHost {
  readonly realm: Realm;
  /** A `setData` was made; `done` is called when the view has it. */
  changed(bytes: number, done: (() => void) | undefined): void;
  /** `triggerEvent` of the component at this key. */
  triggered(instance: ComponentInstance, name: string, detail: unknown): void;
}

/** One living custom component. */
export class ComponentInstance implements Owner {
  readonly viewData: JsonObject = {};
  private readonly received = new Map<string, string>();
  private readonly self: Record<string, unknown>;
  private readonly data: JsonObject;

  constructor(
    readonly name: string,
    private readonly definition: ComponentDefinition,
    private readonly host: ComponentHost,
  ) {
    this.data = host.realm.copy({}) as JsonObject;
    this.self = host.realm.copy({
      ...mergedMethods(definition),
      is: name,
      setData: (changes: object, done?: () => void) => this.setData(changes, done),
      triggerEvent: (event: string, detail?: unknown) => host.triggered(this, event, detail ?? {}),
    }) as Record<string, unknown>;
    this.self.data = this.data;
    this.self.properties = this.data;
    this.write({ ...initialData(definition) });
    this.live('created');
  }

  handler(name: string): ((event: unknown) => unknown) | undefined {
    const method = this.self[name];
    return typeof method === 'function' ? (event) => method.call(this.self, event) : undefined;
  }

  /**
   * Takes the attributes of the component's tag that are declared properties and changed since the last time: what
   * the component has set itself stays until its user gives something new.
   */
  receive(attributes: Readonly<Record<string, unknown>>): void {
    const given: Record<string, unknown> = {};
    for (const name of Object.keys(this.definition.properties ?? {})) {
      const value = attributes[name];
      const text = JSON.stringify(value);
      if (value === undefined || value === null || this.received.get(name) === text) continue;
      this.received.set(name, text);
      given[name] = value;
    }
    this.write(given);
  }

  attach(): void {
    this.live('attached');
    this.live('ready');
  }

  detach(): void {
    this.live('detached');
  }

  private setData(changes: object, done: (() => void) | undefined): void {
    this.host.changed(this.write(changes), done && (() => done.call(this.self)));
  }

  private write(changes: object): number {
    const { text, bytes } = crossing(changes);
    applyChanges(this.data, this.host.realm.intrinsics.JSON.parse(text) as JsonObject);
    applyChanges(this.viewData, JSON.parse(text) as JsonObject);
    return bytes;
  }

  private live(lifetime: Lifetime): void {
    for (const part of [...(this.definition.behaviors ?? []), this.definition]) {
      const hook = part.lifetimes?.[lifetime] ?? part[lifetime];
      if (hook !== undefined) this.host.realm.guard(() => hook.call(this.self));
    }
  }
}

function mergedMethods(definition: ComponentDefinition): Record<string, Method> {
  const inherited = (definition.behaviors ?? []).map((behavior) => behavior.methods);
  return Object.assign({}, ...inherited, definition.methods) as Record<string, Method>;
}

function initialData(definition: ComponentDefinition): JsonObject {
  const properties = Object.entries(definition.properties ?? {}).map(
    ([name, type]) => [name, type.value ?? null] as const,
  );
  const inherited = (definition.behaviors ?? []).map((behavior) => behavior.data);
  return Object.assign({}, ...inherited, definition.data, Object.fromEntries(properties)) as JsonObject;
}
