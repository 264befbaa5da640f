import { aSubmittedPiece, inTime, lin } from '@/testing/work-builder';
import { catalogueOf } from './catalogue';
import { readersOf, talkRole } from './comment-right';
import { ledGroups, type Reviewer } from './led-groups';

const leader: Reviewer = { ...lin, memberId: 'm09', roles: ['teacher', 'groupLeader'], prepGroupId: null };
const prepLeader: Reviewer = { ...lin, memberId: 'm10', roles: ['teacher', 'prepLeader'] };
const office: Reviewer = { ...lin, memberId: 'm40', roles: ['academicAffairs'], researchGroupId: 'office' };
const expert: Reviewer = { ...lin, memberId: 'm60', roles: ['expert'], researchGroupId: 'office' };
const colleague: Reviewer = { ...lin, memberId: 'm02' };
const people = [lin, leader, prepLeader, office, expert, colleague];
const bound = (person: Reviewer) => ({ ...person, boundAtMs: inTime });
const led = ledGroups([leader, prepLeader, office].map(bound), [], catalogueOf([]));
const guided = aSubmittedPiece({ expertId: 'm60' });

test.each([
  ['the author', lin, 'author'],
  ['the invited expert', expert, 'expert'],
  ['a leader who may review it', leader, 'reviewer'],
  ['the office', office, 'office'],
  ['a colleague', colleague, null],
  ['another school’s office', { ...office, schoolId: 'yz' }, null],
  ['somebody of another school with the author’s id', { ...lin, schoolId: 'yz' }, null],
] as const)('%s speaks as what it is', (_, person, role) => {
  expect(talkRole(person, guided, led)).toBe(role);
});

test('an expert whose invitation ended is nobody here', () => {
  expect(talkRole(expert, aSubmittedPiece(), led)).toBeNull();
});

describe('who is told', () => {
  const piece = aSubmittedPiece();
  const told = (speaker: string, spoke: readonly string[], of = piece) =>
    readersOf(
      { piece: of, rounds: [{ byMemberId: 'm01' }], comments: spoke.map((memberId) => ({ memberId })) },
      speaker,
      people,
      led,
    );

  test('an author nobody answered yet is heard by the reviewers', () => {
    expect(told('m01', ['m01'])).toEqual(['m09', 'm10']);
  });

  test('then by whoever took part, and by the expert', () => {
    expect(told('m01', ['m01', 'm09'])).toEqual(['m09']);
    expect(told('m01', ['m01', 'm09'], guided)).toEqual(['m09', 'm60']);
    expect(told('m09', ['m09', 'm40'], guided)).toEqual(['m01', 'm40', 'm60']);
  });

  test('not by who took part and has no say any more', () => {
    expect(told('m01', ['m60', 'm02'])).toEqual(['m09', 'm10']);
  });
});
