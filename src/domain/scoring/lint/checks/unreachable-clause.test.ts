import type { Clause } from '../../clauses/clause';
import type { RuleBookItem } from '../../rule-book';
import { bookWithItem } from '../../testing/book-with';
import { unreachableClause } from './unreachable-clause';

const fields = { text: '条款', source: '附表', combine: 'sum' } as const;
const service = (parts: Partial<Extract<Clause, { kind: 'judgedAmount' }>> = {}): Clause => {
  const range = { minHundredths: 0, maxHundredths: 300 };
  const named = { id: 'service', title: '服务', fact: 'service' } as const;
  return { kind: 'judgedAmount', ...fields, ...named, effect: 'add', ...range, ...parts };
};
const missed = (eachHundredths: number): Clause => {
  return { kind: 'missedSessions', ...fields, id: 'missed', title: '缺勤', effect: 'deduct', eachHundredths };
};
const marks = (eachHundredths: number): Clause => {
  const named = { id: 'marks', title: '迟到', marks: ['late' as const] };
  return { kind: 'attendanceMarks', ...fields, ...named, effect: 'deduct', eachHundredths };
};
const absence = (moreThanPercent: number): RuleBookItem['voidWhen'][number] => {
  return { kind: 'unexcusedShare', id: 'absence', moreThanPercent, text: '缺勤', source: '附表' };
};
const fromZero = { startsFrom: 'zero' } as const;
const byHighest: RuleBookItem['conversion'] = {
  kind: 'byHighest',
  within: 'school',
  formula: 'ownOverHighest',
  text: '按最高折算',
  source: '附表',
};

test.each<[string, Clause[], Partial<RuleBookItem>, string[]]>([
  ['deductions from full marks', [missed(100), marks(50)], {}, []],
  ['a deduction of 0', [missed(100), marks(0)], {}, ['「计划」的「迟到」的数目是 0，不会改变任何人的得分。']],
  [
    'an amount that is judged from 0 to 0',
    [service({ maxHundredths: 0 })],
    fromZero,
    ['「计划」的「服务」的数目是 0，不会改变任何人的得分。'],
  ],
  [
    'an amount of which at most 0 counts',
    [service({ capHundredths: 0 })],
    fromZero,
    ['「计划」的「服务」最多计 0，不会改变任何人的得分。'],
  ],
  [
    'a deduction where there is nothing to deduct from',
    [missed(100)],
    fromZero,
    ['「计划」的「缺勤」从 0 分往下扣，不会改变任何人的得分。'],
  ],
  ['a deduction from what was gathered', [service(), missed(100)], fromZero, []],
  [
    'something on top of full marks',
    [service()],
    {},
    ['「计划」的「服务」在满分上再加，不会改变任何人的得分。'],
  ],
  ['something that makes up for deductions', [service(), missed(100)], {}, []],
  ['something on top that raises the highest', [service()], { conversion: byHighest }, []],
  ['void above 20 %', [missed(100)], { voidWhen: [absence(20)] }, []],
  [
    'void above 100 %',
    [missed(100)],
    { voidWhen: [absence(100)] },
    ['缺勤不可能超过 100%，「计划」不会因此作废。'],
  ],
])('%s', (_name, clauses, parts, messages) => {
  expect(unreachableClause(bookWithItem(clauses, parts), {}).map(({ message }) => message)).toEqual(messages);
});

test('what does nothing can be taken out, unless the item would be left without a clause', () => {
  const suggested = (clauses: Clause[]) =>
    unreachableClause(bookWithItem(clauses), {}).map(({ suggestion }) => suggestion?.change ?? null);
  expect([suggested([missed(100), marks(0)]), suggested([marks(0)])]).toEqual([
    [[{ path: 'items.0.clauses', value: [missed(100)] }]],
    [null],
  ]);
});
