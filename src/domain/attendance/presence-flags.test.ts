import { aCheckIn, aClaim, aReversalOf } from '@/testing/session-builder';
import type { CheckInFact } from '../ledger/fact';
import { flagsOf } from './presence-flags';

function cameWith(memberId: string, phone: string): CheckInFact {
  return aCheckIn({
    memberId,
    factId: `checkIn:2026-1-s08.${memberId}:0`,
    evidence: { way: 'code', slot: 1, phone },
  });
}

describe('what the host is told', () => {
  test('one phone for two people, and another phone than before', () => {
    const facts = [cameWith('m01', 'A'), cameWith('m02', 'A'), cameWith('m09', 'B')];
    expect([...flagsOf(facts, [], ['m09'])]).toEqual([
      ['m01', [{ kind: 'sharedPhone', withMemberIds: ['m02'] }]],
      ['m02', [{ kind: 'sharedPhone', withMemberIds: ['m01'] }]],
      ['m09', [{ kind: 'newPhone' }]],
    ]);
  });

  test('also of claims that wait', () => {
    const claims = [aClaim({ memberId: 'm02', phone: 'A' })];
    expect([...flagsOf([cameWith('m01', 'A')], claims, []).keys()]).toEqual(['m01', 'm02']);
  });

  test('nothing of a check-in that was taken back, of the host’s list, or of phones that said nothing', () => {
    const mistaken = cameWith('m02', 'A');
    const byList = aCheckIn({ memberId: 'm09', evidence: { way: 'hostList', reason: '签了纸' } });
    const facts = [cameWith('m01', 'A'), mistaken, aReversalOf(mistaken), byList, aCheckIn()];
    expect(flagsOf(facts, [], []).size).toBe(0);
  });
});
