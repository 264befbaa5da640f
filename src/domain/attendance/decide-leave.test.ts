import { aLeaveRequest } from '@/testing/leave-builder';
import {
  aCheckIn,
  aClosedSession,
  aLeave,
  anAbsence,
  aReversalOf,
  aSession,
} from '@/testing/session-builder';
import type { Fact } from '../ledger/fact';
import { atSchoolTime } from '../term/school-day';
import { attendanceBySession } from './attendance';
import { admitLeave, askForLeave, isSameWish, type LeaveCase, type LeaveWish } from './decide-leave-request';
import { decideLeaveVerdict, withdrawLeave } from './decide-leave-verdict';
import { decidingRight } from './deciding-right';
import { leaveGoesTo, usualLeaveRules } from './leave-rules';
import type { TrainingSession } from './training-session';

const asker = { schoolId: 'xh', memberId: 'm01', researchGroupId: 'chinese', leads: false };
const nowMs = atSchoolTime('2026-12-17', '20:00');

function knownOf(
  sessions: readonly TrainingSession[],
  changes: Partial<LeaveCase> & { facts?: readonly Fact[] } = {},
) {
  const { facts = [], ...rest } = changes;
  const known: LeaveCase = {
    asker,
    sessions,
    attendance: attendanceBySession(facts, []),
    askedElsewhere: new Set(),
    rules: usualLeaveRules,
    nowMs,
    ...rest,
  };
  return known;
}

const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);

describe('asking for leave', () => {
  test.each([
    ['before the session', {}, 'ok'],
    ['on the last minute of the third day after it', { nowMs: atSchoolTime('2026-12-21', '23:59') }, 'ok'],
    ['on the fourth day', { nowMs: atSchoolTime('2026-12-22', '00:00') }, 'tooLate'],
    ['of a session one is checked in to', { facts: [aCheckIn()] }, 'checkedIn'],
    ['of one whose leave stands', { facts: [aLeave()] }, 'alreadyOnLeave'],
    ['again once the leave was reversed', { facts: [aLeave(), aReversalOf(aLeave())] }, 'ok'],
    ['of one the host wrote down as missed', { facts: [anAbsence()] }, 'ok'],
    ['twice', { askedElsewhere: new Set(['2026-1-s08']) }, 'alreadyAsked'],
  ] as const)('%s: %s', (_, changes, code) => {
    const session = aClosedSession();
    expect(codeOf(admitLeave(knownOf([session], changes)))).toBe(code);
  });

  test('one is not asked to a session of others, or one that is cancelled, or none at all, or of two terms at once', () => {
    expect(codeOf(admitLeave(knownOf([aSession({ audienceMemberIds: [] })])))).toBe('notExpected');
    expect(codeOf(admitLeave(knownOf([aSession({ state: 'cancelled' })])))).toBe('notExpected');
    expect(codeOf(admitLeave(knownOf([])))).toBe('nothingChosen');
    expect(codeOf(admitLeave(knownOf([aSession(), aSession({ termId: '2026-2', sessionId: 't' })])))).toBe(
      'otherTerm',
    );
  });

  test('a refusal names the sessions it is about', () => {
    const refused = admitLeave(
      knownOf([aSession({ sessionId: 's1' }), aSession({ sessionId: 's2', state: 'cancelled' })]),
    );
    expect(refused).toMatchObject({ error: { details: { sessionIds: ['s2'] } } });
  });

  const wish: LeaveWish = {
    requestId: 'm01.k1',
    sessionIds: ['2026-1-s08'],
    leaveKind: 'sick',
    reason: '发烧，下午去医院',
    slipFileId: null,
  };

  test('the request waits, with its first round, which holds no reason', () => {
    const step = askForLeave(wish, knownOf([aSession()]), 'pass');
    expect(step.request).toEqual(aLeaveRequest());
    expect(step.round).toMatchObject({ n: 0, act: 'asked', byMemberId: 'm01', remark: '' });
    expect(JSON.stringify(step.round)).not.toContain('发烧');
    expect(isSameWish(step.request, wish)).toBe(true);
    expect(isSameWish(step.request, { ...wish, reason: '别的' })).toBe(false);
  });

  test('one session goes to the leader, two to the office, and a leader’s own always to the office', () => {
    expect(leaveGoesTo(1, false, usualLeaveRules)).toBe('leader');
    expect(leaveGoesTo(2, false, usualLeaveRules)).toBe('office');
    expect(leaveGoesTo(1, true, usualLeaveRules)).toBe('office');
    expect(leaveGoesTo(1, false, { leaderSessions: 0, daysAfter: 3 })).toBe('office');
  });
});

