/** Whoever answers the handlers named in a piece of WXML: a page or a component instance. */
export interface Owner {
  readonly name: string;
  handler(name: string): ((event: unknown) => unknown) | undefined;
}

/** An element of the rendered page. Components stay in the tree as elements, their own WXML as their children. */
export interface ViewNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly children: readonly (ViewNode | string)[];
  readonly parent: ViewNode | undefined;
  readonly owner: Owner;
}

export function elementsOf(node: ViewNode): ViewNode[] {
  return node.children.filter((child): child is ViewNode => typeof child !== 'string');
}

/** The node and everything below it, in document order. */
export function* descendants(node: ViewNode): Generator<ViewNode> {
  yield node;
  for (const child of elementsOf(node)) yield* descendants(child);
}

/** The node and everything above it, innermost first. */
export function* ancestors(node: ViewNode): Generator<ViewNode> {
  for (let at: ViewNode | undefined = node; at !== undefined; at = at.parent) yield at;
}

/** `data-sid="x"` and `data-row-id="y"` as WeChat gives them to a handler: `{ sid: 'x', rowId: 'y' }`. */
export function datasetOf(node: ViewNode): Record<string, unknown> {
  const entries = Object.entries(node.attributes)
    .filter(([name]) => name.startsWith('data-'))
    .map(([name, value]) => [camelCase(name.slice('data-'.length).toLowerCase()), value] as const);
  return Object.fromEntries(entries);
}

function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
