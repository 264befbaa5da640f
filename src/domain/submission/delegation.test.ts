import { inTime, lin } from '@/testing/work-builder';
import { type Delegate, type Delegation, decideDelegation, isRunning, mayStandIn } from './delegation';

const leader: Delegate = { ...lin, memberId: 'm09', roles: ['teacher', 'groupLeader'], boundAtMs: inTime };
const colleague: Delegate = { ...lin, memberId: 'm02', boundAtMs: inTime };
const draft = { n: 0, delegateId: 'm02', from: '2026-12-10', to: '2026-12-16' };
const by = { memberId: 'm09', now: inTime };
const named: Delegation = {
  schoolId: 'xh',
  leaderId: 'm09',
  ...draft,
  namedBy: 'm09',
  namedAtMs: inTime,
  endedAtMs: null,
};

function code(result: ReturnType<typeof decideDelegation>): string {
  if (!result.ok) return result.error.code;
  return 'repeated' in result.data ? 'repeated' : 'named';
}

test('a leader names a colleague for a week', () => {
  expect(decideDelegation(leader, colleague, [], draft, by)).toEqual({
    ok: true,
    data: { delegation: named },
  });
});

test.each([
  ['a colleague of the group', colleague, true],
  ['the leader', leader, false],
  ['a leader of another group', { ...leader, memberId: 'm20', researchGroupId: 'maths' }, true],
  [
    'the office',
    { ...colleague, memberId: 'm40', roles: ['academicAffairs'], researchGroupId: 'office' },
    true,
  ],
  ['a teacher of another group', { ...colleague, researchGroupId: 'maths', prepGroupId: null }, false],
  ['the principal', { ...colleague, roles: ['principal'] }, false],
  ['an expert from outside', { ...colleague, roles: ['expert'] }, false],
  ['a colleague without the app', { ...colleague, boundAtMs: null }, false],
  ['somebody of another school', { ...colleague, schoolId: 'yz' }, false],
] as const)('whether %s may be named', (_, person, expected) => {
  expect(mayStandIn(leader, person)).toBe(expected);
});

test.each([
  ['sent again', [named], {}, 'repeated'],
  ['by a list that is old', [named], { to: '2026-12-20' }, 'delegationChanged'],
  ['by a number that is not reached', [], { n: 1 }, 'delegationChanged'],
  ['for days that are taken', [named], { n: 1, from: '2026-12-16', to: '2026-12-18' }, 'daysTaken'],
  ['for days after it', [named], { n: 1, from: '2026-12-17', to: '2026-12-18' }, 'named'],
  ['for the same days, ended before', [{ ...named, endedAtMs: inTime }], { n: 1 }, 'named'],
  ['from yesterday', [], { from: '2026-12-09' }, 'badDays'],
  ['the wrong way round', [], { from: '2026-12-12', to: '2026-12-11' }, 'badDays'],
  ['for a hundred days', [], { to: '2027-03-20' }, 'badDays'],
  ['for one day', [], { to: '2026-12-10' }, 'named'],
] as const)('%s: %#', (_, all, changes, expected) => {
  expect(code(decideDelegation(leader, colleague, all, { ...draft, ...changes }, by))).toBe(expected);
});

test('only a leader who can decide in the app is stood in for', () => {
  expect(code(decideDelegation(colleague, leader, [], draft, by))).toBe('notALeader');
  expect(code(decideDelegation({ ...leader, boundAtMs: null }, colleague, [], draft, by))).toBe('notALeader');
});

test('it runs from its first day to the end of its last, unless it was ended', () => {
  const day = 86_400_000;
  const moments = [inTime - day, inTime, inTime + 6 * day, inTime + 7 * day];
  expect(moments.map((now) => isRunning(named, now))).toEqual([false, true, true, false]);
  expect(isRunning({ ...named, endedAtMs: inTime }, inTime)).toBe(false);
});
