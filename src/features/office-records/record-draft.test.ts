import { emptyDraft, missingIn, type RecordDraft, recordOf } from './record-draft';

const draft = (changes: Partial<RecordDraft>): RecordDraft => ({
  ...emptyDraft('2026-11-27'),
  title: '读书沙龙主讲',
  ...changes,
});

test.each<[string, Partial<RecordDraft>, string | null]>([
  ['a talk of two and a half credits', { amount: '2.5' }, null],
  ['a talk without a name', { title: ' ', amount: '2' }, '还没写是什么'],
  ['no credits', {}, '学分写 1 到 3，最多 1 位小数'],
  ['half a credit', { amount: '0.5' }, '学分写 1 到 3，最多 1 位小数'],
  ['credits to the hundredth', { amount: '2.25' }, '学分写 1 到 3，最多 1 位小数'],
  ['credits in words', { amount: '两分' }, '学分写 1 到 3，最多 1 位小数'],
  ['a deduction of seven', { kind: 'penalty', amount: '7' }, null],
  ['a deduction of two', { kind: 'penalty', amount: '2' }, '扣减学分写 5 到 10，最多 1 位小数'],
  ['a quarter point for the group', { kind: 'groupBonus', amount: '0.25' }, null],
  ['an award needs no amount', { kind: 'award' }, null],
  ['a trip without its return', { kind: 'cascadeTraining', amount: '2' }, '还没选返校日期'],
  [
    'a training before the return',
    { kind: 'cascadeTraining', amount: '2', returnedOn: '2026-11-28' },
    '二次培训不能早于返校',
  ],
])('%s', (_name, changes, missing) => {
  expect(missingIn(draft(changes))).toBe(missing);
});

test('a cascade training keeps its return and, only when given, its extension', () => {
  const held = draft({ kind: 'cascadeTraining', amount: '2.4', returnedOn: '2026-11-20' });
  const record = { kind: 'cascadeTraining', title: '读书沙龙主讲', returnedOn: '2026-11-20' };
  expect(recordOf(held)).toEqual({ ...record, extendedTo: null, creditsHundredths: 240 });
  expect(recordOf({ ...held, extendedTo: '2026-12-01' })).toEqual({
    ...record,
    extendedTo: '2026-12-01',
    creditsHundredths: 240,
  });
});
