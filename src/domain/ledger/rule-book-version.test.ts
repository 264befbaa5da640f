import { bookKind } from '../scoring/book-kind';
import { builtInRuleBook } from '../scoring/books/built-in';
import {
  bookForNewTerm,
  decideSave,
  type SaveCommand,
  takesNewVersion,
  versionOf,
} from './rule-book-version';

const plan = builtInRuleBook('plan-110')!;

function aSave(changes: Partial<SaveCommand> = {}): SaveCommand {
  return {
    schoolId: 'xh',
    draft: plan,
    basedOn: 1,
    effectiveFrom: '2027-02-15',
    reason: '教代会通过',
    memberId: 'm40',
    now: 1000,
    ...changes,
  };
}

const second = versionOf(
  'xh',
  { ...plan, version: 2, effectiveFrom: '2027-02-15' },
  { savedAtMs: 1000, savedBy: 'm40', reason: '教代会通过' },
);

describe('a save', () => {
  test('makes the next version, whatever number and day the draft carries', () => {
    const draft = { ...plan, version: 9, effectiveFrom: '1999-01-01' };
    expect(decideSave(aSave({ draft }), null)).toEqual({
      ok: true,
      data: { version: second, repeated: false },
    });
  });

  test('sent again, however late, it is the version that it made', () => {
    expect(decideSave(aSave({ now: 9000 }), second)).toEqual({
      ok: true,
      data: { version: second, repeated: true },
    });
  });

  test.each<[string, Partial<SaveCommand>]>([
    ['by another officer', { memberId: 'm42' }],
    ['with another reason', { reason: '另一个原因' }],
    ['with another book', { draft: { ...plan, title: '另一份细则' } }],
    ['from another day', { effectiveFrom: '2027-03-01' }],
  ])('%s is refused when the number is taken', (_, changes) => {
    expect(decideSave(aSave(changes), second)).toMatchObject({ error: { code: 'bookChanged' } });
  });
});

test.each([
  ['plan-110', 'scored'],
  ['hours-24', 'hours'],
  ['duties-22', 'duties'],
])('%s is a book of the kind %s', (id, kind) => {
  expect(bookKind(builtInRuleBook(id)!)).toBe(kind);
});

const kept = (
  bookId: string,
  version: number,
  effectiveFrom: string,
  kind: 'scored' | 'hours' = 'scored',
) => ({
  bookId,
  version,
  effectiveFrom,
  kind,
});
const threeVersions = [
  kept('plan-110', 3, '2027-09-01'),
  kept('plan-110', 1, '2025-09-01'),
  kept('plan-110', 2, '2027-02-15'),
];
const planOne = { id: 'plan-110', version: 1 };
const lanxiOne = { id: 'lanxi-50', version: 1 };

test.each([
  ['a school that has chosen nothing', [], null, '2026-09-01', planOne],
  ['the day before the second version takes effect', threeVersions, planOne, '2027-02-14', planOne],
  ['the very day that it takes effect', threeVersions, planOne, '2027-02-15', { id: 'plan-110', version: 2 }],
  ['long after', threeVersions, planOne, '2028-02-15', { id: 'plan-110', version: 3 }],
  ['a day before every version', threeVersions, planOne, '2024-09-01', planOne],
  [
    'a school whose last term had another book',
    [...threeVersions, kept('lanxi-50', 1, '2025-01-01')],
    lanxiOne,
    '2027-09-01',
    lanxiOne,
  ],
  ['a school whose earlier book was never copied', [], lanxiOne, '2027-09-01', lanxiOne],
  [
    'a new school that took over one scored book',
    [kept('lanxi-50', 1, '2025-01-01'), kept('hours-24', 1, '2025-01-01', 'hours')],
    null,
    '2026-09-01',
    lanxiOne,
  ],
  [
    'a new school that took over two',
    [kept('lanxi-50', 1, '2025-01-01'), kept('plan-110', 1, '2025-09-01')],
    null,
    '2026-09-01',
    planOne,
  ],
])('a new term of %s takes its book', (_, versions, earlier, from, expected) => {
  expect(bookForNewTerm(versions, earlier, from)).toEqual(expected);
});

test.each([
  ['that begins later takes it', '2027-02-15', planOne, '2027-02-15', true],
  ['that begins before it is in force does not', '2027-02-15', planOne, '2027-02-16', false],
  ['that begins today has begun', '2026-12-10', planOne, '2026-09-01', false],
  ['that runs does not', '2026-09-01', planOne, '2026-09-01', false],
  ['that is judged by another book does not', '2027-02-15', lanxiOne, '2027-02-15', false],
])('a term %s', (_, from, ruleBook, effectiveFrom, expected) => {
  const version = { bookId: 'plan-110', effectiveFrom };
  expect(takesNewVersion({ from, ruleBook }, version, '2026-12-10')).toBe(expected);
});
