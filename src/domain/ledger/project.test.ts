import fc from 'fast-check';
import { aRecord } from '@/testing/ledger-builder';
import {
  aCheckIn,
  aCheckOut,
  aClaim,
  aClosedSession,
  aLeave,
  aMakeUp,
  aMark,
  anAbsence,
  anOpenSession,
  aReversalOf,
  aSession,
} from '@/testing/session-builder';
import { afterDue, aWorkFact, inTime, readingDuty } from '@/testing/work-builder';
import { builtInRuleBook } from '../scoring/books/built-in';
import { scoreTeacher } from '../scoring/teacher-score';
import { noYardstick } from './cohort';
import type { Fact, ReversalFact } from './fact';
import { projectTeacher } from './project';

const book = builtInRuleBook('plan-110')!;
const session = {
  id: '2026-1-s08',
  title: '班主任带班与心理辅导',
  date: '2026-12-18',
  hours: 1.5,
  required: true,
};
const present = {
  id: 'checkIn:2026-1-s08.m01:0',
  kind: 'attendance',
  teacherId: 'm01',
  sessionId: '2026-1-s08',
  status: 'present',
  late: false,
  leftEarly: false,
  absentMidway: false,
};
const absence = {
  id: 'absence:2026-1-s08.m01:0',
  kind: 'attendance',
  teacherId: 'm01',
  sessionId: '2026-1-s08',
  status: 'absent',
  madeUp: false,
};
const onLeave = { ...absence, id: 'leave:2026-1-s08.m01:0', excused: true, protected: false };

function projected(changes: Parameters<typeof aRecord>[0], now = inTime) {
  const { input } = projectTeacher(aRecord(changes), now);
  return { sessions: input.sessions, facts: input.facts };
}

describe('a session in the eyes of the rules', () => {
  const nothing = { sessions: [], facts: [] };
  const gone = aReversalOf(aCheckIn());

  test.each([
    ['checked in', aClosedSession(), [aCheckIn()], { sessions: [session], facts: [present] }],
    [
      'checked in late',
      aClosedSession(),
      [aCheckIn({ late: true })],
      { sessions: [session], facts: [{ ...present, late: true }] },
    ],
    [
      'still open, and there already',
      anOpenSession(),
      [aCheckIn()],
      { sessions: [session], facts: [present] },
    ],
    [
      'checked in and out before the end',
      aClosedSession(),
      [aCheckIn(), aCheckOut({ leftEarly: true })],
      { sessions: [session], facts: [{ ...present, leftEarly: true }] },
    ],
    [
      'late, away in between and gone before the end, by the host’s list',
      aClosedSession(),
      [aCheckIn({ late: true }), aMark(), aMark({ mark: 'leftEarly' })],
      { sessions: [session], facts: [{ ...present, late: true, leftEarly: true, absentMidway: true }] },
    ],
    ['found absent while it is still open', anOpenSession(), [anAbsence()], nothing],
    ['found absent, and closed', aClosedSession(), [anAbsence()], { sessions: [session], facts: [absence] }],
    [
      'missed and made up',
      aClosedSession(),
      [aMakeUp()],
      { sessions: [session], facts: [{ ...absence, madeUp: true }] },
    ],
    [
      'on leave and made up',
      aClosedSession(),
      [aLeave(), aMakeUp()],
      { sessions: [session], facts: [{ ...onLeave, madeUp: true }] },
    ],
    [
      'not made up after all',
      aClosedSession(),
      [aMakeUp(), aReversalOf(aMakeUp())],
      { sessions: [session], facts: [absence] },
    ],
    ['cancelled', aSession({ state: 'cancelled' }), [], nothing],
    ['cancelled, with leave from before', aSession({ state: 'cancelled' }), [aLeave()], nothing],
    ['still open, and silent', anOpenSession(), [], nothing],
    ['still to come', aSession(), [], nothing],
    ['still to come, with leave', aSession(), [aLeave()], nothing],
    ['closed and silent', aClosedSession(), [], { sessions: [session], facts: [absence] }],
    ['closed, with leave', aClosedSession(), [aLeave()], { sessions: [session], facts: [onLeave] }],
    [
      'closed, with leave that the law protects',
      aClosedSession(),
      [aLeave({ protected: true })],
      { sessions: [session], facts: [{ ...onLeave, protected: true }] },
    ],
    ['closed, not of the audience', aClosedSession({ audienceMemberIds: ['m02'] }), [], nothing],
    ['closed, nobody had to come', aClosedSession({ required: false }), [], nothing],
    [
      'closed, nobody had to come, but there',
      aClosedSession({ required: false }),
      [aCheckIn()],
      { sessions: [{ ...session, required: false }], facts: [present] },
    ],
    [
      'closed, the check-in was reversed',
      aClosedSession(),
      [aCheckIn(), gone],
      { sessions: [session], facts: [absence] },
    ],
  ] as const)('%s', (_name, given, facts, expected) => {
    expect(projected({ sessions: [given], facts })).toEqual(expected);
  });

  test('a claim that waits keeps its session out until it is settled', () => {
    expect(projected({ sessions: [aClosedSession()], claims: [aClaim()] })).toEqual(nothing);
  });
});

