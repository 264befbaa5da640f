import path from 'node:path';
import type { MiniPackage } from './mini-package';
import type { Realm } from './realm';

/** The mini-program's own `require`: relative files of the package, each run once. */
export class Modules {
  private readonly loaded = new Map<string, { exports: object }>();

  constructor(
    private readonly pack: MiniPackage,
    private readonly realm: Realm,
  ) {}

  /** @throws when the file is missing, or lies in a subpackage other than the asking file's own. */
  load(file: string): object {
    const known = this.loaded.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: this.realm.copy({}) as object };
    this.loaded.set(file, module);
    const run = this.realm.compile(this.pack.read(file), file);
    run((request) => this.load(this.resolve(file, request)), module, module.exports);
    return module.exports;
  }

  private resolve(from: string, request: string): string {
    const base = request.startsWith('/') ? '' : path.posix.dirname(from);
    const joined = path.posix.join(base, request).replace(/^\//, '');
    const file = [joined, `${joined}.js`, `${joined}/index.js`].find(
      (name) => name.endsWith('.js') && this.pack.has(name),
    );
    if (file === undefined)
      throw new Error(`module '${request}' is not defined, require args is '${request}' in ${from}`);
    const target = this.pack.subPackageOf(file);
    if (target !== '' && target !== this.pack.subPackageOf(from)) {
      throw new Error(`${from} may not require ${file}: it lies in another subpackage`);
    }
    return file;
  }
}
