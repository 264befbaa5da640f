/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { Paged } from './paged';

const people = (count: number) => Array.from({ length: count }, (_, index) => `教师 ${index + 1}`);

function rows(page: readonly string[]) {
  return page.map((name) => <p key={name}>{name}</p>);
}

function shown(): (string | null)[] {
  const all = screen.getAllByText(/^教师/).map((row) => row.textContent);
  return [all[0] ?? null, all.at(-1) ?? null, String(all.length)];
}

test('a thousand people are turned over fifty at a time', async () => {
  const onTurn = jest.fn();
  render(
    <Paged id="roster" rows={people(1000)} counter="人" onTurn={onTurn}>
      {rows}
    </Paged>,
  );
  expect(shown()).toEqual(['教师 1', '教师 50', '50']);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '下一页' })));
  expect(shown()).toEqual(['教师 51', '教师 100', '50']);
  expect(screen.getByText('第 51 到 100 人')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '上一页' }));
  expect(shown()).toEqual(['教师 1', '教师 50', '50']);
  expect(onTurn.mock.calls).toEqual([['roster'], ['roster']]);
});

test('a list that fits shows no pages', () => {
  render(
    <Paged id="roster" rows={people(50)} counter="人" onTurn={() => {}}>
      {rows}
    </Paged>,
  );
  expect(screen.queryByRole('button')).toBeNull();
});

test('a search that leaves few people shows them, whatever page was open', async () => {
  const list = (found: readonly string[]) => (
    <Paged id="roster" rows={found} counter="人" onTurn={() => {}}>
      {rows}
    </Paged>
  );
  const { rerender } = render(list(people(120)));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '下一页' })));
  rerender(list(people(3)));
  expect(shown()).toEqual(['教师 1', '教师 3', '3']);
});

/** Fifty messages are known; asked once, ten more come. */
function Inbox() {
  const [known, learn] = useState(50);
  const onMore = async () => {
    learn(60);
    return known < 60;
  };
  return (
    <Paged id="inbox" rows={people(known)} counter="条" onTurn={() => {}} onMore={onMore}>
      {rows}
    </Paged>
  );
}

test('the last known page fetches what comes after it, and turns only when there is more', async () => {
  render(<Inbox />);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '下一页' })));
  expect(shown()).toEqual(['教师 51', '教师 60', '10']);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '下一页' })));
  expect(screen.getByText('第 51 到 60 条')).toBeTruthy();
});
