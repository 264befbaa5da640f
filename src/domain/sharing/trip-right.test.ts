import type { Role } from '../people/role';
import type { Trip } from './trip';
import { mayReadTrip } from './trip-right';

const person = (memberId: string, researchGroupId: string, ...roles: Role[]) => ({
  memberId,
  researchGroupId,
  prepGroupId: null,
  roles,
});
const traveller = person('m01', 'chinese', 'teacher');
const colleague = person('m02', 'chinese', 'teacher');
const other = person('m20', 'maths', 'teacher');
const officer = person('m40', 'maths', 'academicAffairs');
const everybody = [traveller, colleague, other, officer];
const trip = (readers: Trip['readers'], state: Trip['state'] = 'approved') => ({
  travellerIds: ['m01'],
  askedBy: 'm01',
  readers,
  state,
});

test.each([
  ['for the whole school', trip({ kind: 'school' }), [true, true, true, true]],
  ['for one group', trip({ kind: 'groups', groupIds: ['chinese'] }), [true, true, false, true]],
  ['that waits for the office', trip({ kind: 'school' }, 'asked'), [true, false, false, true]],
])('a trip %s is read by whom it concerns', (_case, of, may) => {
  expect(everybody.map((one) => mayReadTrip(one, of))).toEqual(may);
});
