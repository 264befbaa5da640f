/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react';
import type { BookVersion, PublishedBookView, RuleBookView } from '@/contract/rule-books';
import { accept, refuse } from '@/domain/refusal';
import { publishedRuleBook } from '@/domain/scoring/books/as-published/published';
import { builtInRuleBook } from '@/domain/scoring/books/built-in';
import type { RuleBook } from '@/domain/scoring/rule-book';
import { connectTo } from '@/testing/taro';
import { BesideList } from './beside-list';
import { ComparePage } from './compare-page';
import { PublishedPage } from './published-page';

const plan = builtInRuleBook('plan-110') as RuleBook;
const [trip, ...others] = plan.items;
const second: RuleBook = { ...plan, version: 2, items: [{ ...trip!, maxHundredths: 2500 }, ...others] };
const published: PublishedBookView = {
  book: publishedRuleBook('plan-110') as RuleBook,
  findings: [
    {
      code: 'ambiguous-formula',
      severity: 'error',
      path: 'items.0.conversion.formula',
      message: '照字面算，得最高的人也不一定是满分。',
      suggestion: { text: '改为：得分 = 30 × 本人学分 ÷ 全校最高。', changes: [] },
      settlement: { kind: 'decided', notes: ['这里按满分 × 本人 ÷ 最高。'] },
    },
    {
      code: 'depends-on-being-sent',
      severity: 'warning',
      path: 'items.0.clauses.0',
      message: '只有学校派出的教师才能得到。',
      suggestion: null,
      settlement: { kind: 'open', notes: [] },
    },
  ],
};

/** A cloud that keeps two versions of plan-110 and its wording as published. */
function connect(special: Readonly<Record<string, unknown>> = {}) {
  connectTo((_name, { action, input }) => {
    if (action in special) return special[action];
    if (action === 'publishedRuleBook') return accept(published);
    const { version } = input as { readonly version: number };
    return accept({
      book: version === 1 ? plan : second,
      findings: [],
      asPublished: true,
    } satisfies RuleBookView);
  });
}

const versionOf = (version: number): BookVersion => ({
  id: 'plan-110',
  version,
  title: plan.title,
  effectiveFrom: '2026-09-01',
  savedAtMs: version === 1 ? null : 1,
  savedBy: '许岚',
  reason: '教代会通过',
});
const rows = () =>
  Array.from(document.querySelectorAll('.yx-row'), (row) => [
    row.id,
    row.querySelector('.yx-row__title')?.textContent,
  ]);

test('a version can be laid beside the one before, the one that came with the product, and the document', () => {
  const versions = [3, 2, 1].map(versionOf);
  const list = (version: number, asPublished: boolean) =>
    render(<BesideList id="plan-110" version={version} versions={versions} asPublished={asPublished} />);
  const third = list(3, true);
  expect(rows()).toEqual([
    ['compare-before', '和第 2 版比'],
    ['compare-as-it-came', '和第 1 版比'],
    ['as-published', '看原文'],
  ]);
  third.unmount();
  const two = list(2, false);
  expect(rows()).toEqual([['compare-before', '和第 1 版比']]);
  two.unmount();
  expect(list(1, false).container.textContent).toBe('');
});

test('of two versions only what differs is told', async () => {
  connect();
  await act(async () => render(<ComparePage id="plan-110" version={2} from={1} />));
  for (const words of ['第 1 版 → 第 2 版', '1 处', '外出学习', '满分', '30 分 → 25 分'])
    expect(screen.getByText(words)).toBeTruthy();
  expect(screen.queryByText('教师考勤')).toBeNull();
});

test('two versions with the same rules say so', async () => {
  connect();
  await act(async () => render(<ComparePage id="plan-110" version={1} from={1} />));
  expect(screen.getByText('两边的规定一样')).toBeTruthy();
});

test('a school’s wording is read with what is wrong with it, each with the answer of the usable book', async () => {
  connect();
  await act(async () => render(<PublishedPage id="plan-110" />));
  for (const words of [
    '1 处必须改，1 处提醒',
    '自带的细则这样定：',
    '这里按满分 × 本人 ÷ 最高。',
    '自带的细则没有替学校定，请学校自己定。',
  ])
    expect(screen.getByText(words)).toBeTruthy();
  expect(document.querySelectorAll('input, textarea, .yx-button')).toHaveLength(0);
});

test('what can not be read offers to try again', async () => {
  connect({ publishedRuleBook: refuse('unavailable', '网络不通，请稍后再试。') });
  await act(async () => render(<PublishedPage id="lanxi-50" />));
  expect(screen.getByText('网络不通，请稍后再试。')).toBeTruthy();
});
