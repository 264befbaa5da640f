import { aComputation, aNoticedTerm, aResult, computedAtMs } from '@/testing/term-end-builder';
import { builtInRuleBook } from '../../scoring/books/built-in';
import { type ResultsFindings, termResultsPart } from './term-results';

const chen = aResult({ memberId: 'm02', totalHundredths: 3700, rank: 2, bandId: 'good' });
const findings: ResultsFindings = {
  termEnd: aNoticedTerm(),
  book: builtInRuleBook('plan-110')!,
  results: [aResult(), chen],
  previous: [aResult(), { ...chen, totalHundredths: 3500, bandId: 'pass' }],
  nameOf: (memberId) => (memberId === 'm01' ? '林晓云' : '陈立'),
  groupNameOf: () => '语文教研组',
};
const bands = [
  { bandId: 'excellent', title: '优秀' },
  { bandId: 'good', title: '良好' },
  { bandId: 'pass', title: '合格' },
];
const head = { computedAtMs, maxHundredths: 11_000, bands, next: null };

test('the office reads everybody with group, total, hours and rank', () => {
  const line = { group: '语文教研组', hoursHundredths: 200 };
  expect(termResultsPart(findings, 'all', 0)).toEqual({
    ...head,
    results: [
      { ...line, memberId: 'm01', name: '林晓云', totalHundredths: 4200, rank: 1, bandId: 'excellent' },
      { ...line, memberId: 'm02', name: '陈立', totalHundredths: 3700, rank: 2, bandId: 'good' },
    ],
    changes: [],
  });
});

test('and who moved, by the bands’ titles', () => {
  const change = { beforeHundredths: 3500, afterHundredths: 3700, beforeBand: '合格', afterBand: '良好' };
  const hours = { beforeHoursHundredths: 200, afterHoursHundredths: 200 };
  expect(termResultsPart(findings, 'changes', 0)).toEqual({
    ...head,
    results: [],
    changes: [{ memberId: 'm02', name: '陈立', ...change, ...hours }],
  });
});

test('a first computation has nothing to be compared with', () => {
  const termEnd = aNoticedTerm({ computation: aComputation({ previous: null }) });
  expect(termResultsPart({ ...findings, termEnd, previous: [] }, 'changes', 0).changes).toEqual([]);
});

describe('in a school of two thousand and five hundred, where everybody moved', () => {
  const memberIds = Array.from({ length: 2_500 }, (_, index) => `m${10_000 + index}`);
  const resultsOf = (more: number) =>
    memberIds.map((memberId, index) =>
      aResult({
        memberId,
        totalHundredths: 4000 + index + more,
        hoursHundredths: 2400 + more,
        rank: 1000 + index,
        bandId: 'excellent',
      }),
    );
  const large: ResultsFindings = {
    ...findings,
    results: resultsOf(100),
    previous: resultsOf(0),
    nameOf: () => '欧阳晓云',
    groupNameOf: () => '初中部道德与法治教研组',
  };

  test.each(['all', 'changes'] as const)(
    'the parts of %s hold everybody once, each far below 1 MB',
    (list) => {
      const met: string[] = [];
      for (let from: number | null = 0; from !== null; ) {
        const part = termResultsPart(large, list, from);
        expect(Buffer.byteLength(JSON.stringify(part))).toBeLessThan(300 * 1024);
        met.push(...[...part.results, ...part.changes].map(({ memberId }) => memberId));
        from = part.next;
      }
      expect(met.sort()).toEqual(memberIds);
    },
  );
});
