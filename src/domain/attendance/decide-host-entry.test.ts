import {
  aCheckIn,
  aCheckOut,
  aClosedSession,
  aLeave,
  aMark,
  anAbsence,
  anOpenSession,
  aSession,
} from '@/testing/session-builder';
import type { Fact } from '../ledger/fact';
import { atSchoolTime } from '../term/school-day';
import { attendanceBySession, noAttendance } from './attendance';
import { attendanceStatus } from './attendance-status';
import { decideHostEntry, saysTheSame } from './decide-host-entry';
import type { HostEntry } from './host-entry';
import type { TrainingSession } from './training-session';

const nowMs = atSchoolTime('2026-12-18', '18:00');
const id = '2026-1-s08.m01';

interface Entering {
  readonly session?: TrainingSession;
  readonly by?: string;
}

function enter(
  facts: readonly Fact[],
  entry: HostEntry,
  { session = aClosedSession(), by = 'm40' }: Entering = {},
) {
  const attendance = attendanceBySession(facts, []).get(session.sessionId) ?? noAttendance;
  const whom = { session, memberId: 'm01', attendance, facts, byMemberId: by };
  return decideHostEntry({ ...whom, entry, reason: '前排登记', nowMs });
}

function posted(facts: readonly Fact[], entry: HostEntry, entering?: Entering): string[] {
  const result = enter(facts, entry, entering);
  if (!result.ok) return [result.error.code];
  return result.data.map(({ factId }) => factId);
}

describe('the host enters somebody', () => {
  test.each<[HostEntry, string]>([
    [{ as: 'present' }, `checkIn:${id}:0`],
    [{ as: 'late' }, `checkIn:${id}:0`],
    [{ as: 'excused', leaveKind: 'sick' }, `leave:${id}:0`],
    [{ as: 'absent' }, `absence:${id}:0`],
  ])('as %j, with the reason and who said so', (entry, factId) => {
    expect(posted([], entry)).toEqual([factId]);
    const result = enter([], entry);
    expect(result.ok && result.data[0]).toMatchObject({
      recordedBy: 'm40',
      recordedAtMs: nowMs,
      memberId: 'm01',
    });
    expect(JSON.stringify(result)).toContain('前排登记');
  });

  test('a leave that the law protects is protected by its kind; one without a kind is not', () => {
    const leaveOf = (entry: HostEntry) => {
      const result = enter([], entry);
      return result.ok ? result.data[0] : null;
    };
    expect(leaveOf({ as: 'excused', leaveKind: 'parental' })).toMatchObject({
      protected: true,
      leaveKind: 'parental',
    });
    expect(leaveOf({ as: 'excused', leaveKind: 'personal' })).toMatchObject({ protected: false });
    expect(leaveOf({ as: 'excused', leaveKind: null })).not.toHaveProperty('leaveKind');
  });

  test('who is there, and then left early, was away in between, or left at a moment', () => {
    const early = { as: 'leftAt', atMs: atSchoolTime('2026-12-18', '16:30') } as const;
    const end = { as: 'leftAt', atMs: atSchoolTime('2026-12-18', '17:00') } as const;
    expect(posted([aCheckIn()], { as: 'leftEarly' })).toEqual([`mark:${id}.leftEarly:0`]);
    expect(posted([aCheckIn()], { as: 'absentMidway' })).toEqual([`mark:${id}.absentMidway:0`]);
    expect(enter([aCheckIn()], early)).toMatchObject({ data: [{ kind: 'checkOut', leftEarly: true }] });
    expect(enter([aCheckIn()], end)).toMatchObject({ data: [{ kind: 'checkOut', leftEarly: false }] });
    expect(posted([aCheckIn(), aCheckOut()], early)).toEqual([
      `reversal:checkOut.${id}:0`,
      `checkOut:${id}:1`,
    ]);
  });
});

