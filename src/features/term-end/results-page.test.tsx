/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { TermResults } from '@/contract/term-end';
import { connectTo } from '@/testing/taro';
import { ResultsPage } from './results-page';
import { changesSeen } from './term-end';
import { aTermEnd } from './testing/term-end-view';

const bands = [{ bandId: 'excellent', title: '优秀' }];
const part = (changes: Partial<TermResults>): TermResults => {
  return { computedAtMs: 7, maxHundredths: 11_000, bands, results: [], changes: [], next: null, ...changes };
};
const line = (memberId: string, name: string) => {
  const figures = { totalHundredths: 8000, hoursHundredths: 2400, rank: 1, bandId: 'excellent' };
  return { memberId, name, group: '语文组', ...figures };
};
const moved = {
  memberId: 'm01',
  name: '林老师',
  beforeHundredths: 7000,
  afterHundredths: 8000,
  beforeHoursHundredths: 2400,
  afterHoursHundredths: 2400,
  beforeBand: '良好',
  afterBand: '优秀',
};

/** The page of a term over a cloud that answers with these parts, one after another. */
async function open(past: string, first: 'all' | 'changes', ...parts: TermResults[]) {
  const asked: unknown[] = [];
  let next = 0;
  connectTo((_name, { input }) => {
    asked.push(input);
    const data = parts[next];
    next += 1;
    return { ok: true, data };
  });
  const view = aTermEnd({ computedAtMs: 7, resultCount: 2, changeCount: 1 });
  await act(async () => void render(<ResultsPage view={view} past={past} first={first} />));
  return asked;
}

const names = () =>
  screen.getAllByRole('button', { name: /老师/ }).map((row) => row.textContent?.slice(0, 3));

test('a large school’s people are read part by part and found by name', async () => {
  const first = part({ results: [line('m01', '林老师')], next: 1000 });
  const asked = await open('t1', 'all', first, part({ results: [line('m02', '陈老师')] }));
  expect(names()).toEqual(['林老师', '陈老师']);
  expect(asked).toEqual([
    { list: 'all', termId: 't1', from: 0 },
    { list: 'all', termId: 't1', from: 1000 },
  ]);
  await act(async () => fireEvent.change(screen.getByLabelText('找人'), { target: { value: '陈' } }));
  expect(names()).toEqual(['陈老师']);
});

test('parts of two computations are never mixed', async () => {
  const old = part({ results: [line('m01', '林老师')], next: 1000 });
  const tail = part({ computedAtMs: 8, results: [line('m02', '陈老师')] });
  const whole = part({ computedAtMs: 8, results: [line('m03', '王老师')] });
  await open('t2', 'all', old, tail, whole);
  expect(names()).toEqual(['王老师']);
});

test('who looks at what moved has seen that computation', async () => {
  await open('t3', 'changes', part({ computedAtMs: 9, changes: [moved] }));
  expect(names()).toEqual(['林老师']);
  expect(changesSeen()).toBe(9);
});
