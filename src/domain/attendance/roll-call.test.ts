import { anOpenSession, aSession } from '@/testing/session-builder';
import { atSchoolTime } from '../term/school-day';
import { calledSession, missedCalls, runningCall, saidSession } from './roll-call';
import type { TrainingSession } from './training-session';

const atMs = atSchoolTime('2026-12-18', '16:10');
const MINUTE = 60_000;

function called(session: TrainingSession, call: number, nowMs: number): TrainingSession {
  const result = calledSession(session, call, nowMs);
  if (!result.ok) throw new Error(result.error.code);
  return result.data;
}

describe('a second roll call', () => {
  const first = called(anOpenSession(), 1, atMs);
  const second = called(first, 2, atMs + 2 * MINUTE);

  test('can be answered for sixty seconds', () => {
    expect(first.rollCalls).toEqual([{ call: 1, openedAtMs: atMs, untilMs: atMs + MINUTE }]);
    const answerable = [-1, 0, MINUTE - 1, MINUTE].map(
      (after) => runningCall(first, atMs + after)?.call ?? null,
    );
    expect(answerable).toEqual([null, 1, 1, null]);
  });

  test('opened twice is opened once', () => {
    expect(called(first, 1, atMs + 5000)).toBe(first);
    expect(called(second, 1, atMs + 3 * MINUTE)).toBe(second);
  });

  test.each<[string, TrainingSession, number, number, string]>([
    ['while another runs', first, 2, atMs + MINUTE - 1, 'stillRunning'],
    ['a third time', second, 3, atMs + 10 * MINUTE, 'noneLeft'],
    ['before check-in is open', aSession(), 1, atMs, 'notOpen'],
  ])('is refused %s', (_, session, call, nowMs, code) => {
    expect(calledSession(session, call, nowMs)).toMatchObject({ error: { code } });
  });

  test('is missed by who was there before it began and said nothing; never while its last code may still arrive', () => {
    const after = atMs + 10 * MINUTE;
    expect(missedCalls(second, atMs - MINUTE, [], after)).toEqual([1, 2]);
    expect(missedCalls(second, atMs - MINUTE, [2], after)).toEqual([1]);
    expect(missedCalls(second, atMs + MINUTE, [], after)).toEqual([2]);
    expect(missedCalls(second, null, [], after)).toEqual([]);
    expect(missedCalls(first, atMs - MINUTE, [], atMs + MINUTE + 29_999)).toEqual([]);
  });
});

describe('a code said aloud', () => {
  const online = anOpenSession({ mode: 'online' });

  test('takes the place of the last one; the same request twice is one', () => {
    const said = saidSession(online, null, atMs);
    expect(said).toMatchObject({ data: { spokenAtMs: atMs } });
    const again = said.ok ? saidSession(said.data, null, atMs + 900) : said;
    expect(again).toMatchObject({ data: { spokenAtMs: atMs } });
    const next = said.ok ? saidSession(said.data, atMs, atMs + 900) : said;
    expect(next).toMatchObject({ data: { spokenAtMs: atMs + 900 } });
  });

  test('is for open online sessions', () => {
    expect(saidSession(anOpenSession(), null, atMs)).toMatchObject({ error: { code: 'notOnline' } });
    expect(saidSession(aSession({ mode: 'online' }), null, atMs)).toMatchObject({
      error: { code: 'notOpen' },
    });
  });
});
