import { ancestors, descendants, elementsOf, type ViewNode } from './tree';

/** Elements whose text runs on in the line of their neighbours. */
const inlineTags = new Set(['text', 'span', 'label']);
const fields = new Set(['input', 'textarea']);

/** How a test names an element: by what a person reads (text, aria label, placeholder), or by its id. */
export type Target = string | { readonly id: string } | { readonly text: string; readonly nth: number };

/** The lines a person reads on the page, top to bottom; every box starts a new line. */
export function linesOf(tree: ViewNode): string[] {
  const lines = [''];
  appendLines(tree, lines);
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

function appendLines(node: ViewNode, lines: string[]): void {
  if (isHidden(node)) return;
  const isBox = !inlineTags.has(node.tag);
  if (isBox) lines.push('');
  const replaced = replacementText(node);
  if (replaced !== undefined) lines.push(replaced, '');
  else {
    for (const child of node.children) {
      if (typeof child === 'string') lines[lines.length - 1] += child;
      else appendLines(child, lines);
    }
  }
  if (isBox) lines.push('');
}

/** What stands for an element that shows no text of its own. */
function replacementText(node: ViewNode): string | undefined {
  if (fields.has(node.tag)) return String(node.attributes.value || node.attributes.placeholder || '');
  const label = node.attributes.ariaLabel;
  return typeof label === 'string' && label !== '' && textOf(node) === '' ? label : undefined;
}

function textOf(node: ViewNode): string {
  const text = node.children
    .map((child) => (typeof child === 'string' ? child : isHidden(child) ? '' : textOf(child)))
    .join('');
  return text.replace(/\s+/g, ' ').trim();
}

function isHidden(node: ViewNode): boolean {
  return node.attributes.hidden === true || /display:\s*none/.test(String(node.attributes.style ?? ''));
}

function isVisible(node: ViewNode): boolean {
  return ![...ancestors(node)].some(isHidden);
}

/**
 * The visible elements a target names: exact id, else exact text, label or placeholder, else a part of the text.
 * Of an element and the one around it with the same text only the inner one is given.
 */
export function findAll(tree: ViewNode, target: Target): ViewNode[] {
  const visible = [...descendants(tree)].filter(isVisible);
  if (typeof target === 'object' && 'id' in target)
    return visible.filter((node) => node.attributes.id === target.id);
  const wanted = typeof target === 'string' ? target : target.text;
  const exact = visible.filter((node) => namesOf(node).includes(wanted));
  const found = exact.length > 0 ? exact : visible.filter((node) => textOf(node).includes(wanted));
  return innermost(found);
}

function namesOf(node: ViewNode): string[] {
  return [textOf(node), node.attributes.ariaLabel, node.attributes.placeholder].filter(
    (name): name is string => typeof name === 'string' && name !== '',
  );
}

function innermost(nodes: readonly ViewNode[]): ViewNode[] {
  const around = new Set(nodes.flatMap((node) => [...ancestors(node)].slice(1)));
  return nodes.filter((node) => !around.has(node));
}

/** The text field a target names directly, or the one nearest below the smallest box that holds the label. */
export function findFields(tree: ViewNode, target: Target): ViewNode[] {
  const isField = (node: ViewNode) => fields.has(node.tag) || node.tag === 'picker' || node.tag === 'switch';
  for (const named of findAll(tree, target)) {
    for (const box of ancestors(named)) {
      const inside = [...descendants(box)].filter((node) => isField(node) && isVisible(node));
      if (inside.length > 0) return inside;
    }
  }
  return [];
}

/** Whether the element or what holds it refuses to be used. */
export function isDisabled(node: ViewNode): boolean {
  return [...ancestors(node)].some(
    (at) => at.attributes.disabled === true || at.attributes.ariaDisabled === true,
  );
}

/** A short name of an element for failure messages. */
export function nameOf(node: ViewNode): string {
  const id = node.attributes.id === undefined ? '' : `#${String(node.attributes.id)}`;
  return `<${node.tag}${id}> "${textOf(node).slice(0, 40)}" (${elementsOf(node).length} inside)`;
}
