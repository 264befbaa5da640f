import fc from 'fast-check';
import { aSubmittedPiece, inTime, lin, readingForm } from '@/testing/work-builder';
import type { Role } from '../people/role';
import { catalogueOf } from './catalogue';
import { ledGroups, type Reviewer } from './led-groups';
import { queueOf } from './queue';
import { decidingRight, reviewRight } from './review-right';

const bound = { boundAtMs: inTime };
const groupLeader = { ...lin, memberId: 'm09', roles: ['groupLeader'], prepGroupId: null, ...bound } as const;
const prepLeader = { ...lin, memberId: 'm10', roles: ['teacher', 'prepLeader'], ...bound } as const;
const office = {
  ...lin,
  memberId: 'm40',
  roles: ['academicAffairs'],
  researchGroupId: 'office',
  prepGroupId: null,
  ...bound,
} as const;
const colleague = { ...lin, memberId: 'm02', ...bound };
const everybody = [groupLeader, prepLeader, office, colleague];
const oneLevel = catalogueOf([]);
const twice = catalogueOf([
  { schoolId: 'xh', kind: 'readingNote', versions: [{ ...readingForm, version: 1, twoLevels: true }] },
]);
const led = ledGroups(everybody, [], oneLevel);
const nobodyLeads = ledGroups([{ ...groupLeader, boundAtMs: null }, office], [], oneLevel);

/** `first`, `second`, `only`, or why not. */
function told(...[reviewer, piece, groups]: Parameters<typeof decidingRight>): string {
  const right = decidingRight(reviewer, piece, groups);
  return right.right === 'mayReview' ? right.step : right.right;
}

describe('who decides on a teacher’s piece', () => {
  test.each([
    ['the research group’s leader', groupLeader, 'mayReview'],
    ['the preparation group’s leader', prepLeader, 'mayReview'],
    ['a leader of another research group', { ...groupLeader, researchGroupId: 'maths' }, 'notYours'],
    ['a leader of another preparation group', { ...prepLeader, prepGroupId: 'chinese-6' }, 'notYours'],
    ['the office, while the group has leaders', office, 'notYours'],
    ['a colleague', colleague, 'notYours'],
    ['the principal', { ...lin, memberId: 'm41', roles: ['principal'] }, 'notYours'],
    ['the author', lin, 'ownPiece'],
    ['a leader of another school', { ...groupLeader, schoolId: 'yz' }, 'notYours'],
    ['another school’s office', { ...office, schoolId: 'yz' }, 'notYours'],
  ] as const)('%s: %#', (_, reviewer, expected) => {
    expect(reviewRight(reviewer, aSubmittedPiece(), led)).toBe(expected);
    expect(decidingRight(reviewer, aSubmittedPiece(), led).right).toBe(expected);
  });

  test('the office does while no leader of the group can', () => {
    expect(told(office, aSubmittedPiece(), nobodyLeads)).toBe('only');
  });

  test('the office does, too, when the group’s only leader is by now the author', () => {
    const author = { ...groupLeader, memberId: lin.memberId };
    expect(told(office, aSubmittedPiece(), ledGroups([author, office], [], oneLevel))).toBe('only');
  });

  test('someone without a preparation group is not led by everybody without one', () => {
    const alone = aSubmittedPiece({ prepGroupId: null, researchGroupId: 'maths' });
    expect(told({ ...prepLeader, prepGroupId: null }, alone, led)).toBe('notYours');
  });
});

describe('who decides on a leader’s own piece', () => {
  const own = aSubmittedPiece({ memberId: 'm10', authorLeads: 'research' });

  test.each([
    ['the office', office, 'mayReview'],
    ['the other leader of the group', groupLeader, 'notYours'],
    ['the leader', prepLeader, 'ownPiece'],
    [
      'an office person who leads the group too',
      { ...groupLeader, roles: ['groupLeader', 'academicAffairs'] as Role[] },
      'mayReview',
    ],
  ] as const)('%s: %#', (_, reviewer, expected) => {
    expect(decidingRight(reviewer, own, led).right).toBe(expected);
  });

  test('a preparation leader’s goes to the group’s leader', () => {
    const piece = aSubmittedPiece({ memberId: 'm10', authorLeads: 'preparation' });
    expect([groupLeader, office].map((who) => told(who, piece, led))).toEqual(['only', 'notYours']);
  });
});