describe('who decides', () => {
  const leader = {
    schoolId: 'xh',
    memberId: 'm09',
    roles: ['groupLeader'] as const,
    researchGroupId: 'chinese',
  };
  const office = {
    schoolId: 'xh',
    memberId: 'm40',
    roles: ['academicAffairs'] as const,
    researchGroupId: 'office',
  };
  const led = new Set(['chinese']);

  test.each([
    ['the leader of the group', leader, {}, 'mayDecide'],
    ['a leader of another group', { ...leader, researchGroupId: 'maths' }, {}, 'notYours'],
    ['a preparation leader', { ...leader, roles: ['prepLeader'] as const }, {}, 'notYours'],
    ['the office, of what goes to the leader', office, {}, 'notYours'],
    ['the office, of what goes to it', office, { goesTo: 'office' }, 'mayDecide'],
    ['the leader, of what goes to the office', leader, { goesTo: 'office' }, 'notYours'],
    ['the office, of a group in which nobody decides', office, { researchGroupId: 'arts' }, 'mayDecide'],
    ['oneself', { ...office, memberId: 'm01' }, { goesTo: 'office' }, 'own'],
    ['another school’s office', { ...office, schoolId: 'west' }, { goesTo: 'office' }, 'notYours'],
  ] as const)('%s: %s', (_, decider, changes, right) => {
    expect(decidingRight(decider, aLeaveRequest(changes), led)).toBe(right);
  });
});

describe('the decision', () => {
  const by = { memberId: 'm09', nowMs };
  const approve = { round: 1, verdict: 'approved', remark: '' } as const;
  const findings = (sessions: readonly TrainingSession[], facts: readonly Fact[] = []) => {
    return { sessions, facts, attendance: attendanceBySession(facts, []) };
  };

  test('approval posts one fact a session, of the kind that was asked for and without the reason', () => {
    const request = aLeaveRequest({ leaveKind: 'public' });
    const decision = decideLeaveVerdict(request, null, approve, findings([aSession()]), by);
    expect(decision).toMatchObject({
      data: {
        decided: {
          request: { state: 'approved', rounds: 2 },
          round: { n: 1, act: 'approved', byMemberId: 'm09' },
          facts: [
            {
              factId: 'leave:2026-1-s08.m01:0',
              protected: true,
              leaveKind: 'public',
              requestId: 'm01.k1',
              reason: '公假',
              recordedBy: 'm09',
            },
          ],
        },
      },
    });
  });

  test('where somebody came after all, or the session was cancelled, only the others are excused', () => {
    const request = aLeaveRequest({ sessionIds: ['2026-1-s08', 's2', 's3'] });
    const sessions = [
      aSession(),
      aSession({ sessionId: 's2' }),
      aSession({ sessionId: 's3', state: 'cancelled' }),
    ];
    const decision = decideLeaveVerdict(request, null, approve, findings(sessions, [aCheckIn()]), by);
    expect(decision).toMatchObject({ data: { decided: { facts: [{ sessionId: 's2' }] } } });
    const none = decideLeaveVerdict(aLeaveRequest(), null, approve, findings([aSession()], [aCheckIn()]), by);
    expect(codeOf(none)).toBe('nothingToExcuse');
  });

  test('a refusal needs a word and posts nothing', () => {
    const refuse = { ...approve, verdict: 'refused' } as const;
    expect(codeOf(decideLeaveVerdict(aLeaveRequest(), null, refuse, findings([aSession()]), by))).toBe(
      'remarkMissing',
    );
    const decision = decideLeaveVerdict(
      aLeaveRequest(),
      null,
      { ...refuse, remark: '请先调课' },
      findings([]),
      by,
    );
    expect(decision).toMatchObject({ data: { decided: { facts: [], round: { remark: '请先调课' } } } });
  });

  test('the same decision again meets the first, anybody’s other is refused, also one on an older round', () => {
    const first = decideLeaveVerdict(aLeaveRequest(), null, approve, findings([aSession()]), by);
    if (!first.ok || !('decided' in first.data)) throw new Error('not decided');
    const { request, round } = first.data.decided;
    expect(decideLeaveVerdict(request, round, approve, findings([]), by)).toEqual({
      ok: true,
      data: { repeated: round },
    });
    const other = { memberId: 'm40', nowMs };
    expect(codeOf(decideLeaveVerdict(request, round, approve, findings([]), other))).toBe('alreadyDecided');
    expect(
      codeOf(
        decideLeaveVerdict(
          aLeaveRequest({ state: 'withdrawn', rounds: 2 }),
          null,
          { ...approve, round: 2 },
          findings([aSession()]),
          by,
        ),
      ),
    ).toBe('alreadyDecided');
  });

  test('the leave of a session that was reversed before is posted under the next number', () => {
    const facts = [aLeave(), aReversalOf(aLeave())];
    const decision = decideLeaveVerdict(aLeaveRequest(), null, approve, findings([aSession()], facts), by);
    expect(decision).toMatchObject({ data: { decided: { facts: [{ factId: 'leave:2026-1-s08.m01:1' }] } } });
  });

  test('what waits may be taken back, once; what was decided may not', () => {
    expect(withdrawLeave(aLeaveRequest(), nowMs)).toMatchObject({
      data: { request: { state: 'withdrawn' }, round: { act: 'withdrawn', n: 1 } },
    });
    expect(withdrawLeave(aLeaveRequest({ state: 'withdrawn' }), nowMs)).toEqual({
      ok: true,
      data: 'already',
    });
    expect(codeOf(withdrawLeave(aLeaveRequest({ state: 'approved' }), nowMs))).toBe('alreadyDecided');
  });
});
