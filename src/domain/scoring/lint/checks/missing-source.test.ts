import { builtInRuleBook } from '../../books/built-in';
import { type RuleBook, readRuleBook } from '../../rule-book';
import { replacedAt } from '../replace-at';
import { missingSource } from './missing-source';

function withoutSource(path: string): RuleBook {
  const reading = readRuleBook(replacedAt(builtInRuleBook('plan-110'), path, ' '));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.book;
}

test.each<[string, string, string, string | null]>([
  [
    'a clause',
    'items.0.clauses.0.source',
    '「二次培训」没有写出处，日后说不清它从哪里来。',
    '培训方案：外出学习',
  ],
  [
    'what converts an item',
    'items.2.conversion.source',
    '「等次以 20 分为满，本项以 10 分为满：得分 = 平均 × 10 ÷ 20。」没有写出处，日后说不清它从哪里来。',
    '培训方案：学习笔记',
  ],
  ['a band', 'ranking.bands.2.source', '「合格」没有写出处，日后说不清它从哪里来。', '培训方案：考核等次'],
  ['an item', 'items.0.source', '「外出学习」没有写出处，日后说不清它从哪里来。', null],
  ['the book', 'source', '「五部分校本培训考核细则（110 分）」没有写出处，日后说不清它从哪里来。', null],
])('%s without a source; only the one it stands in can lend its own', (_name, path, message, source) => {
  const change = source === null ? null : [{ path, value: source }];
  const found = missingSource(withoutSource(path), {});
  expect(found.map(({ suggestion, ...each }) => ({ ...each, change: suggestion?.change ?? null }))).toEqual([
    { code: 'missing-source', severity: 'error', path, message, change },
  ]);
});
