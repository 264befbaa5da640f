import { anApprovedPiece, aRound, aSubmittedPiece, aWorkFact, inTime } from '@/testing/work-builder';
import { decideWithdraw, type WithdrawalGround } from './withdraw';

const later = inTime + 60_000;
const ground = (changes: Partial<WithdrawalGround>): WithdrawalGround => ({
  round: 1,
  standing: null,
  fact: null,
  isTermClosed: false,
  now: later,
  ...changes,
});

describe('an author takes back', () => {
  test('a piece that waits: a draft again, with a round that says so', () => {
    const piece = aSubmittedPiece();
    const result = decideWithdraw(piece, ground({}));
    expect(result).toEqual({
      ok: true,
      data: {
        withdrawn: {
          piece: {
            ...piece,
            state: 'draft',
            rounds: 2,
            textCheck: 'pending',
            checksDueAtMs: null,
            firstSubmittedAtMs: null,
          },
          round: aRound({ n: 1, act: 'withdrawn', atMs: later }),
          reversal: null,
        },
      },
    });
  });

  test('an approved piece: its fact is reversed, and a new approval counts anew', () => {
    const fact = aWorkFact();
    const result = decideWithdraw(anApprovedPiece({ commendedAtMs: 5 }), ground({ round: 2, fact }));
    expect(result).toMatchObject({
      ok: true,
      data: {
        withdrawn: {
          piece: { state: 'draft', rounds: 3, timesReopened: 1, commendedAtMs: null },
          round: { act: 'withdrawn', n: 2, judgement: fact.judgement },
          reversal: { factId: 'reversal:work.2026-1-d04.m01:0', of: fact.factId, recordedBy: 'm01' },
        },
      },
    });
  });

  test('twice, and the first result stands', () => {
    const standing = aRound({ n: 1, act: 'withdrawn' });
    const piece = aSubmittedPiece({ state: 'draft', rounds: 2 });
    expect(decideWithdraw(piece, ground({ standing }))).toEqual({ ok: true, data: { repeated: standing } });
  });

  test('nothing that was decided meanwhile', () => {
    const approved = aRound({ n: 1, act: 'approved' });
    expect(decideWithdraw(anApprovedPiece(), ground({ standing: approved }))).toMatchObject({
      ok: false,
      error: { code: 'decidedMeanwhile', details: { state: 'approved' } },
    });
    expect(decideWithdraw(aSubmittedPiece({ rounds: 3 }), ground({}))).toMatchObject({
      error: { code: 'decidedMeanwhile' },
    });
  });

  test('nothing that is in its hands already, or was rejected', () => {
    for (const state of ['draft', 'returned', 'rejected'] as const)
      expect(decideWithdraw(aSubmittedPiece({ state }), ground({}))).toMatchObject({
        error: { code: 'notWithdrawable' },
      });
  });

  test('no approval of a term whose results stand for good', () => {
    const closed = ground({ round: 2, fact: aWorkFact(), isTermClosed: true });
    expect(decideWithdraw(anApprovedPiece(), closed)).toMatchObject({ error: { code: 'termClosed' } });
    expect(decideWithdraw(aSubmittedPiece(), ground({ isTermClosed: true })).ok).toBe(true);
  });
});
