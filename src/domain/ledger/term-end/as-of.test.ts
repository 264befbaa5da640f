import { aRecord } from '@/testing/ledger-builder';
import { aCheckIn, aClaim, aClosedSession, anOpenSession, aReversalOf } from '@/testing/session-builder';
import { cutoffAtMs } from '@/testing/term-end-builder';
import { aWorkFact } from '@/testing/work-builder';
import type { Fact } from '../fact';
import { asOf } from './as-of';

const before = cutoffAtMs - 1;
const later = cutoffAtMs + 1;

test('a fact counts up to the cut-off itself; a later reversal leaves it standing', () => {
  const atCutoff = aCheckIn({ recordedAtMs: cutoffAtMs });
  const reversal = { ...aReversalOf(atCutoff), recordedAtMs: later };
  const late = aWorkFact({ recordedAtMs: later });
  const facts: Fact[] = [atCutoff, reversal, late];
  expect(asOf(aRecord({ facts }), cutoffAtMs, []).facts).toEqual([atCutoff]);
});

test('a session that was closed later was still open', () => {
  const closedBefore = aClosedSession({ closedAtMs: before });
  const closedLater = aClosedSession({ closedAtMs: later });
  expect(asOf(aRecord({ sessions: [closedBefore, closedLater] }), cutoffAtMs, []).sessions).toEqual([
    closedBefore,
    anOpenSession({ audienceMemberIds: closedLater.audienceMemberIds }),
  ]);
});

test('a claim that was settled later waited, and one that came later was not there', () => {
  const claimedAtMs = before;
  const waiting = aClaim({ claimedAtMs });
  const settledLater = aClaim({ claimedAtMs, settledAtMs: later });
  const settledBefore = aClaim({ claimedAtMs, settledAtMs: before });
  const claims = [settledLater, settledBefore, aClaim({ claimedAtMs: later })];
  expect(asOf(aRecord({ claims }), cutoffAtMs, []).claims).toEqual([waiting, settledBefore]);
});

describe('a piece stood as its first later transition found it', () => {
  const piece = { dutyId: 'd01', state: 'approved', characters: 300 } as const;

  test.each([
    ['no transition', [], 'approved'],
    ['approved later', ['approved'], 'submitted'],
    ['returned, handed in and approved later', ['returned', 'submitted', 'approved'], 'submitted'],
    ['handed in and approved later', ['submitted', 'approved'], 'draft'],
    ['reopened later', ['reopened'], 'approved'],
  ] as const)('%s', (_name, acts, state) => {
    const rounds = acts.map((act, index) => ({ dutyId: 'd01', n: index + 1, act }));
    const elsewhere = { dutyId: 'd02', n: 0, act: 'submitted' } as const;
    const { pieces } = asOf(aRecord({ pieces: [piece] }), cutoffAtMs, [...rounds, elsewhere].reverse());
    expect(pieces).toEqual([{ ...piece, state }]);
  });
});
