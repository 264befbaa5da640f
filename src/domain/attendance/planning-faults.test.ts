import { aContent, aSlot } from '@/testing/plan-builder';
import { aMember, aSchool } from '@/testing/school-builder';
import { contentFaults, dayFaults, slotFaults } from './planning-faults';

const ground = {
  term: { from: '2026-09-01', to: '2027-01-31' },
  school: aSchool(),
  members: [aMember({ memberId: 'm01' })],
};

test.each([
  ['has an ordinary lecture', {}, []],
  ['is worth a quarter of an hour', { hoursHundredths: 25 }, []],
  ['is worth less', { hoursHundredths: 24 }, ['hoursHundredths wrongHours']],
  ['is worth more than twelve hours', { hoursHundredths: 1201 }, ['hoursHundredths wrongHours']],
  ['is at a campus that is not', { campus: '南校区' }, ['campus unknownCampus']],
  ['is hosted by nobody known', { hostMemberId: 'm99' }, ['hostMemberId unknownHost']],
  ['is for no group', { audience: { kind: 'groups', groupIds: [] } }, ['audience nobody']],
  [
    'is for a group that is not',
    { audience: { kind: 'groups', groupIds: ['r1', 'r9'] } },
    ['audience unknownGroup'],
  ],
  ['is for no stage', { audience: { kind: 'stage', stages: [] } }, ['audience nobody']],
  ['is for an empty list', { audience: { kind: 'list', memberIds: [] } }, ['audience nobody']],
  [
    'is for a list of the unknown',
    { audience: { kind: 'list', memberIds: ['m01', 'm99'] } },
    ['audience unknownMember'],
  ],
  ['is for a list of the known', { audience: { kind: 'list', memberIds: ['m01'] } }, []],
  ['lets everybody be late', { lateAfterMinutes: 90 }, ['lateAfterMinutes lateTooLate']],
  [
    'ends check-in before lateness',
    { lateAfterMinutes: 10, checkInMinutes: 5 },
    ['checkInMinutes checkInWindow'],
  ],
  ['ends check-in after the end', { checkInMinutes: 91 }, ['checkInMinutes checkInWindow']],
  ['ends check-in at the end', { checkInMinutes: 90 }, []],
  ['opens check-out before the start', { checkOutMinutes: 91 }, ['checkOutMinutes checkOutWindow']],
  ['opens check-out ten minutes before the end', { checkOutMinutes: 10 }, []],
] as const)('a session of 90 minutes that %s', (_, changes, faults) => {
  expect(contentFaults(aContent(changes), 90, ground).map(({ path, code }) => `${path} ${code}`)).toEqual(
    faults,
  );
});

test('all faults are told at once', () => {
  const content = aContent({ hoursHundredths: 0, campus: '南校区', lateAfterMinutes: 90 });
  expect(contentFaults(content, 90, ground).map(({ path }) => path)).toEqual([
    'hoursHundredths',
    'campus',
    'lateAfterMinutes',
  ]);
});

test.each([
  ['15:30', '15:30', 1],
  ['15:30', '15:29', 1],
  ['23:00', '00:30', 1],
  ['15:30', '15:31', 0],
])('from %s to %s: %i fault', (from, to, faults) => {
  expect(slotFaults(aSlot({ from, to }))).toHaveLength(faults);
});

test.each([
  [['2026-09-01', '2027-01-31'], []],
  [
    ['2026-08-31', '2027-02-01'],
    ['outsideTerm', 'outsideTerm'],
  ],
  [[], ['noDays']],
  [Array.from({ length: 41 }, () => '2026-09-01'), ['tooManyDays']],
])('days %j', (days, codes) => {
  expect(dayFaults(days, ground).map(({ code }) => code)).toEqual(codes);
});
