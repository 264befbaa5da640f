import { aMadeUp, aNote, anOffer } from '@/testing/leave-builder';
import {
  aCheckIn,
  aClosedSession,
  aLeave,
  aMakeUp,
  anOpenSession,
  aReversalOf,
} from '@/testing/session-builder';
import type { Fact } from '../ledger/fact';
import { atSchoolTime } from '../term/school-day';
import { attendanceBySession } from './attendance';
import { decideMakeUp } from './decide-make-up';
import { admitNote, handInMakeUp } from './hand-in-make-up';
import { type MakeUpOffer, mayMakeUp } from './make-up';

const nowMs = atSchoolTime('2026-12-21', '12:30');
const author = { schoolId: 'xh', memberId: 'm01', researchGroupId: 'chinese', leads: false };
const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);

describe('who may make a session up', () => {
  const may = (
    session = aClosedSession(),
    facts: readonly Fact[] = [],
    offer: MakeUpOffer | null = anOffer(),
    at = nowMs,
  ) => codeOf(mayMakeUp(session, 'm01', attendanceBySession(facts, []).get(session.sessionId), offer, at));

  test('whoever was absent or on leave of a closed required session', () => {
    expect(may()).toBe('ok');
    expect(may(aClosedSession(), [aLeave()])).toBe('ok');
  });

  test('nobody who was there, was not expected, or has made it up', () => {
    expect(may(aClosedSession(), [aCheckIn()])).toBe('notMissed');
    expect(may(aClosedSession({ audienceMemberIds: ['m02'] }))).toBe('notMissed');
    expect(may(aClosedSession(), [aMakeUp()])).toBe('alreadyConfirmed');
    expect(may(aClosedSession(), [aMakeUp(), aReversalOf(aMakeUp())])).toBe('ok');
  });

  test('nothing that is optional, goes on, or is not offered any more', () => {
    expect(may(aClosedSession({ required: false }))).toBe('notRequired');
    expect(may(anOpenSession())).toBe('notClosed');
    expect(may(aClosedSession(), [], null)).toBe('notOffered');
    expect(may(aClosedSession(), [], anOffer({ open: false }))).toBe('notOffered');
    const last = anOffer({ untilDay: '2026-12-21' });
    expect(may(aClosedSession(), [], last, atSchoolTime('2026-12-21', '23:59'))).toBe('ok');
    expect(may(aClosedSession(), [], last, atSchoolTime('2026-12-22', '00:00'))).toBe('offerOver');
  });
});

describe('handing a note in', () => {
  const first = { note: aNote, round: 0 };

  test('50 to 1,000 characters, white space not counted', () => {
    expect(admitNote(null, { note: `${'字'.repeat(49)}   `, round: 0 }, false)).toMatchObject({
      error: { code: 'noteTooShort', details: { characters: 49 } },
    });
    expect(codeOf(admitNote(null, { note: '字'.repeat(50), round: 0 }, false))).toBe('ok');
    expect(codeOf(admitNote(null, { note: '字'.repeat(1001), round: 0 }, false))).toBe('noteTooLong');
  });

  test('the same one sent again is the same; another one waits for the leader’s answer', () => {
    expect(admitNote(aMadeUp(), first, false)).toEqual({ ok: true, data: 'already' });
    expect(codeOf(admitNote(aMadeUp(), { note: `${aNote}再想`, round: 0 }, false))).toBe('noteWaits');
    expect(codeOf(admitNote(aMadeUp(), { note: `${aNote}再想`, round: 1 }, false))).toBe('noteWaits');
  });

  test('a returned one is written again; an old sending that arrives late is not a new note', () => {
    const returned = aMadeUp({ state: 'returned', rounds: 2 });
    expect(admitNote(returned, { note: `${aNote}再想`, round: 2 }, false)).toEqual({ ok: true, data: 'new' });
    expect(admitNote(returned, first, false)).toEqual({ ok: true, data: 'already' });
  });

  test('a confirmed one is done, unless its confirmation was reversed', () => {
    const confirmed = aMadeUp({ state: 'confirmed', rounds: 2 });
    expect(codeOf(admitNote(confirmed, { note: aNote, round: 2 }, false))).toBe('alreadyConfirmed');
    expect(admitNote(confirmed, { note: aNote, round: 2 }, true)).toEqual({ ok: true, data: 'new' });
  });

  test('a leader’s own goes to the office', () => {
    const how = { note: aNote, textCheck: 'pass', nowMs } as const;
    expect(handInMakeUp(null, aClosedSession(), author, how)).toMatchObject({
      makeUp: aMadeUp(),
      round: { n: 0, note: aNote },
    });
    expect(handInMakeUp(null, aClosedSession(), { ...author, leads: true }, how).makeUp.goesTo).toBe(
      'office',
    );
  });
});

describe('the leader’s answer', () => {
  const by = { memberId: 'm09', nowMs };
  const confirm = { round: 1, verdict: 'confirmed', remark: '' } as const;
  const nothing = { facts: [], wasThere: false };

  test('confirming posts the fact under the next number', () => {
    const decision = decideMakeUp(
      aMadeUp(),
      null,
      confirm,
      { facts: [aMakeUp(), aReversalOf(aMakeUp())], wasThere: false },
      by,
    );
    expect(decision).toMatchObject({
      data: {
        decided: {
          makeUp: { state: 'confirmed', rounds: 2 },
          fact: { factId: 'makeUp:2026-1-s08.m01:1', round: 1, recordedBy: 'm09' },
        },
      },
    });
  });

  test('sending back needs a word, and posts nothing', () => {
    expect(codeOf(decideMakeUp(aMadeUp(), null, { ...confirm, verdict: 'returned' }, nothing, by))).toBe(
      'remarkMissing',
    );
    const returned = decideMakeUp(
      aMadeUp(),
      null,
      { ...confirm, verdict: 'returned', remark: '请写写收获' },
      nothing,
      by,
    );
    expect(returned).toMatchObject({ data: { decided: { makeUp: { state: 'returned' }, fact: null } } });
  });

  test('nobody decides twice, on an unchecked note, or on one who was there', () => {
    expect(codeOf(decideMakeUp(aMadeUp({ textCheck: 'pending' }), null, confirm, nothing, by))).toBe(
      'alreadyDecided',
    );
    expect(codeOf(decideMakeUp(aMadeUp({ rounds: 3 }), null, confirm, nothing, by))).toBe('alreadyDecided');
    expect(codeOf(decideMakeUp(aMadeUp(), null, confirm, { facts: [], wasThere: true }, by))).toBe(
      'nothingMissed',
    );
  });
});
