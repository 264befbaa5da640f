import { datasetOf, descendants, type ViewNode } from '../tree';
import type { ApiContext } from './context';

type Found = Record<string, unknown> | null;
type Callback = (result: unknown) => void;

/** `wx.createSelectorQuery()`: tells whether a node exists. There is no layout here, so every size is 0. */
export function createSelectorQuery(context: ApiContext): object {
  const results: Found[] = [];
  const callbacks: ((() => void) | undefined)[] = [];
  const query = {
    in: () => query,
    select: (selector: string) => nodesRef(() => matching(context.navigator().top.tree, selector)[0]),
    selectViewport: () => nodesRef(() => context.navigator().top.tree),
    exec: (done?: Callback) =>
      void context.realm.after(() => {
        for (const callback of callbacks) callback?.();
        done?.(context.realm.copy(results));
      }),
  };

  function nodesRef(find: () => ViewNode | undefined): object {
    const ask = (...parameters: unknown[]) => {
      const done = parameters.find((parameter): parameter is Callback => typeof parameter === 'function');
      callbacks.push(() => {
        const found = describe(find());
        results.push(found);
        done?.(context.realm.copy(found));
      });
      return query;
    };
    return { boundingClientRect: ask, scrollOffset: ask, fields: ask };
  }

  return query;
}

function matching(root: ViewNode, selector: string): ViewNode[] {
  const [, kind, name] = /^([#.])([\w-]+)$/.exec(selector) ?? [];
  if (kind === undefined)
    throw new Error(`createSelectorQuery: the host knows #id and .class, not "${selector}"`);
  const classes = (node: ViewNode) => String(node.attributes.class ?? '').split(/\s+/);
  return [...descendants(root)].filter((node) =>
    kind === '#' ? node.attributes.id === name : classes(node).includes(name ?? ''),
  );
}

function describe(node: ViewNode | undefined): Found {
  if (node === undefined) return null;
  const rect = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0, scrollTop: 0, scrollLeft: 0 };
  return { id: node.attributes.id ?? '', dataset: datasetOf(node), ...rect };
}
