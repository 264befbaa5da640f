/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { DryRun, MovedTeacher } from '@/contract/rule-books';
import { accept, refuse } from '@/domain/refusal';
import { builtInRuleBook } from '@/domain/scoring/books/built-in';
import type { RuleBook } from '@/domain/scoring/rule-book';
import { atSchoolTime } from '@/domain/term/school-day';
import { answerQuestions, connectTo } from '@/testing/taro';
import { DryRunPage } from './dry-run-page';

const dryRun: DryRun = {
  key: 'k1',
  atMs: atSchoolTime('2027-01-15', '10:05'),
  teachers: 42,
  moved: 3,
  up: 2,
  down: 1,
  largestUpHundredths: 150,
  largestDownHundredths: -50,
  bands: [{ from: '良好', to: '优秀', count: 1 }],
  items: [
    { itemId: 'trip', title: '外出学习', changed: 3, highestMoved: true },
    { itemId: 'notes', title: '学习笔记', changed: 0, highestMoved: false },
  ],
};
const moved: MovedTeacher = {
  memberId: 'm01',
  name: '林老师',
  group: '语文组',
  beforeHundredths: 8815,
  afterHundredths: 8965,
  beforeBand: '良好',
  afterBand: '优秀',
};
const books = {
  versions: [],
  catalogue: [],
  inForce: { id: 'plan-110', version: 1, termName: '2026 学年第一学期' },
};

async function open(version: number, answers: Readonly<Record<string, unknown>> = {}) {
  const asked: { action: string; input: unknown }[] = [];
  connectTo((_name, { action, input }) => {
    asked.push({ action, input });
    return { ruleBooks: accept(books), dryRun: accept(dryRun), ...answers }[action];
  });
  await act(async () => render(<DryRunPage id="plan-110" version={version} />));
  return asked;
}
const type = (id: string, value: string) =>
  act(async () => fireEvent.change(document.getElementById(id) as HTMLElement, { target: { value } }));
const press = (id: string) => act(async () => fireEvent.click(document.getElementById(id) as HTMLElement));

test('the numbers come first: how many move, by how much, between which bands, and why', async () => {
  await open(2);
  for (const words of ['3', '/ 42 人的总分或等次会变', '+1.50', '−0.50', '良好 → 优秀', '1 人', '3 人得分变'])
    expect(screen.getByText(words)).toBeTruthy();
  expect(screen.queryByText('学习笔记')).toBeNull();
  expect(screen.queryByText('林老师')).toBeNull();
});

test('names come only for a reason, which goes along', async () => {
  const asked = await open(2, { dryRunNames: accept({ dryRun, moved: [moved] }) });
  await press('look-at-names');
  expect(asked.map(({ action }) => action)).not.toContain('dryRunNames');
  await type('names-reason', '核对名单');
  await press('look-at-names');
  expect(screen.getByText('林老师')).toBeTruthy();
  expect(screen.getByText('语文组，良好 → 优秀')).toBeTruthy();
  expect(screen.getByText('88.15 → 89.65（+1.50）')).toBeTruthy();
  expect(asked.at(-1)).toEqual({
    action: 'dryRunNames',
    input: { trial: { kind: 'book', id: 'plan-110', version: 2 }, reason: '核对名单' },
  });
});

test('one red button: to put the version in force', async () => {
  await open(3);
  await type('rescore-reason', '教代会决定');
  expect(Array.from(document.querySelectorAll('.yx-button--primary'), (one) => one.textContent)).toEqual([
    '换用第 3 版',
  ]);
});

test('a term that is closed can not be tried', async () => {
  await open(4, { dryRun: refuse('termClosed', '这个学期已经定稿。') });
  expect(screen.getByText('新的版本从下一个学期起用。')).toBeTruthy();
});

test('the rules that differ are told before the numbers, and once more before they are put in force', async () => {
  const plan = builtInRuleBook('plan-110') as RuleBook;
  const [trip, ...others] = plan.items;
  const fifth: RuleBook = { ...plan, version: 5, items: [{ ...trip!, maxHundredths: 2500 }, ...others] };
  const asked: string[] = [];
  answerQuestions((question) => {
    asked.push(question);
    return false;
  });
  connectTo((_name, { action, input }) => {
    if (action === 'ruleBooks') return accept(books);
    if (action === 'dryRun') return accept(dryRun);
    const { version } = input as { readonly version: number };
    return accept({ book: version === 1 ? plan : fifth, findings: [], asPublished: true });
  });
  await act(async () => render(<DryRunPage id="plan-110" version={5} />));
  expect(document.getElementById('what-changes')?.textContent).toBe('1 处不同外出学习：满分 30 分 → 25 分');
  await type('rescore-reason', '教代会决定');
  await press('put-in-force');
  expect(asked[0]).toMatch(/^改的是：外出学习：满分 30 分 → 25 分。2026 学年第一学期从头按第 5 版重新算/);
});
