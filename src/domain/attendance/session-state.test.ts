import { aClosedSession, anOpenSession, aSession } from '@/testing/session-builder';
import { accept } from '../refusal';
import { atSchoolTime } from '../term/school-day';
import { closedSession, openedSession } from './session-state';

const at = (time: string) => atSchoolTime('2026-12-18', time);

describe('opening', () => {
  test.each([
    ['well before the start', '15:10', '15:30'],
    ['five minutes before: everybody has ten to scan', '15:25', '15:35'],
    ['after the start, the projector was late', '15:45', '15:55'],
  ])('%s: opened at %s, late after %s', (_, opened, lateAfter) => {
    expect(openedSession(aSession(), at(opened))).toEqual(
      accept(aSession({ state: 'open', openedAtMs: at(opened), lateAfterMs: at(lateAfter) })),
    );
  });

  test('an open session changes nothing', () => {
    expect(openedSession(anOpenSession(), at('16:00'))).toEqual(accept(anOpenSession()));
  });

  test('reopening keeps the first opening, the limit for lateness and who was expected', () => {
    expect(openedSession(aClosedSession(), at('17:30'))).toEqual(
      accept(anOpenSession({ audienceMemberIds: ['m01', 'm02', 'm03'] })),
    );
  });

  test('a threshold for lateness counts from the start', () => {
    const session = aSession({ lateAfterMinutes: 5 });
    expect(openedSession(session, at('15:10'))).toMatchObject({ data: { lateAfterMs: at('15:35') } });
  });

  test('a cancelled session is not opened', () => {
    expect(openedSession(aSession({ state: 'cancelled' }), at('15:10'))).toMatchObject({
      error: { code: 'cancelled' },
    });
  });
});

describe('closing', () => {
  test('takes down who was expected', () => {
    expect(closedSession(anOpenSession(), ['m01', 'm02', 'm03'], at('17:02'))).toEqual({
      ok: true,
      data: aClosedSession(),
    });
  });

  test('a closed session changes nothing', () => {
    expect(closedSession(aClosedSession(), ['m01', 'm04'], at('18:00'))).toEqual({
      ok: true,
      data: aClosedSession(),
    });
  });

  test('closing again after a reopening expects nobody who joined since', () => {
    const reopened = openedSession(aClosedSession(), at('17:30'));
    expect(
      closedSession(reopened.ok ? reopened.data : aSession(), ['m01', 'm02', 'm03', 'm04'], at('18:00')),
    ).toEqual({
      ok: true,
      data: aClosedSession({ closedAtMs: at('18:00') }),
    });
  });

  test('a session that was never opened can not be closed', () => {
    expect(closedSession(aSession(), ['m01'], at('17:02'))).toMatchObject({
      ok: false,
      error: { code: 'notStarted' },
    });
  });
});
