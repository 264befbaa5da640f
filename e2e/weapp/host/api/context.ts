import type { Device } from '../device';
import { type Options, WxFailure } from '../failure';
import type { MiniPackage } from '../mini-package';
import type { Navigator } from '../navigator';
import type { Realm } from '../realm';

/** What the shims of `wx` work on. */
export interface ApiContext {
  readonly realm: Realm;
  readonly device: Device;
  readonly pack: MiniPackage;
  readonly navigator: () => Navigator;
  readonly listeners: Listeners;
  readonly tabBadges: Map<number, string>;
  /** Whether a tap's handler is running right now: some APIs refuse otherwise. */
  readonly inTap: () => boolean;
  readonly fault: (message: string) => void;
}

export type Api = Readonly<Record<string, unknown>>;
type AsyncApi = (
  options: Options,
  call: { readonly inTap: boolean },
) => object | undefined | Promise<object | undefined>;
type Outcome =
  | { readonly ok: true; readonly result: object }
  | { readonly ok: false; readonly result: object };

/** Gives each function WeChat's calling convention: `success`, `fail`, `complete`, or a promise when none is passed. */
export function asynchronous(
  context: ApiContext,
  apis: Readonly<Record<string, AsyncApi>>,
  prefix = '',
): Api {
  const entries = Object.entries(apis).map(([name, run]) => [
    name,
    (options?: Options) => start(context, prefix + name, run, options ?? {}),
  ]);
  return Object.fromEntries(entries) as Api;
}

function start(context: ApiContext, name: string, run: AsyncApi, options: Options): unknown {
  const { realm } = context;
  const call = { inTap: context.inTap() };
  const finished = new Promise<Outcome>((resolve) => {
    realm.after(() => void outcomeOf(context, name, run, options, call).then(resolve));
  });
  if (!['success', 'fail', 'complete'].some((callback) => typeof options[callback] === 'function')) {
    return new realm.intrinsics.Promise((resolve, reject) => {
      void finished.then(({ ok, result }) => (ok ? resolve : reject)(realm.copy(result)));
    });
  }
  void finished.then(({ ok, result }) => {
    for (const callback of [ok ? options.success : options.fail, options.complete]) {
      if (typeof callback === 'function') realm.guard(() => callback(realm.copy(result)));
    }
  });
  return undefined;
}

async function outcomeOf(
  context: ApiContext,
  name: string,
  run: AsyncApi,
  options: Options,
  call: { inTap: boolean },
): Promise<Outcome> {
  try {
    return { ok: true, result: { ...(await run(options, call)), errMsg: `${name}:ok` } };
  } catch (error) {
    if (error instanceof WxFailure)
      return { ok: false, result: { ...error.details, errMsg: `${name}:fail ${error.reason}` } };
    context.fault(`wx.${name}: ${String(error)}`);
    return { ok: false, result: { errMsg: `${name}:fail ${String(error)}` } };
  }
}

type Listener = (event: unknown) => void;

/** `wx.onX` and `wx.offX`. */
export class Listeners {
  readonly #byEvent = new Map<string, Set<Listener>>();

  constructor(private readonly realm: Realm) {}

  /** The pair of functions for one event, such as `onThemeChange` and `offThemeChange`. */
  pair(event: string): Api {
    const listeners = new Set<Listener>();
    this.#byEvent.set(event, listeners);
    return {
      [`on${event}`]: (listener: Listener) => void listeners.add(listener),
      [`off${event}`]: (listener?: Listener) =>
        listener === undefined ? listeners.clear() : void listeners.delete(listener),
    };
  }

  fire(event: string, detail: unknown): void {
    for (const listener of [...(this.#byEvent.get(event) ?? [])])
      this.realm.guard(() => listener(this.realm.copy(detail)));
  }
}