describe('a duty in the eyes of the rules', () => {
  const work = {
    id: 'work:2026-1-d04.m01:0',
    teacherId: 'm01',
    kind: 'work',
    work: 'readingNote',
    late: false,
    offTopic: false,
    missingParts: 0,
    lowQuality: 0,
  };
  const service = {
    id: 'work:2026-1-d04.m01.credits:0',
    teacherId: 'm01',
    kind: 'service',
    credits: 2,
  };
  const missing = {
    id: 'missing:2026-1-d04.m01:0',
    kind: 'workMissing',
    teacherId: 'm01',
    work: 'readingNote',
  };
  const piece = (state: 'draft' | 'submitted' | 'returned' | 'rejected') => [
    { dutyId: '2026-1-d04', state, characters: 9 },
  ];

  test('approved in time: a piece of work, and a service with its credits', () => {
    expect(projected({ facts: [aWorkFact()] }, afterDue).facts).toEqual([work, service]);
  });

  test('approved late: a late piece of work and no credits', () => {
    const judgement = { ...aWorkFact().judgement, late: true, creditsHundredths: 0 };
    const late = { ...work, late: true };
    expect(projected({ facts: [aWorkFact({ judgement })] }, afterDue).facts).toEqual([late]);
  });

  test.each([
    ['nothing written', [], [missing]],
    ['a draft', piece('draft'), [missing]],
    ['waiting for its reviewer', piece('submitted'), []],
    ['returned', piece('returned'), [missing]],
    ['rejected', piece('rejected'), [missing]],
  ])('past due, %s', (_name, pieces, expected) => {
    expect(projected({ pieces }, afterDue).facts).toEqual(expected);
    expect(projected({ pieces }, readingDuty.dueAtMs).facts).toEqual([]);
  });

  test('past due, who began to work only after that month owes nothing', () => {
    const person = { ...aRecord().person, joinedMonth: '2027-01' };
    expect(projected({ person }, afterDue).facts).toEqual([]);
    const newcomer = { ...person, joinedMonth: '2026-12' };
    expect(projected({ person: newcomer }, afterDue).facts).toHaveLength(1);
  });
});

test('a reversed fact scores as if it had never been', () => {
  const facts: Fact[] = [aCheckIn(), aWorkFact()];
  const sessions = [aClosedSession()];
  const scoreOf = (given: readonly Fact[]) =>
    scoreTeacher(book, projectTeacher(aRecord({ sessions, facts: given }), inTime).input, noYardstick);
  fc.assert(
    fc.property(fc.subarray(facts), fc.boolean(), (reversed, backwards) => {
      const reversals = reversed.map((fact) => reversalOf(fact));
      const journal = [...facts, ...reversals];
      const kept = facts.filter((fact) => !reversed.includes(fact));
      expect(scoreOf(backwards ? journal.reverse() : journal)).toEqual(scoreOf(kept));
    }),
  );
});

function reversalOf(fact: Fact): ReversalFact {
  if (fact.kind === 'checkIn') return aReversalOf(fact);
  return {
    ...aReversalOf(aCheckIn()),
    factId: 'reversal:work.2026-1-d04.m01:0',
    of: fact.factId,
    sessionId: null,
  };
}
