import * as v from 'valibot';
import type { TermFile } from '../facts';
import { crossFaults } from './cross-checks';
import type { Element, Raw, TermFault } from './raw-term';
import * as schema from './term-schema';

type Reading =
  | { readonly ok: true; readonly file: TermFile }
  | { readonly ok: false; readonly faults: TermFault[] };

const listNames = ['groups', 'teachers', 'sessions', 'facts'] as const;

/**
 * Reads a document as a term file (scoring.md, "The score command"), for a book with these items. Anything that is not
 * of the form is a fault; all of them come at once. Without items, nobody's `notApplicable` is looked at.
 */
export function readTermFile(document: unknown, itemIds: readonly string[] | undefined): Reading {
  if (!isObject(document))
    return { ok: false, faults: [{ path: '$', message: '整个文件要是一个 JSON 对象' }] };
  const faults: TermFault[] = unknownKeys('', document, ['term', ...listNames]);
  if (isObject(document.term)) faults.push(...shapeFaults('term', document.term, schema.term));
  else faults.push({ path: 'term', message: '请写学期：id、from、to' });
  const lists = { groups: [], teachers: [], sessions: [], facts: [] } as Record<
    (typeof listNames)[number],
    Element[]
  >;
  for (const name of listNames) {
    const list = document[name];
    if (!Array.isArray(list)) {
      faults.push({ path: name, message: '请写成列表，没有内容也要写 []' });
      continue;
    }
    list.forEach((raw: unknown, index) => {
      const path = `${name}[${index}]`;
      if (!isObject(raw)) {
        faults.push({ path, message: '要是一个 JSON 对象' });
        return;
      }
      lists[name].push({ path, raw });
      faults.push(...elementFaults(name, path, raw));
    });
  }
  // What is wrong in itself is not said to contradict others as well.
  const named = new Set(faults.map(({ path }) => path));
  faults.push(...crossFaults(lists, itemIds, document.term).filter(({ path }) => !named.has(path)));
  return faults.length === 0 ? { ok: true, file: document as unknown as TermFile } : { ok: false, faults };
}

function elementFaults(name: (typeof listNames)[number], path: string, raw: Raw): TermFault[] {
  switch (name) {
    case 'groups':
      return shapeFaults(path, raw, schema.group);
    case 'teachers':
      return shapeFaults(path, raw, schema.teacher);
    case 'sessions':
      return shapeFaults(path, raw, schema.session);
    case 'facts': {
      const { kind } = raw;
      if (typeof kind === 'string' && Object.hasOwn(schema.facts, kind))
        return shapeFaults(path, raw, schema.facts[kind as keyof typeof schema.facts]);
      const kinds = Object.keys(schema.facts).join('、');
      return [
        ...valueFaults(path, raw, schema.named),
        { path: `${path}.kind`, message: `没有这种记录，可以写：${kinds}` },
      ];
    }
  }
}

type ObjectSchema = v.ObjectSchema<v.ObjectEntries, undefined>;

function shapeFaults(path: string, raw: Raw, shape: ObjectSchema): TermFault[] {
  return [...valueFaults(path, raw, shape), ...unknownKeys(`${path}.`, raw, Object.keys(shape.entries))];
}

/** One fault a value: the first that is found. */
function valueFaults(path: string, raw: Raw, shape: ObjectSchema): TermFault[] {
  const { issues = [] } = v.safeParse(shape, raw, { abortPipeEarly: true });
  return issues.map((issue) => {
    const at = (issue.path ?? []).map(({ key }) =>
      typeof key === 'number' ? `[${key}]` : `.${String(key)}`,
    );
    const isMissing = issue.input === undefined;
    return { path: `${path}${at.join('')}`, message: isMissing ? '缺少这一项，请补上' : issue.message };
  });
}

function unknownKeys(prefix: string, raw: Raw, known: readonly string[]): TermFault[] {
  return Object.keys(raw)
    .filter((key) => !known.includes(key))
    .map((key) => ({ path: `${prefix}${key}`, message: '不认识这一项，请删掉或改正' }));
}

function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
