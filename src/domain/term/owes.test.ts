import { owes } from './owes';
import { atSchoolTime } from './school-day';

const term = { from: '2026-09-01' };
const dueAtMs = atSchoolTime('2026-12-18', '18:00');
const teacher = { bornMonth: '1985-03', joinedMonth: '2008-09', roles: ['teacher'] } as const;

describe('who owes a duty', () => {
  test.each([
    ['everybody, where it is not said whose it is', teacher, undefined, true],
    [
      'who begins in the month in which it falls due',
      { ...teacher, joinedMonth: '2026-12' },
      undefined,
      true,
    ],
    ['not who begins after it', { ...teacher, joinedMonth: '2027-01' }, undefined, false],
    [
      'under 35 on the first day of term, although 35 before it is due',
      { ...teacher, bornMonth: '1991-10' },
      { kind: 'underAge', years: 35 },
      true,
    ],
    [
      'not who turned 35 in the month the term begins',
      { ...teacher, bornMonth: '1991-09' },
      { kind: 'underAge', years: 35 },
      false,
    ],
    [
      'the lower end of years of service',
      { ...teacher, joinedMonth: '2023-09' },
      { kind: 'yearsOfService', fromYears: 3, belowYears: 6 },
      true,
    ],
    [
      'not the upper end of years of service',
      { ...teacher, joinedMonth: '2020-09' },
      { kind: 'yearsOfService', fromYears: 3, belowYears: 6 },
      false,
    ],
    [
      'leaders, for what leaders owe',
      { ...teacher, roles: ['groupLeader'] },
      { kind: 'role', role: 'groupLeader' },
      true,
    ],
    ['no expert from outside', { ...teacher, roles: ['expert'] }, undefined, false],
    ['a teacher who is invited as an expert', { ...teacher, roles: ['teacher', 'expert'] }, undefined, true],
    ['no teacher, for what leaders owe', teacher, { kind: 'role', role: 'groupLeader' }, false],
  ] as const)('%s', (_, person, owedBy, expected) => {
    const duty = owedBy === undefined ? { dueAtMs } : { dueAtMs, owedBy };
    expect(owes(person, duty, term)).toBe(expected);
  });
});
