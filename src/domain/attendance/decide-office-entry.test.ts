import {
  aCheckIn,
  aClosedSession,
  aLeave,
  anOpenSession,
  aReversalOf,
  aSession,
} from '@/testing/session-builder';
import type { Fact } from '../ledger/fact';
import { atSchoolTime } from '../term/school-day';
import { attendanceBySession, noAttendance } from './attendance';
import { decideLeave, decidePresence } from './decide-office-entry';
import type { TrainingSession } from './training-session';

const nowMs = atSchoolTime('2026-12-18', '18:00');
const evidence = { way: 'hostList', reason: '手机没电，签了纸' } as const;
const entered = aCheckIn({ recordedAtMs: nowMs, recordedBy: 'm40', evidence });

function entry(facts: readonly Fact[], session: TrainingSession = aClosedSession()) {
  const attendance = attendanceBySession(facts, []).get(session.sessionId) ?? noAttendance;
  return { session, memberId: 'm01', attendance, facts, byMemberId: 'm40', nowMs };
}

describe('the office enters somebody who was there', () => {
  const presence = (facts: readonly Fact[], session?: TrainingSession) =>
    decidePresence({ ...entry(facts, session), late: false, reason: evidence.reason });

  test.each([
    ['while check-in is open', anOpenSession()],
    ['after it was closed', aClosedSession()],
    ['who was not on the list', aClosedSession({ audienceMemberIds: ['m02'] })],
  ])('%s', (_, session) => {
    expect(presence([], session)).toEqual({ ok: true, data: [entered] });
  });

  test('sent again it meets what stands', () => {
    const earlier = { ...entered, recordedAtMs: nowMs - 60_000, recordedBy: 'm41' };
    expect(presence([earlier])).toEqual({ ok: true, data: [earlier] });
  });

  test('a leave gives way to presence', () => {
    const leave = aLeave();
    const undone = { ...aReversalOf(leave), recordedAtMs: nowMs, reason: evidence.reason };
    expect(presence([leave])).toEqual({ ok: true, data: [undone, entered] });
  });

  test.each([
    ['by code', aCheckIn()],
    ['by the office with another reason', { ...entered, evidence: { ...evidence, reason: '忘带手机' } }],
    ['by the office as late', { ...entered, late: true }],
  ])('somebody who is in already %s is refused', (_, standing) => {
    expect(presence([standing])).toMatchObject({ ok: false, error: { code: 'alreadyDone' } });
  });

  test('before check-in is opened it is refused', () => {
    expect(presence([], aSession())).toMatchObject({ ok: false, error: { code: 'notStarted' } });
  });
});

describe('the office records an approved leave', () => {
  const leave = aLeave({ recordedAtMs: nowMs });
  const record = (facts: readonly Fact[], session?: TrainingSession) =>
    decideLeave({ ...entry(facts, session), protected: false, reason: leave.reason });

  test.each([
    ['beforehand', aSession()],
    ['afterwards', aClosedSession()],
  ])('%s', (_, session) => {
    expect(record([], session)).toEqual({ ok: true, data: [leave] });
  });

  test('sent again it meets what stands', () => {
    const earlier = { ...leave, recordedAtMs: nowMs - 60_000, recordedBy: 'm41' };
    expect(record([earlier])).toEqual({ ok: true, data: [earlier] });
  });

  test('a leave protected by law is kept as such', () => {
    expect(decideLeave({ ...entry([]), protected: true, reason: '产假' })).toEqual({
      ok: true,
      data: [{ ...leave, protected: true, reason: '产假' }],
    });
  });

  test.each([
    ['who checked in', aCheckIn()],
    ['whose leave has another reason', { ...leave, reason: '病假' }],
    ['whose leave is protected by law', { ...leave, protected: true }],
  ])('somebody %s is refused', (_, standing) => {
    expect(record([standing])).toMatchObject({ ok: false, error: { code: 'alreadyDone' } });
  });

  test('after a reversed check-in it stands', () => {
    expect(record([aCheckIn(), aReversalOf(aCheckIn())])).toEqual({ ok: true, data: [leave] });
  });
});
