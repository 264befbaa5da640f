import type { Path } from '../path';
import { clauseName, newClause } from './clause-form';
import { clauseKinds } from './clause-kinds';
import { itemFields, newVoidCondition, voidConditionNames } from './item-form';
import type { Part } from './part-shape';
import { rowsOf, textOf, titleOf } from './row-words';

/** One scored line with its clauses and the conditions that void it. */
export function itemPart(item: unknown, path: Path, unit: string): Part {
  const itemId = textOf(item, 'id');
  return {
    name: titleOf(item),
    fields: itemFields(item, unit),
    lists: [
      {
        title: '条款',
        path: [...path, 'clauses'],
        rows: rowsOf(item, ['clauses'], (clause) => ({
          title: textOf(clause, 'title') || clauseName(clause),
          note: textOf(clause, 'text') || clauseName(clause),
        })).map((row) => ({ ...row, path: [...path, ...row.path] })),
        adds: Object.entries(clauseKinds).map(([kind, { name, says }]) => ({
          label: name,
          note: says,
          prefix: `${itemId}.clause`,
          begins: (id) => newClause(kind, id),
        })),
      },
      {
        title: '作废条件',
        path: [...path, 'voidWhen'],
        rows: rowsOf(item, ['voidWhen'], (condition) => ({
          title: textOf(condition, 'text') || '（还没有写）',
          note: '本项得 0 分，也不参与最高',
        })).map((row) => ({ ...row, path: [...path, ...row.path] })),
        adds: (['unexcusedShare', 'taskMissed'] as const).map((kind) => ({
          label: voidConditionNames[kind],
          prefix: `${itemId}.void`,
          begins: (id) => newVoidCondition(kind, id),
        })),
      },
    ],
    listed: true,
  };
}
