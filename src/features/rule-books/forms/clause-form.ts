import { at } from '../path';
import { clauseKinds, isClauseKind } from './clause-kinds';
import { type Field, optionsOf, wordsAndSource } from './field';

const combine: Field = {
  kind: 'choice',
  at: 'combine',
  label: '有几次时',
  options: optionsOf({ sum: '累加', highest: '只取最高', average: '取平均' }),
};
const effect: Field = {
  kind: 'choice',
  at: 'effect',
  label: '加还是扣',
  options: optionsOf({ add: '加', deduct: '扣' }),
};

/** The fields of one clause: what its kind asks for, between what every clause says of itself. */
export function clauseFields(clause: unknown, unit: string): readonly Field[] {
  const kind = at(clause, ['kind']);
  if (!isClauseKind(kind)) return [];
  return [
    { kind: 'line', at: 'title', label: '简称', placeholder: '两到六个字' },
    ...wordsAndSource,
    ...clauseKinds[kind].fields(unit),
    // Two kinds are read in one way only, and the schema knows no other.
    ...(kind === 'bestPieces' ? [] : kind === 'missedSessions' ? [effect] : [effect, combine]),
    {
      kind: 'amount',
      at: 'capHundredths',
      label: '这一条最多',
      unit,
      whenEmpty: 'leftOut',
      hint: '空着就不限',
    },
    {
      kind: 'choice',
      at: 'dependsOnBeingSent',
      label: '机会怎样来',
      options: [
        { value: undefined, label: '人人都有机会' },
        { value: true, label: '学校派出的才有' },
      ],
    },
  ];
}

/** A new clause of a kind: everything has a value except the words, which somebody has to write. */
export function newClause(kind: unknown, id: string): Readonly<Record<string, unknown>> {
  if (!isClauseKind(kind)) throw new Error(`no clause kind ${String(kind)}`);
  const { name, begins } = clauseKinds[kind];
  return {
    kind,
    id,
    title: name.slice(0, 6),
    text: '',
    source: '',
    combine: 'sum',
    effect: 'add',
    ...begins,
  };
}

export function clauseName(clause: unknown): string {
  const kind = at(clause, ['kind']);
  return isClauseKind(kind) ? clauseKinds[kind].name : '条款';
}
