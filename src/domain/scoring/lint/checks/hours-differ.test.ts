import { builtInRuleBook } from '../../books/built-in';
import type { HoursRule } from '../../hours-rule';
import { hoursDiffer } from './hours-differ';

const book = builtInRuleBook('hours-24')!;

test.each<[string, Partial<HoursRule>, string[]]>([
  ['what is asked for', { planned: { sessions: 8, hoursHundredths: 2400 } }, []],
  ['nothing that is said', { planned: null }, []],
  ['more', {}, ['information 安排了 28 学时，要求 24 学时，差额没有说明。']],
  [
    'less',
    { planned: { sessions: 7, hoursHundredths: 2000 } },
    ['error 安排了 20 学时，要求 24 学时：全都参加也达不到。'],
  ],
  [
    'as much, where an hour is worth half a credit',
    { unit: 'credit', perHourHundredths: 50, targetHundredths: 1400 },
    [],
  ],
])('the school plans %s', (_name, parts, lines) => {
  const found = hoursDiffer({ ...book, hours: { ...book.hours!, ...parts } }, {});
  expect(found.map(({ severity, message }) => `${severity} ${message}`)).toEqual(lines);
});
