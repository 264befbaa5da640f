import { aSubmittedPiece, inTime, lin } from '@/testing/work-builder';
import { queueOf } from './queue';
import { ledGroups, type Reviewer, reviewRight } from './review-right';

const groupLeader: Reviewer = { ...lin, memberId: 'm09', roles: ['groupLeader'], prepGroupId: null };
const prepLeader: Reviewer = { ...lin, memberId: 'm10', roles: ['teacher', 'prepLeader'] };
const office: Reviewer = { ...lin, memberId: 'm40', roles: ['academicAffairs'], researchGroupId: 'office' };
const bound = { boundAtMs: inTime };
const led = ledGroups([
  { ...groupLeader, ...bound },
  { ...prepLeader, ...bound },
]);
const nobodyLeads = ledGroups([{ ...groupLeader, boundAtMs: null }]);

describe('who decides on a teacher’s piece', () => {
  test.each([
    ['the research group’s leader', groupLeader, 'mayReview'],
    ['the preparation group’s leader', prepLeader, 'mayReview'],
    ['a leader of another research group', { ...groupLeader, researchGroupId: 'maths' }, 'notYours'],
    ['a leader of another preparation group', { ...prepLeader, prepGroupId: 'chinese-6' }, 'notYours'],
    ['the office, while the group has leaders', office, 'notYours'],
    ['a colleague', { ...lin, memberId: 'm02' }, 'notYours'],
    ['the principal', { ...lin, memberId: 'm41', roles: ['principal'] }, 'notYours'],
    ['the author', lin, 'ownPiece'],
    ['a leader of another school', { ...groupLeader, schoolId: 'yz' }, 'notYours'],
    ['another school’s office', { ...office, schoolId: 'yz' }, 'notYours'],
  ] as const)('%s: %#', (_, reviewer, expected) => {
    expect(reviewRight(reviewer, aSubmittedPiece(), led)).toBe(expected);
  });

  test('the office does while no leader of the group can', () => {
    expect(reviewRight(office, aSubmittedPiece(), nobodyLeads)).toBe('mayReview');
  });

  test('someone without a preparation group is not led by everybody without one', () => {
    const alone = aSubmittedPiece({ prepGroupId: null, researchGroupId: 'maths' });
    expect(reviewRight({ ...prepLeader, prepGroupId: null }, alone, led)).toBe('notYours');
  });
});

describe('who decides on a leader’s own piece', () => {
  const own = aSubmittedPiece({ memberId: 'm10', authorLeads: true });

  test.each([
    ['the office', office, 'mayReview'],
    ['the other leader of the group', groupLeader, 'notYours'],
    ['the leader', prepLeader, 'ownPiece'],
    [
      'an office person who leads the group too',
      { ...groupLeader, roles: ['groupLeader', 'academicAffairs'] },
      'mayReview',
    ],
  ] as const)('%s: %#', (_, reviewer, expected) => {
    expect(reviewRight(reviewer, own, led)).toBe(expected);
  });
});

describe('the queue', () => {
  const oldest = aSubmittedPiece({ submissionId: 'd1.m03', memberId: 'm03', submittedAtMs: inTime - 2 });
  const newer = aSubmittedPiece({ submissionId: 'd1.m02', memberId: 'm02', submittedAtMs: inTime - 1 });
  const unchecked = aSubmittedPiece({ submissionId: 'd1.m04', textCheck: 'pending' });
  const approved = aSubmittedPiece({ submissionId: 'd1.m05', state: 'approved' });
  const leaders = aSubmittedPiece({ submissionId: 'd1.m10', memberId: 'm10', authorLeads: true });
  const pieces = [leaders, approved, unchecked, newer, oldest];

  test('holds what waits for this leader, the oldest first; an unchecked text is nobody’s to read', () => {
    expect(queueOf(groupLeader, pieces, led).map((piece) => piece.submissionId)).toEqual([
      'd1.m03',
      'd1.m02',
    ]);
  });

  test('of the office begins with leaders’ pieces', () => {
    const waiting = queueOf(office, pieces, nobodyLeads).map((piece) => piece.submissionId);
    expect(waiting).toEqual(['d1.m10', 'd1.m03', 'd1.m02']);
    expect(queueOf(office, pieces, led)).toEqual([leaders]);
  });
});
