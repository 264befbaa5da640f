import fc from 'fast-check';
import {
  aCheckIn,
  aClaim,
  aClosedSession,
  aLeave,
  anAbsence,
  anOpenSession,
  aReversalOf,
  aSession,
} from '@/testing/session-builder';
import { atSchoolTime } from '../term/school-day';
import { attendanceBySession, noAttendance } from './attendance';
import { acceptedClaim, type CheckInAttempt, decideCheckIn } from './decide-check-in';
import type { Proof } from './proof';
import { slotAt } from './slots';

const at = (time: string) => atSchoolTime('2026-12-18', time);
const shown = (time: string): Proof => ({ kind: 'slot', slot: slotAt(at(time)) });

function attempt(changes: Partial<CheckInAttempt> = {}): CheckInAttempt {
  const facts = changes.facts ?? [];
  return {
    memberId: 'm01',
    session: anOpenSession(),
    attendance: attendanceBySession(facts, []).get('2026-1-s08') ?? noAttendance,
    facts,
    claim: null,
    proof: shown('15:26'),
    queued: false,
    phone: null,
    minutesToWait: 0,
    nowMs: at('15:26'),
    ...changes,
  };
}

describe('a check-in counts', () => {
  test('with the code of this slot', () => {
    expect(decideCheckIn(attempt())).toEqual({ kind: 'post', fact: aCheckIn() });
  });

  test.each([
    ['a second before the limit', at('15:30') - 1000, false],
    ['exactly at the limit', at('15:30'), false],
    ['a millisecond after it', at('15:30') + 1, true],
  ])('on time or late: %s', (_, nowMs, late) => {
    const proof: Proof = { kind: 'slot', slot: slotAt(nowMs) };
    expect(decideCheckIn(attempt({ nowMs, proof }))).toMatchObject({ kind: 'post', fact: { late } });
  });

  test('across midnight, by server time alone', () => {
    const session = anOpenSession({
      startsAtMs: atSchoolTime('2026-12-18', '23:30'),
      lateAfterMs: atSchoolTime('2026-12-19', '00:00'),
      openedAtMs: atSchoolTime('2026-12-18', '23:20'),
    });
    const arrivals = ['2026-12-18 23:59', '2026-12-19 00:01'].map((when) => {
      const [day = '', time = ''] = when.split(' ');
      const nowMs = atSchoolTime(day, time);
      return decideCheckIn(attempt({ session, nowMs, proof: { kind: 'slot', slot: slotAt(nowMs) } }));
    });
    expect(arrivals).toMatchObject([
      { kind: 'post', fact: { late: false } },
      { kind: 'post', fact: { late: true } },
    ]);
  });

  test('with the code that was said aloud, and with the mark of the phone', () => {
    const session = anOpenSession({ mode: 'online', spokenAtMs: at('15:25') });
    const proof: Proof = { kind: 'spoken', saidAtMs: at('15:25') };
    expect(decideCheckIn(attempt({ session, proof, phone: 'mark' }))).toEqual({
      kind: 'post',
      fact: aCheckIn({ evidence: { way: 'spoken', saidAtMs: at('15:25'), phone: 'mark' } }),
    });
  });

  test('anew after a mistaken one was reversed', () => {
    const mistaken = aCheckIn();
    const facts = [mistaken, aReversalOf(mistaken)];
    expect(decideCheckIn(attempt({ facts }))).toEqual({
      kind: 'post',
      fact: aCheckIn({ n: 1, factId: 'checkIn:2026-1-s08.m01:1' }),
    });
  });
});

describe('once is enough', () => {
  const facts = [aCheckIn()];

  test.each([
    ['at once', anOpenSession(), '15:26', false],
    ['a minute later, when the code is no longer taken', anOpenSession(), '15:27', false],
    ['from the queue of an offline phone, after closing', aClosedSession(), '19:00', true],
  ])('the same code again meets its first fact: %s', (_, session, time, queued) => {
    expect(decideCheckIn(attempt({ facts, session, queued, nowMs: at(time) }))).toEqual({
      kind: 'same',
      fact: aCheckIn(),
    });
  });

  test('an accepted claim sent again meets its fact', () => {
    const { slot } = aClaim();
    const accepted = aCheckIn({ evidence: { way: 'claim', slot, claimedAtMs: at('19:40') } });
    expect(decideCheckIn(attempt({ facts: [accepted], queued: true, nowMs: at('20:00') })).kind).toBe('same');
  });

  test.each([
    ['the next code', shown('15:27'), aCheckIn()],
    ['a wrong code', { kind: 'invalid' } as const, aCheckIn()],
    [
      'a right code after the host entered the person',
      shown('15:26'),
      aCheckIn({ evidence: { way: 'hostList', reason: '手机没电' } }),
    ],
  ])('%s is refused with the first fact', (_, proof, fact) => {
    expect(decideCheckIn(attempt({ facts: [fact], proof, nowMs: at('15:27') }))).toEqual({
      kind: 'alreadyDone',
      fact,
    });
  });
});

