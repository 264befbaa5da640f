import { types } from 'node:util';
import vm from 'node:vm';

/** Intrinsics Node has and WeChat's logic layer lacks on at least one phone system. */
const missingIntrinsics = ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Intl'];

/** Names WeChat hands to every module as `undefined`, so that browser code is noticed. */
const absentNames =
  'window,document,frames,self,location,navigator,localStorage,history,Caches,screen,alert,confirm,prompt,fetch,XMLHttpRequest,WebSocket,webkit,WeixinJSCore';

type Callback = (...parameters: unknown[]) => void;
export type ModuleFunction = (require: (request: string) => unknown, module: object, exports: object) => void;

interface Intrinsics {
  readonly Promise: PromiseConstructor;
  readonly JSON: JSON;
  readonly Object: ObjectConstructor;
  readonly Array: ArrayConstructor;
  readonly ArrayBuffer: ArrayBufferConstructor;
  readonly Uint8Array: Uint8ArrayConstructor;
}

/**
 * WeChat's logic layer: ECMAScript, timers and a console. No code from strings, no DOM, no `fetch`, no
 * `MessageChannel`, `setImmediate`, `requestAnimationFrame`, `performance`, `TextEncoder`.
 */
export class Realm {
  readonly intrinsics: Intrinsics;
  private readonly context: vm.Context;
  private readonly timers = new Map<number, NodeJS.Timeout>();
  private nextTimerId = 1;
  private closed = false;

  /** `clockOffsetMs`: how far the phone's clock is ahead of this machine's. */
  constructor(
    globals: Readonly<Record<string, unknown>>,
    private readonly onError: (error: unknown) => void,
    clockOffsetMs = 0,
  ) {
    this.context = vm.createContext(
      {
        ...globals,
        setTimeout: (callback: Callback, delayMs?: number, ...rest: unknown[]) =>
          this.after(() => callback(...rest), delayMs),
        clearTimeout: (id: number) => this.cancel(id),
        setInterval: (callback: Callback, delayMs?: number, ...rest: unknown[]) =>
          this.every(() => callback(...rest), delayMs),
        clearInterval: (id: number) => this.cancel(id),
      },
      { codeGeneration: { strings: false, wasm: false } },
    );
    for (const name of missingIntrinsics) vm.runInContext(`delete globalThis.${name}`, this.context);
    vm.runInContext(clockAhead(clockOffsetMs), this.context);
    this.intrinsics = vm.runInContext(
      '({ Promise, JSON, Object, Array, ArrayBuffer, Uint8Array })',
      this.context,
    );
  }

  /** A global of this realm by name. */
  global(name: string): unknown {
    return vm.runInContext(name, this.context);
  }

  /** A module of the package as a function, with the names WeChat hides from it. */
  compile(code: string, filename: string): ModuleFunction {
    const wrapped = `(function (require, module, exports, ${absentNames}) {${code}\n})`;
    return new vm.Script(wrapped, { filename }).runInContext(this.context) as ModuleFunction;
  }

  /** Runs `task` later; what it throws is the app's error, not the test's. */
  after(task: () => void, delayMs = 0): number {
    const id = this.nextTimerId++;
    if (this.closed) return id;
    const timer = setTimeout(() => {
      this.timers.delete(id);
      this.guard(task);
    }, delayMs);
    this.timers.set(id, timer);
    return id;
  }

  private every(task: () => void, delayMs = 0): number {
    const id = this.nextTimerId++;
    if (this.closed) return id;
    this.timers.set(
      id,
      setInterval(() => this.guard(task), delayMs),
    );
    return id;
  }

  cancel(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
  }

  /** Calls the app's code and reports what it throws. A closed realm runs nothing any more. */
  guard<Result>(task: () => Result): Result | undefined {
    if (this.closed) return undefined;
    try {
      return task();
    } catch (error) {
      this.onError(error);
      return undefined;
    }
  }

  /** A deep copy made of this realm's own objects, arrays and buffers; functions pass as they are. */
  copy(value: unknown): unknown {
    const {
      Object: RealmObject,
      Array: RealmArray,
      ArrayBuffer: RealmBuffer,
      Uint8Array: RealmBytes,
    } = this.intrinsics;
    if (types.isArrayBuffer(value)) {
      const buffer = new RealmBuffer(value.byteLength);
      new RealmBytes(buffer).set(new Uint8Array(value));
      return buffer;
    }
    if (Array.isArray(value)) return RealmArray.from(value, (item) => this.copy(item));
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).map(([key, item]) => [key, this.copy(item)] as const);
    return RealmObject.fromEntries(entries);
  }

  /** Nothing of this run happens after it was closed. */
  close(): void {
    this.closed = true;
    for (const id of [...this.timers.keys()]) this.cancel(id);
  }
}

/** Sets the realm's clock: `new Date()` and `Date.now()` alone read it. */
function clockAhead(offsetMs: number): string {
  return `globalThis.Date = class Date extends globalThis.Date {
    static now() { return super.now() + ${offsetMs}; }
    constructor(...parts) { if (parts.length === 0) super(Date.now()); else super(...parts); }
  }`;
}
