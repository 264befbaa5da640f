import fc from 'fast-check';
import { aRecord } from '@/testing/ledger-builder';
import { aMember, aSchool } from '@/testing/school-builder';
import { aCheckIn, aClosedSession } from '@/testing/session-builder';
import { aResult } from '@/testing/term-end-builder';
import { afterDue } from '@/testing/work-builder';
import { builtInRuleBook } from '../../scoring/books/built-in';
import type { LedgerRecord } from '../record';
import { noSettings, type TermSettings, withStanding } from '../term-settings';
import { bandTitle, bestOf, fullMarks, termResults } from './result';

const book = builtInRuleBook('plan-110')!;
const { groups } = aSchool();
const session = aClosedSession({ audienceMemberIds: ['m01', 'm02', 'm03', 'm04'] });

interface Colleague {
  readonly group: 'r1' | 'r2';
  readonly present: boolean;
  readonly ranked: boolean;
  readonly withoutReading: boolean;
  readonly newcomer: boolean;
}

function recordsOf(colleagues: readonly Colleague[]): LedgerRecord[] {
  return colleagues.map(({ group, present, ranked, withoutReading, newcomer }, index) => {
    const memberId = `m0${index + 1}`;
    const member = aMember({
      memberId,
      researchGroupId: group,
      joinedMonth: newcomer ? '2027-01' : '2012-09',
    });
    const standing = { memberId, ranked, notApplicable: withoutReading ? ['reading'] : [] };
    const subject = `${session.sessionId}.${memberId}`;
    const checkIn = aCheckIn({ memberId, subject, factId: `checkIn:${subject}:0` });
    const settings: TermSettings = { ...noSettings, members: [standing] };
    return aRecord({
      person: withStanding(member, settings),
      sessions: [session],
      facts: present ? [checkIn] : [],
    });
  });
}

test('what is kept of a person is enough to judge the same person again', () => {
  const colleague = fc.record({
    group: fc.constantFrom('r1' as const, 'r2' as const),
    present: fc.boolean(),
    ranked: fc.boolean(),
    withoutReading: fc.boolean(),
    newcomer: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(colleague, { minLength: 1, maxLength: 4 }), (colleagues) => {
      const records = recordsOf(colleagues);
      const results = termResults(book, records, groups, noSettings, afterDue);
      const stored = JSON.parse(JSON.stringify(results)) as typeof results;
      expect(stored).toEqual(results);
      const again = records.map((record, index) => {
        return { ...record, person: { ...stored[index]!.person, name: '' } };
      });
      expect(termResults(book, again, groups, noSettings, afterDue)).toEqual(results);
    }),
  );
});

test('the best are those of the book’s first band, in the order of the results', () => {
  const results = [
    aResult(),
    aResult({ memberId: 'm02', bandId: 'good' }),
    aResult({ memberId: 'm03', groupId: 'maths' }),
    aResult({ memberId: 'm04', bandId: null }),
  ];
  expect(bestOf(book, results)).toEqual([
    { memberId: 'm01', groupId: 'chinese' },
    { memberId: 'm03', groupId: 'maths' },
  ]);
  expect(bestOf({ ...book, ranking: null }, results)).toEqual([]);
});

test('a band is said by its title, and a book’s full marks are those of its items, or its cap', () => {
  expect([bandTitle(book, 'good'), bandTitle(book, null)]).toEqual(['良好', null]);
  expect([fullMarks(book), fullMarks({ ...book, totalCapHundredths: 10_000 })]).toEqual([11_000, 10_000]);
});
