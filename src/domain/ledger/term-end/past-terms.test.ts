import { aTerm } from '@/testing/founded-school';
import { aFreezingTerm, aFrozenStatement, aFrozenTerm } from '@/testing/term-end-builder';
import { builtInRuleBook } from '../../scoring/books/built-in';
import { earlierTerms, isOwnTerm, pastResultLine, pastTermView } from './past-terms';

const autumn = aTerm();
const spring = aTerm({ termId: '2026-2', from: '2027-02-15', to: '2027-07-05' });
const next = aTerm({ termId: '2027-1', from: '2027-09-01', to: '2028-01-31' });

test('earlier terms are those before the running one, the latest first', () => {
  expect(earlierTerms([autumn, next, spring], next).map(({ termId }) => termId)).toEqual([
    '2026-2',
    '2026-1',
  ]);
  expect(earlierTerms([autumn, next, spring], autumn)).toEqual([]);
});

test('a term that nobody ended stands open, without a time of freezing', () => {
  expect(pastTermView(autumn, undefined)).toMatchObject({ state: 'open', frozenAtMs: null });
  expect(pastTermView(autumn, aFreezingTerm())).toMatchObject({ state: 'freezing', frozenAtMs: null });
  const { frozenAtMs } = aFrozenTerm();
  expect(pastTermView(autumn, aFrozenTerm())).toMatchObject({ state: 'frozen', frozenAtMs });
});

test.each([
  ['judged in it', '2012-09', aFrozenTerm(), aFrozenStatement(), true],
  ['not judged in it', '2012-09', aFrozenTerm(), undefined, false],
  ['at work in its last month, and it was never ended', '2027-01', undefined, undefined, true],
  ['not at work yet', '2027-02', undefined, undefined, false],
] as const)('whose term it is: %s', (_name, joinedMonth, termEnd, statement, isOwn) => {
  expect(isOwnTerm({ joinedMonth }, autumn, termEnd, statement)).toBe(isOwn);
});

test('a result in a line', () => {
  expect(pastResultLine(aFrozenStatement(), builtInRuleBook('plan-110')!)).toEqual({
    totalHundredths: 4200,
    maxHundredths: 11_000,
    hoursHundredths: 200,
    band: '优秀',
  });
});
