/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { Reading } from '@/components/state/reading';
import type { TermEndView } from '@/contract/term-end';
import { atSchoolTime } from '@/domain/term/school-day';
import { connectTo } from '@/testing/taro';
import { termEndOf } from './term-end';
import { TermEndPage } from './term-end-page';
import { anAppeal, aTermEnd } from './testing/term-end-view';

const computedAtMs = atSchoolTime('2027-01-15', '10:05');
const noticeUntilMs = atSchoolTime('2027-01-22', '10:05');
const mayFreezeFromMs = noticeUntilMs + 90_000;
const computed = aTermEnd({ computedAtMs, resultCount: 1 });

function Page({ past }: { readonly past: string | undefined }) {
  const termEnd = termEndOf(past);
  return (
    <Reading state={termEnd.use()} onRetry={termEnd.refresh}>
      {(view) => <TermEndPage view={view} past={past} onActed={() => undefined} />}
    </Reading>
  );
}

/** The page over a cloud that answers each action with the next of these views, and what it was asked. */
function open(...views: TermEndView[]) {
  return openTerm(undefined, ...views);
}

async function openTerm(past: string | undefined, ...views: TermEndView[]) {
  const asked: { action: string; input: unknown }[] = [];
  let next = 0;
  connectTo((_name, { action, input }) => {
    asked.push({ action, input });
    const data = views[Math.min(next, views.length - 1)];
    next += 1;
    return { ok: true, data };
  });
  await act(() => termEndOf(past).refresh());
  render(<Page past={past} />);
  return asked;
}

const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const buttons = () => screen.getAllByRole('button').map((button) => button.textContent);
const redButtons = () =>
  Array.from(document.querySelectorAll('.yx-button--primary'), (one) => one.textContent);

test('the office computes first, then puts the results up for the days it chooses', async () => {
  const asked = await open(aTermEnd(), computed, { ...computed, state: 'notice', noticeUntilMs });
  expect(buttons()).toEqual(['重新计算']);
  await press('重新计算');
  expect(redButtons()).toEqual(['公示 7 天']);
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '5 天' })));
  await press('公示 5 天');
  expect(screen.getByText('到 1月22日 10:05')).toBeTruthy();
  expect(redButtons()).toEqual([]);
  expect(asked).toEqual([
    { action: 'termEnd', input: {} },
    { action: 'recompute', input: { termId: '2026-1' } },
    { action: 'openNotice', input: { termId: '2026-1', days: 5, reason: '2026 学年第一学期考核结果公示' } },
  ]);
});

test('a draft that is old says so, and the one thing to do is to compute again', async () => {
  await open({ ...computed, stale: true });
  expect(screen.getByText('有新的变动，请重新计算')).toBeTruthy();
  expect(redButtons()).toEqual(['重新计算']);
});

test('appeals that wait are answered before anything else', async () => {
  await open({
    ...computed,
    state: 'notice',
    noticeUntilMs,
    appeals: [anAppeal(), anAppeal({ appealId: 'a2', state: 'rejected', name: '陈老师' })],
  });
  expect(redButtons()).toEqual(['答复 1 件申诉']);
  const rows = screen.getAllByRole('button', { name: /教师考勤/ });
  expect(rows.map((row) => row.textContent)).toEqual([
    '林老师，教师考勤1月16日 09:30，第 3 次研修待答复',
    '陈老师，教师考勤1月16日 09:30，第 3 次研修不成立',
  ]);
});

test('freezing needs words for the journal', async () => {
  await open({ ...computed, state: 'notice', noticeUntilMs, mayFreezeFromMs, serverNowMs: mayFreezeFromMs });
  expect(redButtons()).toEqual(['定稿，装订 1 份']);
  await act(async () => fireEvent.change(screen.getByLabelText('说明'), { target: { value: '' } }));
  expect(redButtons()).toEqual([]);
  expect(screen.getByText('请写一句说明')).toBeTruthy();
});

test('freezing is not offered before the last second’s appeals have arrived', async () => {
  await open({
    ...computed,
    state: 'notice',
    noticeUntilMs,
    mayFreezeFromMs,
    serverNowMs: mayFreezeFromMs - 1,
  });
  expect(redButtons()).toEqual([]);
});

test('while it freezes the page may be left', async () => {
  await open({ ...computed, state: 'freezing', noticeUntilMs, progress: { done: 12, of: 42 } });
  expect(screen.getByRole('progressbar', { name: '已写好 12 份，共 42 份' })).toBeTruthy();
  expect(screen.getByText(/可以离开这一页/)).toBeTruthy();
});

test('frozen, it carries the seal and lists what came later', async () => {
  const later = {
    factId: 'work:n17.m01:0',
    name: '林老师',
    title: '第 17 周读书笔记',
    recordedAtMs: noticeUntilMs,
  };
  await open({ ...computed, state: 'frozen', noticeUntilMs, laterFacts: [later] });
  expect(screen.getByText('1 条，列出，不计入')).toBeTruthy();
  expect(screen.getByText('林老师，第 17 周读书笔记')).toBeTruthy();
  expect(screen.getByRole('img', { name: '已装订' })).toBeTruthy();
});

test('an earlier term is ended on its own: asked for, and acted on, by its name', async () => {
  const left = aTermEnd({ termId: '2025-2', termName: '2025 学年第二学期' });
  const asked = await openTerm('2025-2', left, { ...left, computedAtMs, resultCount: 1 });
  await press('重新计算');
  expect(redButtons()).toEqual(['公示 7 天']);
  expect(asked).toEqual([
    { action: 'termEnd', input: { termId: '2025-2' } },
    { action: 'recompute', input: { termId: '2025-2' } },
  ]);
});

test('an appeal against a penalty is counted beside the others, and leads to where it is decided', async () => {
  const over = { serverNowMs: mayFreezeFromMs, noticeUntilMs, mayFreezeFromMs };
  await open({ ...computed, ...over, state: 'notice', conductAppeals: 2 });
  expect(screen.getByText('2 件，待答复 2 件')).toBeTruthy();
  expect(redButtons()).toEqual([]);
  expect(screen.getByRole('button', { name: /缺训与违纪的申诉.*2 件/ })).toBeTruthy();
});
