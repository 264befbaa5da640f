import { aRecord } from '@/testing/ledger-builder';
import { aCheckIn, aClaim, aClosedSession, anOpenSession, aReversalOf } from '@/testing/session-builder';
import { cutoffAtMs } from '@/testing/term-end-builder';
import { aWorkFact } from '@/testing/work-builder';
import type { TrainingSession } from '../../attendance/training-session';
import type { Fact } from '../fact';
import { asOf, type LaterChanges } from './as-of';

const before = cutoffAtMs - 1;
const later = cutoffAtMs + 1;
const nothing: LaterChanges = { rounds: [], sessions: [] };

test('a fact counts up to the cut-off itself; a later reversal leaves it standing', () => {
  const atCutoff = aCheckIn({ recordedAtMs: cutoffAtMs });
  const reversal = { ...aReversalOf(atCutoff), recordedAtMs: later };
  const late = aWorkFact({ recordedAtMs: later });
  const facts: Fact[] = [atCutoff, reversal, late];
  expect(asOf(aRecord({ facts }), cutoffAtMs, nothing).facts).toEqual([atCutoff]);
});

describe('a session stood as its first later change found it', () => {
  const { sessionId } = aClosedSession();
  const found = ({ state, openedAtMs, closedAtMs }: TrainingSession) => ({ state, openedAtMs, closedAtMs });
  const change = (atMs: number, session: TrainingSession) => ({ sessionId, atMs, before: found(session) });
  const stood = (session: TrainingSession, sessions: LaterChanges['sessions']) =>
    asOf(aRecord({ sessions: [session] }), cutoffAtMs, { ...nothing, sessions }).sessions.map(found);
  const closed = aClosedSession({ closedAtMs: before });
  const open = anOpenSession();

  test.each([
    ['nothing happened to it', closed, [], closed],
    ['closed later', aClosedSession({ closedAtMs: later }), [change(later, open)], open],
    ['opened again later', open, [change(later, closed)], closed],
    [
      'opened again and closed later',
      aClosedSession({ closedAtMs: later + 1 }),
      [change(later + 1, open), change(later, closed)],
      closed,
    ],
  ])('%s', (_name, session, changes, expected) => {
    expect(stood(session, changes)).toEqual([found(expected)]);
  });
});

test('a claim that was settled later waited, and one that came later was not there', () => {
  const claimedAtMs = before;
  const waiting = aClaim({ claimedAtMs });
  const settledLater = aClaim({ claimedAtMs, settledAtMs: later });
  const settledBefore = aClaim({ claimedAtMs, settledAtMs: before });
  const claims = [settledLater, settledBefore, aClaim({ claimedAtMs: later })];
  expect(asOf(aRecord({ claims }), cutoffAtMs, nothing).claims).toEqual([waiting, settledBefore]);
});

describe('a piece stood as its first later transition found it', () => {
  const piece = { dutyId: 'd01', state: 'approved', characters: 300 } as const;

  test.each([
    ['no transition', [], 'approved'],
    ['approved later', ['approved'], 'submitted'],
    ['returned, handed in and approved later', ['returned', 'submitted', 'approved'], 'submitted'],
    ['handed in and approved later', ['submitted', 'approved'], 'draft'],
    ['reopened later', ['reopened'], 'approved'],
    ['recommended later', ['commended'], 'approved'],
    ['taken back later, before anybody decided', ['withdrawn'], 'submitted'],
  ] as const)('%s', (_name, acts, state) => {
    const rounds = acts.map((act, index) => ({ dutyId: 'd01', n: index + 1, act, judgement: null }));
    const elsewhere = { dutyId: 'd02', n: 0, act: 'submitted', judgement: null } as const;
    const { pieces } = asOf(aRecord({ pieces: [piece] }), cutoffAtMs, {
      ...nothing,
      rounds: [...rounds, elsewhere].reverse(),
    });
    expect(pieces).toEqual([{ ...piece, state }]);
  });
});