describe('a check-in is refused', () => {
  const refused = (changes: Partial<CheckInAttempt>) => {
    const decision = decideCheckIn(attempt(changes));
    return decision.kind === 'refuse' ? [decision.error.code, decision.failure] : decision.kind;
  };

  test.each<[string, string, Partial<CheckInAttempt>]>([
    ['before the session is opened', 'notStarted', { session: aSession() }],
    [
      'after it was closed',
      'closed',
      { session: aClosedSession(), nowMs: at('17:03'), proof: shown('17:02') },
    ],
    ['with the code before the last', 'codeExpired', { nowMs: at('15:26') + 30_000 }],
    ['with the coming code', 'codeExpired', { nowMs: at('15:26') - 1 }],
    ['queued, from before the session was opened', 'codeExpired', { queued: true, proof: shown('15:09') }],
    ['with the code of another session', 'wrongSession', { proof: { kind: 'otherSession', title: '说课' } }],
    ['with the code of another school', 'notThisSchool', { proof: { kind: 'otherSchool' } }],
    ['when not expected', 'notOnRoster', { session: anOpenSession({ audienceMemberIds: ['m02'] }) }],
    ['when on leave', 'leaveApproved', { facts: [aLeave()] }],
    ['when the host entered an absence', 'markedAbsent', { facts: [anAbsence()] }],
    ['when the session was cancelled', 'cancelled', { session: aSession({ state: 'cancelled' }) }],
    [
      'after its own end, although the session goes on',
      'checkInOver',
      { session: anOpenSession({ checkInMinutes: 20 }), nowMs: at('15:51'), proof: shown('15:51') },
    ],
    [
      'queued, with a code from after its own end',
      'checkInOver',
      {
        session: anOpenSession({ checkInMinutes: 20 }),
        nowMs: at('16:30'),
        proof: shown('15:51'),
        queued: true,
      },
    ],
    [
      'with a code that was said more than two minutes ago',
      'codeExpired',
      { proof: { kind: 'spoken', saidAtMs: at('15:24') - 1 } },
    ],
    ['with a sixth spoken code', 'tellHost', { proof: { kind: 'noTriesLeft' } }],
    ['with the fifth wrong one', 'tellHost', { proof: { kind: 'misheard', triesLeft: 0 } }],
    ['with a wrong spoken code', 'codeInvalid', { proof: { kind: 'misheard', triesLeft: 3 } }],
    ['with two spoken codes at once', 'slowDown', { proof: { kind: 'oneAtATime' } }],
    ['after too many wrong codes', 'slowDown', { minutesToWait: 3 }],
    [
      'queued, when its claim was undone',
      'closed',
      { queued: true, nowMs: at('20:00'), claim: aClaim({ settledAtMs: 1 }) },
    ],
  ])('%s: %s', (_, code, changes) => {
    expect(refused(changes)).toEqual([code, false]);
  });

  test('with a code that nobody made: codeInvalid, and only this counts against guessing', () => {
    expect(refused({ proof: { kind: 'invalid' } })).toEqual(['codeInvalid', true]);
  });
});

describe('a code that arrives after its slot', () => {
  test.each([
    ['while the session is still open', anOpenSession(), '15:40'],
    ['after it was closed', aClosedSession(), '19:40'],
  ])('waits for the host: %s', (_, session, time) => {
    expect(decideCheckIn(attempt({ session, queued: true, nowMs: at(time) }))).toEqual({
      kind: 'claim',
      claim: aClaim({ claimedAtMs: at(time) }),
    });
  });

  test('with the mark of its phone', () => {
    const decision = decideCheckIn(attempt({ queued: true, nowMs: at('15:40'), phone: 'mark' }));
    expect(decision).toMatchObject({ kind: 'claim', claim: { phone: 'mark' } });
  });

  test('also after the check-in window, when the code was shown within it', () => {
    const session = anOpenSession({ checkInMinutes: 20 });
    expect(decideCheckIn(attempt({ session, queued: true, nowMs: at('16:30') })).kind).toBe('claim');
  });

  test('a spoken one too: it waits with the slot in which it was said', () => {
    const proof: Proof = { kind: 'spoken', saidAtMs: at('15:26') };
    expect(decideCheckIn(attempt({ proof, queued: true, nowMs: at('15:40') }))).toEqual({
      kind: 'claim',
      claim: aClaim({ claimedAtMs: at('15:40') }),
    });
  });

  test('sent again it is the first claim that waits', () => {
    const claim = aClaim();
    expect(decideCheckIn(attempt({ queued: true, nowMs: at('20:00'), claim }))).toEqual({
      kind: 'claim',
      claim,
    });
  });

  test('from a queue, but still fresh, counts at once', () => {
    expect(decideCheckIn(attempt({ queued: true })).kind).toBe('post');
  });

  test.each([
    ['15:26', false],
    ['15:41', true],
  ])('accepted by the host it counts from when it was shown, %s', (time, late) => {
    const claim = aClaim({ slot: slotAt(at(time)) });
    const accepted = acceptedClaim(claim, aClosedSession(), [], { memberId: 'm40', nowMs: at('20:00') });
    expect(accepted).toEqual(
      aCheckIn({
        recordedAtMs: at('20:00'),
        recordedBy: 'm40',
        late,
        evidence: { way: 'claim', slot: claim.slot, claimedAtMs: claim.claimedAtMs },
      }),
    );
  });
});

test('no phone gets in with any code but the two that are taken, whenever it asks', () => {
  const minutes = fc.integer({ min: -30 * 60_000, max: 3 * 60 * 60_000 });
  fc.assert(
    fc.property(minutes, minutes, fc.boolean(), (shownAfterMs, askedAfterMs, queued) => {
      const nowMs = at('15:10') + askedAfterMs;
      const slot = slotAt(at('15:10') + shownAfterMs);
      const decision = decideCheckIn(attempt({ nowMs, queued, proof: { kind: 'slot', slot } }));
      const taken = slot === slotAt(nowMs) || slot === slotAt(nowMs) - 1;
      expect(decision.kind === 'post').toBe(taken);
    }),
  );
});
