import fc from 'fast-check';
import { aMember } from '@/testing/school-builder';
import { aSession } from '@/testing/session-builder';
import { atSchoolTime } from '../term/school-day';
import { clashesOf, clashWords } from './clash';

const members = [
  aMember({ memberId: 'm01', researchGroupId: 'chinese' }),
  aMember({ memberId: 'm02', researchGroupId: 'chinese' }),
  aMember({ memberId: 'm20', researchGroupId: 'maths' }),
  aMember({ memberId: 'm41', researchGroupId: 'chinese', roles: ['principal'] }),
];

const at = (from: string, to: string) => ({
  startsAtMs: atSchoolTime('2026-12-18', from),
  endsAtMs: atSchoolTime('2026-12-18', to),
});

const chinese = { kind: 'groups', groupIds: ['chinese'] } as const;
const maths = { kind: 'groups', groupIds: ['maths'] } as const;
const planned = aSession({ sessionId: 'new', audience: chinese, place: '录播教室', ...at('15:30', '17:00') });
const other = aSession({ audience: maths, place: '阶梯教室', ...at('15:30', '17:00') });

test.each([
  ['of another group in another room is in nobody’s way', {}, []],
  ['in the same room is', { place: ' 录播 教室' }, ['place']],
  ['in the room of that name at another campus is not', { place: '录播教室', campus: '西校区' }, []],
  ['that ends when this begins is not', { place: '录播教室', ...at('14:00', '15:30') }, []],
  ['that begins a minute before the end is', { place: '录播教室', ...at('16:59', '18:00') }, ['place']],
  ['that is cancelled is not', { place: '录播教室', state: 'cancelled' }, []],
  ['for the whole school asks for the same people', { audience: { kind: 'school' } }, ['people']],
  ['without a room is in no room’s way', { place: '' }, []],
  ['with the same host is', { hostMemberId: 'm09' }, ['host']],
] as const)('a session %s', (_, changes, kinds) => {
  const session = { ...planned, campus: 'campus' in changes ? '东校区' : '', hostMemberId: 'm09' };
  expect(clashesOf(session, [{ ...other, ...changes }], members).map(({ kind }) => kind)).toEqual(kinds);
});

test('whoever does not teach is not counted among the people', () => {
  const [clash] = clashesOf(planned, [{ ...other, audience: { kind: 'school' } }], members);
  expect(clash && clashWords(clash)).toBe(
    '有 2 人同时要参加第 8 次研修《班主任带班与心理辅导》（15:30–17:00）',
  );
});

test('a session is never in its own way', () => {
  expect(clashesOf(planned, [planned], members)).toEqual([]);
});

test('whichever of two sessions is asked about, they clash alike', () => {
  const anySession = fc.record({
    startsAtMs: fc.integer({ min: 0, max: 20 }),
    endsAtMs: fc.integer({ min: 21, max: 40 }),
    place: fc.constantFrom('', '阶梯教室', '录播教室'),
    campus: fc.constantFrom('', '东校区', '西校区'),
    audience: fc.constantFrom(chinese, maths, { kind: 'school' } as const),
    hostMemberId: fc.constantFrom(null, 'm01', 'm20'),
  });
  fc.assert(
    fc.property(anySession, anySession, (one, two) => {
      const a = aSession({ ...one, sessionId: 'a' });
      const b = aSession({ ...two, sessionId: 'b' });
      const kinds = (x: typeof a, y: typeof a) => clashesOf(x, [y], members).map(({ kind }) => kind);
      expect(kinds(a, b)).toEqual(kinds(b, a));
    }),
  );
});
