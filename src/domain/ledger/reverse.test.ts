import { aCheckIn } from '@/testing/session-builder';
import { afterDue, aWorkFact } from '@/testing/work-builder';
import type { Fact, ReversalFact } from './fact';
import { standing, timesReversed } from './fact';
import { decideReversal } from './reverse';

const by = { memberId: 'm40', reason: '登记错了人', now: afterDue };

function reversalOf(fact: Fact): ReversalFact {
  const result = decideReversal(fact, null, by);
  if (!result.ok || !('reversal' in result.data)) throw new Error('refused');
  return result.data.reversal;
}

describe('a mistaken fact', () => {
  test('is answered by its reverse, which carries the reason and its session', () => {
    expect(reversalOf(aCheckIn())).toEqual({
      schoolId: 'xh',
      termId: '2026-1',
      factId: 'reversal:checkIn.2026-1-s08.m01:0',
      kind: 'reversal',
      subject: 'checkIn.2026-1-s08.m01',
      n: 0,
      memberId: 'm01',
      recordedAtMs: afterDue,
      recordedBy: 'm40',
      of: 'checkIn:2026-1-s08.m01:0',
      sessionId: '2026-1-s08',
      reason: '登记错了人',
    });
    expect(reversalOf(aWorkFact()).sessionId).toBeNull();
  });

  test('no longer stands, and the right one gets the next number', () => {
    const journal = [aCheckIn(), reversalOf(aCheckIn())];
    expect(standing(journal)).toEqual([]);
    expect(timesReversed(journal, 'checkIn', '2026-1-s08.m01')).toBe(1);
  });

  test('is reversed once: the same request meets its first result, another is refused with the reason', () => {
    const first = reversalOf(aCheckIn());
    expect(decideReversal(aCheckIn(), first, { ...by, now: afterDue + 9 })).toEqual({
      ok: true,
      data: { repeated: first },
    });
    for (const other of [
      { ...by, memberId: 'm42' },
      { ...by, reason: '另一个原因' },
    ])
      expect(decideReversal(aCheckIn(), first, other)).toMatchObject({
        ok: false,
        error: { code: 'alreadyReversed', details: { reason: '登记错了人' } },
      });
  });

  test('of one’s own ledger is for somebody else to correct', () => {
    const own = aCheckIn({ memberId: 'm40' });
    expect(decideReversal(own, null, by)).toMatchObject({ error: { code: 'ownFact' } });
  });

  test('that is a reversal is not reversed', () => {
    expect(decideReversal(reversalOf(aCheckIn()), null, by)).toMatchObject({ error: { code: 'isReversal' } });
  });
});
