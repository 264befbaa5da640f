import vm from 'node:vm';
import { runCompiler } from '../wx-compilers';
import type { JsonObject } from './data';
import type { MiniPackage } from './mini-package';

/** A node as WeChat's compiled WXML returns it: text, or a tag prefixed with `wx-`. */
export type RawNode = string | RawElement;
export interface RawElement {
  readonly tag: string;
  readonly attr: Readonly<Record<string, unknown>>;
  readonly children: readonly RawNode[];
}

type Render = (data: JsonObject) => { readonly children: readonly RawNode[] };

/** The view layer: WeChat's own `wcc` output, run in a realm of its own. */
export class View {
  private readonly parse: typeof JSON.parse;
  private readonly generate: (path: string) => Render | undefined;

  /** @throws with `wcc`'s message, file and line when a WXML file is broken. */
  constructor(pack: MiniPackage, onWarning: (message: string) => void) {
    const warn = (...parts: unknown[]) => onWarning(parts.join(' '));
    const context = vm.createContext({ console: { warn, error: warn, log: () => undefined } });
    vm.runInContext('var window = globalThis, global = globalThis, __WXML_GLOBAL__ = {}', context);
    vm.runInContext(compileWxml(pack), context, { filename: 'wxml.js' });
    this.parse = vm.runInContext('JSON.parse', context) as typeof JSON.parse;
    this.generate = vm.runInContext('$gwx', context) as (path: string) => Render | undefined;
  }

  /**
   * The raw tree of a page or component (`part`, without extension) for its data. The data are rebuilt inside the
   * view's realm: WXS hands over only objects whose constructor is its own.
   */
  render(part: string, data: JsonObject): readonly RawNode[] {
    const render = this.generate(`${part}.wxml`);
    if (render === undefined) throw new Error(`${part}.wxml is not in the package`);
    return render(this.parse(JSON.stringify(data)) as JsonObject).children;
  }
}

function compileWxml(pack: MiniPackage): string {
  const files = pack.files('.wxml');
  const withComponents = files.flatMap((file) => {
    const tags = Object.keys({
      ...pack.app.usingComponents,
      ...pack.json(file.slice(0, -'.wxml'.length)).usingComponents,
    });
    return tags.length === 0 ? [] : [`${file} ${tags.length} ${tags.join(' ')}`];
  });
  const definitions = [withComponents.length, ...withComponents].join(' ');
  const parameters = ['-d', '-cc', definitions, ...files, ...pack.files('.wxs'), '-gn', '$gwx'];
  const result = runCompiler('wcc', parameters, pack.root);
  if (result.status !== 0) throw new Error(`wcc: ${result.stderr.trim()}`);
  return result.stdout;
}
