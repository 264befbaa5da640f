import type { TermEndView } from '@/contract/term-end';
import { atSchoolTime } from '@/domain/term/school-day';
import { currentStep, stepsOf } from './steps';
import { anAppeal, aTermEnd } from './testing/term-end-view';

const computedAtMs = atSchoolTime('2027-01-15', '10:05');
const noticeUntilMs = atSchoolTime('2027-01-22', '18:00');
const mayFreezeFromMs = atSchoolTime('2027-01-22', '18:01') + 30_000;
const onNotice: Partial<TermEndView> = { state: 'notice', computedAtMs, noticeUntilMs, mayFreezeFromMs };
const afterNotice: Partial<TermEndView> = {
  ...onNotice,
  serverNowMs: mayFreezeFromMs,
};

const states = (changes: Partial<TermEndView>, seenAtMs: number | null = null) =>
  stepsOf(aTermEnd(changes), seenAtMs).map(({ state }) => state);
const notes = (changes: Partial<TermEndView>) => stepsOf(aTermEnd(changes), null).map(({ note }) => note);

test('first everything is computed', () => {
  expect(stepsOf(aTermEnd(), null)).toEqual([
    { id: 'recompute', title: '重新计算', note: '按现在的记录，把每个人算一遍', state: 'now' },
    { id: 'changes', title: '看变化', note: '和上一次计算相比，谁的结果变了', state: 'later' },
    { id: 'notice', title: '公示', note: '每个人看到自己的结果，可以申诉', state: 'later' },
    { id: 'appeals', title: '处理申诉', note: '公示期间提出的，逐件答复', state: 'later' },
    { id: 'freeze', title: '定稿', note: '结果从此不再变动，不能撤回', state: 'later' },
  ]);
});

test('what changed is looked at before the notice, and only this computation’s look counts', () => {
  const computed = { computedAtMs, changeCount: 1 };
  expect(states(computed)).toEqual(['done', 'now', 'later', 'later', 'later']);
  expect(states(computed, computedAtMs - 1)).toEqual(['done', 'now', 'later', 'later', 'later']);
  expect(states(computed, computedAtMs)).toEqual(['done', 'done', 'now', 'later', 'later']);
});

test('where nothing changed there is nothing to look at', () => {
  expect(states({ computedAtMs })).toEqual(['done', 'done', 'now', 'later', 'later']);
});

test('new records make the computation old, also while the notice is up', () => {
  expect(states({ computedAtMs, stale: true })).toEqual(['now', 'later', 'later', 'later', 'later']);
  expect(states({ ...onNotice, stale: true })).toEqual(['now', 'later', 'done', 'later', 'later']);
  expect(notes({ computedAtMs, stale: true })[0]).toBe('1月15日 10:05 算过，之后又有变动');
});

test('freezing waits for the end of the notice and for every answer', () => {
  expect(states(onNotice)).toEqual(['done', 'done', 'done', 'now', 'later']);
  expect(states({ ...afterNotice, appeals: [anAppeal()] })).toEqual(['done', 'done', 'done', 'now', 'later']);
  expect(states({ ...afterNotice, appeals: [anAppeal({ state: 'rejected' })] })).toEqual([
    'done',
    'done',
    'done',
    'done',
    'now',
  ]);
  expect(notes({ ...onNotice, appeals: [anAppeal(), anAppeal({ state: 'upheld' })] })).toEqual([
    '1月15日 10:05 算过',
    '和上一次计算相比没有变化',
    '到 1月22日 18:00',
    '2 件，待答复 1 件',
    '结果从此不再变动，不能撤回',
  ]);
});

test('for a minute and a half after the notice nothing can be frozen, and the list says how long still', () => {
  const justOver = { ...onNotice, serverNowMs: noticeUntilMs + 14_500 };
  expect(states(justOver)).toEqual(['done', 'done', 'done', 'now', 'later']);
  expect(notes(justOver)[3]).toBe('没有人申诉，再等 76 秒，让最后一刻提出的到齐');
  expect(states({ ...justOver, serverNowMs: mayFreezeFromMs })[4]).toBe('now');
});

test('a frozen term has no step left, whatever was recorded later', () => {
  const cutoffAtMs = atSchoolTime('2027-01-23', '09:00');
  const frozen = aTermEnd({ ...afterNotice, state: 'frozen', cutoffAtMs, stale: true });
  expect(currentStep(frozen, null)).toBeNull();
  expect(stepsOf(frozen, null).map(({ note }) => note)).toEqual([
    '1月15日 10:05 算过',
    '和上一次计算相比没有变化',
    '已到期，1月22日 18:00',
    '没有人申诉',
    '记录算到 1月23日 09:00',
  ]);
});

test('while it freezes the list says how far it is', () => {
  const freezing = { ...afterNotice, state: 'freezing' as const, progress: { done: 12, of: 42 } };
  expect(states(freezing)).toEqual(['done', 'done', 'done', 'done', 'now']);
  expect(notes(freezing)[4]).toBe('已写好 12 / 42 份');
});
