import type { Check, Finding } from '../finding';

/** A number that nobody can trace to the school's document. */
export const missingSource: Check = (book) => sourceless(book, '', undefined);

/**
 * Everything in the book that should have a source and has none. A clause may well stand where its item stands, so that
 * source is suggested; where an item or a duty comes from, only the school knows.
 */
function sourceless(node: unknown, path: string, sourceAbove: string | undefined): Finding[] {
  if (typeof node !== 'object' || node === null) return [];
  const { source }: { source?: unknown } = node;
  const known = path !== '' && typeof source === 'string' && source !== '' ? source : sourceAbove;
  const below = Object.entries(node).flatMap(([key, value]) => sourceless(value, join(path, key), known));
  return source === '' ? [finding(node, join(path, 'source'), sourceAbove), ...below] : below;
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function finding(node: object, path: string, sourceAbove: string | undefined): Finding {
  const { title, text }: { title?: unknown; text?: unknown } = node;
  return {
    code: 'missing-source',
    severity: 'error',
    path,
    message: `「${String(title ?? text)}」没有写出处，日后说不清它从哪里来。`,
    suggestion:
      sourceAbove === undefined
        ? null
        : { text: `和上一级写同一个出处：${sourceAbove}。`, change: [{ path, value: sourceAbove }] },
  };
}
