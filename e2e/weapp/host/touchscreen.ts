import type { Device } from './device';
import { isBubbling, routeOf } from './events';
import type { MiniProgram } from './mini-program';
import { findAll, findFields, isDisabled, linesOf, nameOf, type Target } from './screen';
import { descendants, type ViewNode } from './tree';

/** WeChat's own default: longer input is cut unless the field says otherwise. */
const usualMaxLength = 140;

/** What a person sees on a phone and does with a finger. Every act fails when a person could not do it. */
export abstract class Touchscreen {
  abstract readonly device: Device;
  protected abstract readonly run: MiniProgram;

  /** The lines a person reads: page, then toast, then the open dialogue. */
  screen(): string[] {
    this.expectNoFault();
    const { toast, dialogue } = this.device;
    const over = dialogue === undefined ? [] : [dialogue.title, dialogue.content, ...dialogue.buttons];
    return [...linesOf(this.tree()), ...(toast === undefined ? [] : [toast.title]), ...over].filter(
      (line) => line !== '',
    );
  }

  /** Whether an element is on the page. */
  shows(target: Target): boolean {
    return findAll(this.tree(), target).length > 0;
  }

  /** How many elements of a class are rendered: what a long list costs the phone. */
  rendered(className: string): number {
    const classesOf = (node: ViewNode) => String(node.attributes.class ?? '').split(' ');
    return [...descendants(this.tree())].filter((node) => classesOf(node).includes(className)).length;
  }

  /**
   * Touches an element, or a button of the open dialogue.
   *
   * @throws when there is none or more than one such element, it is disabled, covered, or nothing handles the touch.
   */
  tap(target: Target): void {
    this.expectNoFault();
    const { dialogue } = this.device;
    if (dialogue !== undefined) {
      if (typeof target !== 'string' || !dialogue.buttons.includes(target))
        throw this.failure(`"${dialogue.title}" covers the page, cannot tap ${show(target)}`);
      this.run.duringTap(() => dialogue.answer(target, ''));
      return;
    }
    const node = this.one(target, findAll(this.tree(), target));
    if (isDisabled(node)) throw this.failure(`${nameOf(node)} is disabled`);
    if (node.tag === 'switch') this.send(node, 'change', { value: node.attributes.checked !== true });
    else this.run.duringTap(() => this.send(node, 'tap', { x: 0, y: 0 }));
  }

  /** Types into a text field found by its label, placeholder or id; the old text is replaced. */
  input(target: Target, value: string): void {
    const node = this.field(target, ['input', 'textarea']);
    const maxLength = Number(node.attributes.maxlength ?? usualMaxLength);
    const typed = maxLength < 0 ? value : value.slice(0, maxLength);
    this.offer(node, 'focus', { value: node.attributes.value ?? '', height: 0 });
    this.send(node, 'input', { value: typed, cursor: typed.length, keyCode: 0 });
    this.offer(node, 'blur', { value: typed, cursor: typed.length });
  }

  /** Chooses in a picker: the index of a `selector`, the text of a `date` or `time`. */
  pick(target: Target, value: number | string): void {
    const node = this.field(target, ['picker']);
    const { range } = node.attributes;
    if (typeof value === 'number' && Array.isArray(range) && range[value] === undefined)
      throw this.failure(`${nameOf(node)} has no choice ${value}`);
    this.send(node, 'change', { value });
  }

  /** Any other event of an element, such as `scroll` of a scroll view or `load` of an image. */
  trigger(target: Target, type: string, detail: object): void {
    this.send(this.one(target, findAll(this.tree(), target)), type, detail);
  }

  /** Answers the open modal, with typed text where it has a field. */
  answerModal(button: string, typed = ''): void {
    const { dialogue } = this.device;
    if (dialogue === undefined) throw this.failure('no dialogue is open');
    if (!dialogue.buttons.includes(button))
      throw this.failure(`"${dialogue.title}" has no button "${button}"`);
    this.run.duringTap(() => dialogue.answer(button, typed));
  }

  /** Faults so far, taken out so that a test can expect one. */
  takeFaults(): string[] {
    return this.run.faults.splice(0);
  }

  private tree(): ViewNode {
    return this.run.navigator.top.tree;
  }

  private field(target: Target, tags: readonly string[]): ViewNode {
    this.expectNoFault();
    const node = this.one(
      target,
      findFields(this.tree(), target).filter((found) => tags.includes(found.tag)),
    );
    if (isDisabled(node)) throw this.failure(`${nameOf(node)} is disabled`);
    return node;
  }

  private one(target: Target, found: readonly ViewNode[]): ViewNode {
    const chosen =
      typeof target === 'object' && 'nth' in target ? found.slice(target.nth, target.nth + 1) : found;
    const [node, another] = chosen;
    if (node === undefined) throw this.failure(`cannot see ${show(target)}`);
    if (another !== undefined)
      throw this.failure(`${show(target)} names ${chosen.length} elements: ${chosen.map(nameOf).join(', ')}`);
    return node;
  }

  private send(node: ViewNode, type: string, detail: object): void {
    if (!this.offer(node, type, detail)) throw this.failure(`nothing handles "${type}" at ${nameOf(node)}`);
    this.expectNoFault();
  }

  /** Sends an event that may have no handler. Returns whether it had one. */
  private offer(node: ViewNode, type: string, detail: object): boolean {
    const happening = { type, detail, bubbles: isBubbling(type) };
    if (routeOf(node, happening).length === 0) return false;
    this.run.navigator.top.dispatch(node, happening);
    return true;
  }

  protected expectNoFault(): void {
    const faults = this.takeFaults();
    if (faults.length > 0) throw this.failure(`the mini-program failed:\n${faults.join('\n')}`);
  }

  protected failure(message: string): Error {
    const { route } = this.run.navigator.top;
    return new Error(
      `${message}\n--- ${route}\n${linesOf(this.tree()).join('\n')}\n---\n${this.run.consoleLines.slice(-5).join('\n')}`,
    );
  }
}

function show(target: Target): string {
  return typeof target === 'string' ? `"${target}"` : JSON.stringify(target);
}
