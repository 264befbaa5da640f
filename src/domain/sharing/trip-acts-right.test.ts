import { aTrip } from '@/testing/trip-builder';
import type { Role } from '../people/role';
import { atSchoolTime } from '../term/school-day';
import type { Trip } from './trip';
import { decidersOfTrip, decidingTripRight, tripRights } from './trip-acts-right';

const person = (memberId: string, ...roles: Role[]) => ({ memberId, roles });
const teacher = person('m01', 'teacher');
const colleague = person('m02', 'teacher', 'groupLeader');
const officer = person('m40', 'academicAffairs');
const other = person('m42', 'academicAffairs');
const principal = person('m41', 'principal');
const everybody = [teacher, colleague, officer, other, principal];

test.each([
  ['of a teacher', { travellerIds: ['m01'], askedBy: 'm01' }, ['m40', 'm42']],
  ['of an officer', { travellerIds: ['m40'], askedBy: 'm40' }, ['m42', 'm41']],
  [
    'that an officer asked for, going along',
    { travellerIds: ['m01', 'm42'], askedBy: 'm42' },
    ['m40', 'm41'],
  ],
  ['of the whole office', { travellerIds: ['m40', 'm42'], askedBy: 'm40' }, ['m41']],
  ['of the principal', { travellerIds: ['m41'], askedBy: 'm41' }, ['m40', 'm42']],
])('a trip %s is told to who decides on it', (_case, trip, told) => {
  expect(decidersOfTrip(everybody, trip).map(({ memberId }) => memberId)).toEqual(told);
});

test('nobody decides on a trip of their own; teachers and leaders on none', () => {
  const trip = { travellerIds: ['m40'], askedBy: 'm42' };
  expect(everybody.map((one) => decidingTripRight(one, trip))).toEqual([
    'notYours',
    'notYours',
    'own',
    'own',
    'mayDecide',
  ]);
});

describe('what one may do', () => {
  const letters = (of: typeof teacher, changes: Partial<Trip>, day: string) => {
    const rights = tripRights(of, aTrip(changes), atSchoolTime(day, '08:00'));
    return (['decide', 'change', 'cancel', 'noteReturn'] as const).filter((right) => rights[right]);
  };
  const digest = { resourceId: 'r1', atMs: 0 };

  test.each<[string, typeof teacher, Partial<Trip>, string, readonly string[]]>([
    ['who asked, before', teacher, {}, '2026-12-07', ['change', 'cancel']],
    ['who asked, from the first day on', teacher, {}, '2026-12-08', ['noteReturn']],
    ['who asked, late and undecided', teacher, { state: 'asked' }, '2026-12-08', ['change', 'cancel']],
    ['who asked, refused', teacher, { state: 'refused' }, '2026-12-07', ['change']],
    ['a fellow traveller', colleague, { travellerIds: ['m01', 'm02'] }, '2026-12-08', ['noteReturn']],
    ['a colleague', colleague, {}, '2026-12-08', []],
    ['the office, undecided', officer, { state: 'asked' }, '2026-12-07', ['decide', 'change', 'cancel']],
    ['the office, from the first day on', officer, {}, '2026-12-08', ['change', 'cancel', 'noteReturn']],
    ['the office, once it is digested', officer, { digest }, '2026-12-10', ['noteReturn']],
    ['anybody, cancelled', officer, { state: 'cancelled' }, '2026-12-07', []],
    ['the principal', principal, { state: 'asked' }, '2026-12-07', ['decide']],
  ])('%s', (_case, of, changes, day, rights) => {
    expect(letters(of, changes, day)).toEqual(rights);
  });
});