describe('what stands already', () => {
  test.each<[string, Fact[], HostEntry]>([
    ['a check-in by code', [aCheckIn()], { as: 'present' }],
    ['a leave of that kind', [aLeave({ leaveKind: 'sick' })], { as: 'excused', leaveKind: 'sick' }],
    [
      'a leave, when the paper says no kind',
      [aLeave({ leaveKind: 'sick' })],
      { as: 'excused', leaveKind: null },
    ],
    ['an absence', [anAbsence()], { as: 'absent' }],
    ['a mark', [aCheckIn(), aMark()], { as: 'absentMidway' }],
  ])('%s answers the same entry: nothing is posted', (_, facts, entry) => {
    expect(posted(facts, entry)).toEqual([]);
  });

  test.each<[string, Fact[], HostEntry, string[]]>([
    [
      'a leave gives way to presence',
      [aLeave()],
      { as: 'present' },
      [`reversal:leave.${id}:0`, `checkIn:${id}:0`],
    ],
    [
      'an absence gives way to presence',
      [anAbsence()],
      { as: 'late' },
      [`reversal:absence.${id}:0`, `checkIn:${id}:0`],
    ],
    [
      'on time gives way to late',
      [aCheckIn()],
      { as: 'late' },
      [`reversal:checkIn.${id}:0`, `checkIn:${id}:1`],
    ],
    [
      'presence and what hangs on it give way to absence',
      [aCheckIn(), aCheckOut(), aMark()],
      { as: 'absent' },
      [
        `reversal:checkIn.${id}:0`,
        `reversal:checkOut.${id}:0`,
        `reversal:mark.${id}.absentMidway:0`,
        `absence:${id}:0`,
      ],
    ],
    [
      'one kind of leave gives way to another',
      [aLeave({ leaveKind: 'personal' })],
      { as: 'excused', leaveKind: 'sick' },
      [`reversal:leave.${id}:0`, `leave:${id}:1`],
    ],
  ])('%s', (_, facts, entry, expected) => {
    expect(posted(facts, entry)).toEqual(expected);
  });

  test('corrected back and forth, each time the last word stands', () => {
    let journal: readonly Fact[] = [];
    const words: HostEntry[] = [
      { as: 'present' },
      { as: 'absent' },
      { as: 'present' },
      { as: 'late' },
      { as: 'excused', leaveKind: null },
      { as: 'late' },
      { as: 'absent' },
    ];
    const seen = words.map((entry) => {
      const result = enter(journal, entry);
      if (result.ok) journal = [...journal, ...result.data];
      const session = aClosedSession();
      return attendanceStatus(session, 'm01', attendanceBySession(journal, []).get(session.sessionId));
    });
    expect(seen).toEqual(['onTime', 'absent', 'onTime', 'late', 'leave', 'late', 'absent']);
    expect(new Set(journal.map(({ factId }) => factId)).size).toBe(journal.length);
  });
});

describe('is refused', () => {
  test.each<[string, Fact[], HostEntry, Entering, string]>([
    ['presence before check-in began', [], { as: 'present' }, { session: aSession() }, 'notStarted'],
    [
      'anything of a cancelled session',
      [],
      { as: 'present' },
      { session: aSession({ state: 'cancelled' }) },
      'cancelled',
    ],
    ['an absence of somebody on leave', [aLeave()], { as: 'absent' }, {}, 'onLeave'],
    [
      'an absence of somebody who was not expected',
      [],
      { as: 'absent' },
      { session: aClosedSession({ audienceMemberIds: ['m02'] }) },
      'notExpected',
    ],
    ['leaving of somebody who never came', [], { as: 'leftEarly' }, {}, 'notThere'],
    [
      'leaving before it began',
      [aCheckIn()],
      { as: 'leftAt', atMs: atSchoolTime('2026-12-18', '15:00') },
      {},
      'badTime',
    ],
    ['leaving in the future', [aCheckIn()], { as: 'leftAt', atMs: nowMs + 1 }, {}, 'badTime'],
    ['a correction of one’s own', [anAbsence()], { as: 'present' }, { by: 'm01' }, 'ownFact'],
  ])('%s', (_, facts, entry, entering, code) => {
    expect(posted(facts, entry, entering)).toEqual([code]);
  });

  test('but a leave can be entered before, and whoever was not expected may be there', () => {
    expect(posted([], { as: 'excused', leaveKind: null }, { session: aSession() })).toEqual([
      `leave:${id}:0`,
    ]);
    const session = anOpenSession({ audienceMemberIds: ['m02'] });
    expect(posted([], { as: 'present' }, { session })).toEqual([`checkIn:${id}:0`]);
  });
});

test('two hosts at once say the same, or they do not', () => {
  expect(saysTheSame(aCheckIn(), aCheckIn({ recordedBy: 'm41' }))).toBe(true);
  expect(saysTheSame(aCheckIn(), aCheckIn({ late: true }))).toBe(false);
  expect(saysTheSame(aLeave(), aLeave({ leaveKind: 'sick' }))).toBe(false);
});
