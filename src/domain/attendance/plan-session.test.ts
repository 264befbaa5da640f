import { aContent, aSlot } from '@/testing/plan-builder';
import { aClosedSession, anOpenSession, aSession } from '@/testing/session-builder';
import { atSchoolTime } from '../term/school-day';
import { cancelledSession, editedSession, movedSession, newSession, restoredSession } from './plan-session';
import type { TrainingSession } from './training-session';

const place = { schoolId: 'xh', termId: '2026-1', number: 9, plannedKey: 'm40-k.1' } as const;

/** What the session that `aSession` builds consists of. */
function contentOf({ audience, ...session }: TrainingSession) {
  const { title, hoursHundredths, required, presenter, campus, kind, platform } = session;
  const { hostMemberId, mode, lateAfterMinutes, checkInMinutes, checkOutMinutes } = session;
  return aContent({
    ...{ title, hoursHundredths, required, presenter, campus, kind, platform },
    ...{ hostMemberId, mode, lateAfterMinutes, checkInMinutes, checkOutMinutes },
    audience: audience.kind === 'list' ? { kind: 'list', memberIds: [] } : audience,
  });
}

describe('a session planned in the app', () => {
  test('is what was asked for, at its time, with its number', () => {
    expect(newSession(aContent({ lateAfterMinutes: 5 }), aSlot(), '2026-12-23', place)).toEqual(
      aSession({
        ...{ sessionId: '2026-1-s09', number: 9, title: '走近情绪', hoursHundredths: 200 },
        startsAtMs: atSchoolTime('2026-12-23', '15:30'),
        endsAtMs: atSchoolTime('2026-12-23', '17:00'),
        lateAfterMs: atSchoolTime('2026-12-23', '15:35'),
        lateAfterMinutes: 5,
        plannedKey: 'm40-k.1',
      }),
    );
  });

  test('for a list holds its people from the beginning, each once', () => {
    const audience = { kind: 'list', memberIds: ['m09', 'm01', 'm09'] } as const;
    expect(newSession(aContent({ audience }), aSlot(), '2026-12-23', place)).toMatchObject({
      audience: { kind: 'list' },
      audienceMemberIds: ['m01', 'm09'],
    });
  });
});

describe('editing', () => {
  test('changes everything of a planned session but when and where it is, and lateness with it', () => {
    const edited = editedSession(aSession(), aContent({ campus: '东校区', lateAfterMinutes: 10 }));
    expect(edited).toMatchObject({
      data: {
        ...{ sessionId: '2026-1-s08', number: 8, title: '走近情绪', campus: '东校区', place: '阶梯教室' },
        startsAtMs: aSession().startsAtMs,
        lateAfterMs: atSchoolTime('2026-12-18', '15:40'),
      },
    });
  });

  test('of an open or closed session may put its words right and nothing else', () => {
    for (const session of [anOpenSession(), aClosedSession()]) {
      const content = contentOf(session);
      expect(editedSession(session, { ...content, title: '走近情绪', presenter: '何老师' })).toEqual({
        ok: true,
        data: { ...session, title: '走近情绪', presenter: '何老师' },
      });
      for (const changes of [
        { hoursHundredths: 300 },
        { required: false },
        { campus: '东校区' },
        { kind: 'other' as const },
        { audience: { kind: 'under35' as const } },
        { hostMemberId: 'm09' },
        { checkOutMinutes: 10 },
        { lateAfterMinutes: 30 },
      ])
        expect(editedSession(session, { ...content, ...changes })).toMatchObject({
          error: { code: 'alreadyHeld' },
        });
    }
  });

  test('that changes nothing answers the session it was given', () => {
    for (const session of [aSession(), anOpenSession(), aClosedSession()]) {
      const edited = editedSession(session, contentOf(session));
      expect(edited.ok && edited.data).toBe(session);
    }
  });

  test('of a cancelled session is refused until it is restored', () => {
    const cancelled = aSession({ state: 'cancelled' });
    expect(editedSession(cancelled, aContent())).toMatchObject({ error: { code: 'cancelled' } });
  });
});

describe('moving', () => {
  test('takes lateness along and counts as a change', () => {
    const moved = movedSession(aSession({ lateAfterMinutes: 5 }), aSlot({ from: '14:00' }), '2026-12-25');
    expect(moved).toMatchObject({
      data: {
        startsAtMs: atSchoolTime('2026-12-25', '14:00'),
        endsAtMs: atSchoolTime('2026-12-25', '17:00'),
        lateAfterMs: atSchoolTime('2026-12-25', '14:05'),
        changes: 1,
      },
    });
  });

  test('to where it is already changes nothing', () => {
    const session = aSession();
    const moved = movedSession(session, aSlot(), '2026-12-18');
    expect(moved.ok && moved.data).toBe(session);
  });

  test.each([
    ['open', anOpenSession(), 'alreadyHeld'],
    ['closed', aClosedSession(), 'alreadyHeld'],
    ['cancelled', aSession({ state: 'cancelled' }), 'cancelled'],
  ])('of one that is %s is refused', (_, session, code) => {
    expect(movedSession(session, aSlot(), '2026-12-25')).toMatchObject({ error: { code } });
  });
});

describe('cancelling', () => {
  test('leaves it on the plan, and restoring puts it back; both are changes', () => {
    const cancelled = cancelledSession(aSession(), false);
    expect(cancelled).toMatchObject({ data: { state: 'cancelled', changes: 1 } });
    expect(cancelled.ok && restoredSession(cancelled.data)).toEqual({
      ok: true,
      data: aSession({ changes: 2 }),
    });
  });

  test('twice, or restoring what stands, changes nothing', () => {
    const cancelled = aSession({ state: 'cancelled' });
    expect(cancelledSession(cancelled, false)).toEqual({ ok: true, data: cancelled });
    expect(restoredSession(aSession())).toEqual({ ok: true, data: aSession() });
  });

  test.each([
    ['is open', anOpenSession(), false],
    ['was held', aClosedSession(), false],
    ['somebody came to', aSession(), true],
  ])('of one that %s is refused', (_, session, someoneCame) => {
    expect(cancelledSession(session, someoneCame)).toMatchObject({ error: { code: 'alreadyHeld' } });
  });
});
