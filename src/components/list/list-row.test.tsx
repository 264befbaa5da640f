/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import { LedgerRow } from './ledger-row';
import { ListRow } from './list-row';

test('the whole row opens the duty, and is read as one sentence', () => {
  const onPress = jest.fn();
  render(
    <ListRow title="读书笔记" note="第 16 周，草稿 382 字" chip={{ text: '明天 18:00' }} onPress={onPress} />,
  );
  fireEvent.click(screen.getByText('第 16 周，草稿 382 字'));
  fireEvent.click(screen.getByRole('button', { name: '读书笔记，第 16 周，草稿 382 字，明天 18:00' }));
  expect(onPress).toHaveBeenCalledTimes(2);
});

test('a row that opens nothing is no button', () => {
  render(<ListRow title="核定" value="教务处，11月20日" />);
  expect(screen.queryByRole('button')).toBeNull();
});

test('a line of the account is read with its maximum', () => {
  render(<LedgerRow name="外出学习" valueHundredths={2640} maxHundredths={3000} onPress={() => {}} />);
  const row = screen.getByRole('button', { name: '外出学习，26.40，满分 30' });
  expect(row.textContent).toBe('外出学习26.40/ 30');
});
