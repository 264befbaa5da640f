import { ancestors, datasetOf, type ViewNode } from './tree';

/** What an event carries besides its target. */
export interface Happening {
  readonly type: string;
  readonly detail: unknown;
  readonly bubbles: boolean;
}

/** A handler found on the way of an event. */
interface Stop {
  readonly node: ViewNode;
  readonly handlerName: string;
  readonly catches: boolean;
}

/** Native events that climb; every other one stays at its element. */
const bubblingTypes = new Set([
  'tap',
  'longpress',
  'longtap',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
]);

export function isBubbling(type: string): boolean {
  return bubblingTypes.has(type);
}

/** The handlers an event reaches, in WeChat's order: capture from the page down, then bind up until a catch. */
export function routeOf(target: ViewNode, happening: Happening): readonly Stop[] {
  const path = happening.bubbles ? [...ancestors(target)] : [target];
  const down = happening.bubbles
    ? [...path].reverse().flatMap((node) => stopAt(node, happening.type, 'capture-'))
    : [];
  const up = path.flatMap((node) => stopAt(node, happening.type, ''));
  return throughFirstCatch([...down, ...up]);
}

function stopAt(node: ViewNode, type: string, phase: '' | 'capture-'): Stop[] {
  for (const verb of ['bind', 'catch'] as const) {
    const handlerName =
      node.attributes[`${phase}${verb}:${type}`] ??
      (phase === '' ? node.attributes[`${verb}${type}`] : undefined);
    if (typeof handlerName === 'string' && handlerName !== '')
      return [{ node, handlerName, catches: verb === 'catch' }];
  }
  return [];
}

function throughFirstCatch(stops: readonly Stop[]): readonly Stop[] {
  const caught = stops.findIndex((stop) => stop.catches);
  return caught === -1 ? stops : stops.slice(0, caught + 1);
}

/** The event object a handler at `node` receives. Inside another component's WXML the target is that component. */
export function eventAt(node: ViewNode, target: ViewNode, happening: Happening): Record<string, unknown> {
  const seen = [...ancestors(target)].find((ancestor) => ancestor.owner === node.owner) ?? node;
  return {
    type: happening.type,
    timeStamp: Date.now() % 1_000_000_000,
    target: place(seen),
    currentTarget: place(node),
    mark: {},
    detail: happening.detail,
    touches: [],
    changedTouches: [],
  };
}

function place(node: ViewNode): Record<string, unknown> {
  return { id: node.attributes.id ?? '', offsetLeft: 0, offsetTop: 0, dataset: datasetOf(node) };
}
