import { aTerm } from '@/testing/founded-school';
import {
  aComputedTerm,
  aFreezingTerm,
  aNoticedTerm,
  anAppeal,
  aResult,
  computedAtMs,
  cutoffAtMs,
  noticeUntilMs,
} from '@/testing/term-end-builder';
import { builtInRuleBook } from '../../scoring/books/built-in';
import { decideFreeze } from './decide-freeze';
import { openTermEnd } from './term-end';
import { type TermEndFindings, termEndView } from './term-end-view';

const book = builtInRuleBook('plan-110')!;
const findings: TermEndFindings = {
  term: aTerm(),
  termEnd: aNoticedTerm(),
  book,
  results: [aResult(), aResult({ memberId: 'm02', totalHundredths: 3700, rank: 2, bandId: 'good' })],
  previous: [aResult(), aResult({ memberId: 'm02', totalHundredths: 3500, rank: 2, bandId: 'pass' })],
  stale: false,
  appeals: [],
  conductAppeals: 0,
  statementsWritten: 0,
  laterFacts: [],
  nameOf: (memberId) => (memberId === 'm01' ? '林晓云' : '陈立'),
};
const seen = (changes: Partial<TermEndFindings>) => termEndView({ ...findings, ...changes }, cutoffAtMs);

test('the office sees how many there are, how many are in each band, and how many moved', () => {
  expect(seen({})).toEqual({
    termId: '2026-1',
    serverNowMs: cutoffAtMs,
    termName: '2026 学年第一学期',
    state: 'notice',
    ruleBook: { name: book.title, version: 1 },
    maxHundredths: 11_000,
    bands: [
      { bandId: 'excellent', title: '优秀', count: 1 },
      { bandId: 'good', title: '良好', count: 1 },
      { bandId: 'pass', title: '合格', count: 0 },
    ],
    computedAtMs,
    resultCount: 2,
    changeCount: 1,
    stale: false,
    noticeFromMs: aNoticedTerm().notice.fromMs,
    noticeUntilMs,
    mayFreezeFromMs: noticeUntilMs + 90_000,
    appeals: [],
    conductAppeals: 0,
    cutoffAtMs: null,
    progress: null,
    laterFacts: [],
  });
});

test('a first computation has nothing to be compared with, and a notice taken back is not shown', () => {
  const { computation } = aNoticedTerm();
  const first = aComputedTerm({
    computation: { ...computation, previous: null },
    notice: aNoticedTerm().notice,
  });
  expect(seen({ termEnd: first, previous: [] })).toMatchObject({ changeCount: 0, noticeUntilMs: null });
  const untouched = seen({ termEnd: openTermEnd('xh', '2026-1'), results: [], previous: [] });
  expect(untouched).toMatchObject({ state: 'open', computedAtMs: null, changeCount: 0, resultCount: 0 });
});

test('freezing is offered from the very moment at which it is no longer refused', () => {
  const offered = seen({}).mayFreezeFromMs ?? 0;
  const freezeAt = (now: number) =>
    decideFreeze(aNoticedTerm(), { openAppeals: 0, fresh: 2 }, { memberId: 'm40', reason: '公示结束', now });
  expect([freezeAt(offered - 1).ok, freezeAt(offered).ok]).toEqual([false, true]);
  expect(seen({ termEnd: aFreezingTerm() }).mayFreezeFromMs).toBeNull();
});

test('while it freezes, progress is told against what there will be', () => {
  expect(seen({ termEnd: aFreezingTerm() })).toMatchObject({ cutoffAtMs, progress: { done: 0, of: 2 } });
  const half = seen({ termEnd: aFreezingTerm({ statements: 2 }), statementsWritten: 1 });
  expect(half).toMatchObject({ progress: { done: 1, of: 2 } });
});

test('appeals that wait come first, then the newest answered', () => {
  const waiting = anAppeal({ appealId: 'a1' });
  const answered = anAppeal({ appealId: 'a2', state: 'rejected', madeAtMs: waiting.madeAtMs + 2 });
  const older = anAppeal({ appealId: 'a3', state: 'upheld', madeAtMs: waiting.madeAtMs + 1 });
  const { appeals } = seen({ appeals: [older, answered, waiting] });
  expect(appeals.map(({ appealId, name }) => [appealId, name])).toEqual([
    ['a1', '林晓云'],
    ['a2', '林晓云'],
    ['a3', '林晓云'],
  ]);
});
