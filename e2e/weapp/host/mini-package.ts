import fs from 'node:fs';
import path from 'node:path';

/** The parts of `app.json` the host obeys. */
export interface AppJson {
  readonly pages: readonly string[];
  readonly tabBar?: { readonly list: readonly { readonly pagePath: string; readonly text: string }[] };
  readonly subPackages?: readonly SubPackageJson[];
  readonly subpackages?: readonly SubPackageJson[];
  readonly usingComponents?: Readonly<Record<string, string>>;
  readonly window?: { readonly navigationBarTitleText?: string; readonly enablePullDownRefresh?: boolean };
}

interface SubPackageJson {
  readonly root: string;
  readonly pages: readonly string[];
}

/** The parts of a page's or component's `.json` the host obeys. */
export interface PartJson {
  readonly component?: boolean;
  readonly usingComponents?: Readonly<Record<string, string>>;
  readonly navigationBarTitleText?: string;
  readonly enablePullDownRefresh?: boolean;
}

/** A built mini-program on disk. Paths inside it are posix, without a leading slash and without extension. */
export class MiniPackage {
  readonly app: AppJson;
  readonly pages: ReadonlySet<string>;
  readonly tabPages: readonly { readonly pagePath: string; readonly text: string }[];
  private readonly subRoots: readonly string[];
  private readonly parts = new Map<string, PartJson>();

  /** @throws with the way out when there is no built mini-program in `root`. */
  constructor(readonly root: string) {
    if (!fs.existsSync(path.join(root, 'app.json'))) {
      throw new Error(`no built mini-program in ${root}: run "npm run build" first`);
    }
    this.app = this.json('app') as unknown as AppJson;
    const subPackages = (this.app.subPackages ?? this.app.subpackages ?? []).map((sub) => ({
      root: sub.root.replace(/^\/|\/$/g, ''),
      pages: sub.pages,
    }));
    this.subRoots = subPackages.map((sub) => sub.root);
    const subPages = subPackages.flatMap((sub) => sub.pages.map((page) => path.posix.join(sub.root, page)));
    this.pages = new Set([...this.app.pages, ...subPages]);
    this.tabPages = this.app.tabBar?.list ?? [];
  }

  isTabPage(route: string): boolean {
    return this.tabPages.some((tab) => tab.pagePath === route);
  }

  /** The subpackage a file belongs to; `''` is the main package. */
  subPackageOf(file: string): string {
    return this.subRoots.find((root) => file.startsWith(`${root}/`)) ?? '';
  }

  json(part: string): PartJson {
    const known = this.parts.get(part);
    if (known !== undefined) return known;
    const file = path.join(this.root, `${part}.json`);
    const json = fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as PartJson) : {};
    this.parts.set(part, json);
    return json;
  }

  has(file: string): boolean {
    return fs.existsSync(path.join(this.root, file));
  }

  read(file: string): string {
    return fs.readFileSync(path.join(this.root, file), 'utf8');
  }

  /** Every file with this extension (with its dot), sorted. */
  files(extension: string): string[] {
    return fs
      .readdirSync(this.root, { recursive: true, encoding: 'utf8' })
      .map((file) => file.split(path.sep).join('/'))
      .filter((file) => file.endsWith(extension))
      .sort();
  }

  /** Which component file a tag names inside `part`; `undefined` for a built-in tag. */
  componentFor(part: string, tag: string): string | undefined {
    const local = this.json(part).usingComponents?.[tag];
    if (local !== undefined) return resolvePart(part, local);
    const global = this.app.usingComponents?.[tag];
    return global === undefined ? undefined : resolvePart('app', global);
  }
}

function resolvePart(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  return path.posix.join(path.posix.dirname(from), target);
}