describe('a kind with two levels', () => {
  const first = aSubmittedPiece({ formVersion: 1 });
  const second = { ...first, step: 1, passedOnBy: ['m10'] };
  const groups = (...members: Parameters<typeof ledGroups>[0][number][]) => ledGroups(members, [], twice);

  test('asks the preparation group’s leader, then the research group’s', () => {
    const of = groups(...everybody);
    const all = [prepLeader, groupLeader, office, colleague];
    expect(all.map((who) => told(who, first, of))).toEqual(['first', 'notYours', 'notYours', 'notYours']);
    expect(all.map((who) => told(who, second, of))).toEqual(['notYours', 'second', 'notYours', 'notYours']);
  });

  test('is read by both leaders at either step', () => {
    const of = groups(...everybody);
    for (const piece of [first, second])
      expect([prepLeader, groupLeader, office].map((who) => reviewRight(who, piece, of))).toEqual([
        'mayReview',
        'mayReview',
        'notYours',
      ]);
  });

  test('goes on to the office where nobody leads the research group', () => {
    const of = groups(prepLeader, office);
    expect(told(prepLeader, first, of)).toBe('first');
    expect(told(office, second, of)).toBe('second');
  });

  test('has one step where nobody leads the preparation group, and where its author leads', () => {
    expect(told(groupLeader, first, groups(groupLeader, office))).toBe('only');
    const of = groups(...everybody);
    const ofPrepLeader = aSubmittedPiece({ formVersion: 1, memberId: 'm10', authorLeads: 'preparation' });
    expect(told(groupLeader, ofPrepLeader, of)).toBe('only');
    const ofGroupLeader = aSubmittedPiece({ formVersion: 1, memberId: 'm09', authorLeads: 'research' });
    expect([office, prepLeader].map((who) => told(who, ofGroupLeader, of))).toEqual(['only', 'notYours']);
  });

  const both = { ...prepLeader, roles: ['prepLeader', 'groupLeader'] as Role[] };
  test('one person who holds both offices alone decides once', () => {
    expect(told(both, first, groups(both, office))).toBe('only');
  });

  test('one person who holds both beside another leader takes the first step, and the other the second', () => {
    const of = groups(both, groupLeader, office);
    expect([told(both, first, of), told(both, second, of), told(groupLeader, second, of)]).toEqual([
      'first',
      'notYours',
      'second',
    ]);
  });

  test('who alone could take the second step leaves the first to the other preparation leader', () => {
    const other = { ...prepLeader, memberId: 'm11' };
    const of = groups(both, other, office);
    expect([told(both, first, of), told(other, first, of)]).toEqual(['notYours', 'first']);
    expect(told(both, { ...second, passedOnBy: ['m11'] }, of)).toBe('second');
  });

  test('passed on by whom the roster then made the only leader, it goes to the office', () => {
    expect(told(office, second, groups(both, office))).toBe('second');
  });
});

describe('while a leader is away', () => {
  const away = (leaderId: string, delegateId: string, catalogue = oneLevel) =>
    ledGroups(everybody, [{ leaderId, delegateId }], catalogue);

  test('the colleague named decides in the leader’s stead; the leader still may', () => {
    const of = away('m09', 'm02');
    expect(decidingRight(colleague, aSubmittedPiece(), of)).toEqual({
      right: 'mayReview',
      step: 'only',
      inSteadOf: 'm09',
    });
    expect(told(groupLeader, aSubmittedPiece(), of)).toBe('only');
    expect(reviewRight(colleague, aSubmittedPiece(), of)).toBe('mayReview');
  });

  test('a leader’s own right comes before the stead', () => {
    expect(decidingRight(prepLeader, aSubmittedPiece(), away('m09', 'm10'))).toMatchObject({
      inSteadOf: null,
    });
  });

  test('never on one’s own piece, nor on the leader’s', () => {
    const of = away('m10', 'm02');
    expect(told(colleague, aSubmittedPiece({ memberId: 'm02' }), of)).toBe('ownPiece');
    const leaders = aSubmittedPiece({ memberId: 'm10', authorLeads: 'preparation' });
    expect(told(colleague, leaders, of)).toBe('notYours');
    expect(reviewRight(colleague, leaders, of)).toBe('notYours');
  });

  test('in no other group', () => {
    expect(
      told(colleague, aSubmittedPiece({ researchGroupId: 'maths', prepGroupId: null }), away('m09', 'm02')),
    ).toBe('notYours');
  });

  test('nobody takes both steps, one’s own and another’s', () => {
    const of = away('m09', 'm10', twice);
    const second = aSubmittedPiece({ formVersion: 1, step: 1, passedOnBy: ['m10'] });
    expect(told(prepLeader, second, of)).toBe('notYours');
    expect(told(groupLeader, second, of)).toBe('second');
  });
});

const person = fc.record({
  schoolId: fc.constant('xh'),
  memberId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  roles: fc.subarray<Role>(['teacher', 'prepLeader', 'groupLeader', 'academicAffairs']),
  researchGroupId: fc.constantFrom('chinese', 'maths'),
  prepGroupId: fc.constantFrom('chinese-5', 'maths-5', null),
  boundAtMs: fc.constantFrom(inTime, null),
});
const school = fc.uniqueArray(person, { selector: ({ memberId }) => memberId, minLength: 1, maxLength: 5 });
const steads = fc.array(
  fc.record({ leaderId: person.map((p) => p.memberId), delegateId: person.map((p) => p.memberId) }),
  { maxLength: 3 },
);

test('whatever the roster, the steads and the step: nobody decides on their own, and nobody takes both steps', () => {
  fc.assert(
    fc.property(school, steads, fc.nat({ max: 1 }), fc.boolean(), (people, running, step, isTwice) => {
      const of = ledGroups(people, running, isTwice ? twice : oneLevel);
      const author: Reviewer = people[0]!;
      for (const authorLeads of ['none', 'preparation', 'research'] as const) {
        const { memberId, researchGroupId, prepGroupId } = author;
        const piece = aSubmittedPiece({
          memberId,
          researchGroupId,
          prepGroupId,
          authorLeads,
          formVersion: isTwice ? 1 : 0,
          step,
          ...(step === 1 ? { passedOnBy: ['b'] } : {}),
        });
        expect(decidingRight(author, piece, of).right).toBe('ownPiece');
        for (const reviewer of people) {
          const right = decidingRight(reviewer, piece, of);
          if (right.right !== 'mayReview') continue;
          expect(right.inSteadOf).not.toBe(memberId);
          const isOfficeAlone = !people.some(
            (p) =>
              p.roles.includes('academicAffairs') &&
              p.boundAtMs !== null &&
              p.memberId !== 'b' &&
              p.memberId !== memberId,
          );
          if (right.step === 'second' && !isOfficeAlone) expect(reviewer.memberId).not.toBe('b');
          expect(reviewRight(reviewer, piece, of)).toBe('mayReview');
        }
      }
    }),
  );
});

describe('the queue', () => {
  const oldest = aSubmittedPiece({ submissionId: 'd1.m03', memberId: 'm03', submittedAtMs: inTime - 2 });
  const newer = aSubmittedPiece({ submissionId: 'd1.m02', memberId: 'm02', submittedAtMs: inTime - 1 });
  const unchecked = aSubmittedPiece({ submissionId: 'd1.m04', textCheck: 'pending' });
  const approved = aSubmittedPiece({ submissionId: 'd1.m05', state: 'approved' });
  const leaders = aSubmittedPiece({ submissionId: 'd1.m10', memberId: 'm10', authorLeads: 'research' });
  const pieces = [leaders, approved, unchecked, newer, oldest];
  const idsOf = (queue: ReturnType<typeof queueOf>) =>
    (queue as readonly { readonly piece: { readonly submissionId: string } }[]).map(
      ({ piece }) => piece.submissionId,
    );

  test('holds what waits for this leader, the oldest first; an unchecked text is nobody’s to read', () => {
    expect(idsOf(queueOf(groupLeader, pieces, led))).toEqual(['d1.m03', 'd1.m02']);
  });

  test('of the office begins with leaders’ pieces', () => {
    expect(idsOf(queueOf(office, pieces, nobodyLeads))).toEqual(['d1.m10', 'd1.m03', 'd1.m02']);
    expect(idsOf(queueOf(office, pieces, led))).toEqual(['d1.m10']);
  });

  test('says in whose stead', () => {
    const of = ledGroups(everybody, [{ leaderId: 'm09', delegateId: 'm02' }], oneLevel);
    expect(queueOf(colleague, pieces, of)).toEqual([{ piece: oldest, step: 'only', inSteadOf: 'm09' }]);
  });
});
