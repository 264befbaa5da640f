/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import { PartField } from './part-field';

const excerpt = {
  name: '摘录',
  required: true,
  text: '题目要让不同的孩子都有路可走',
  characters: 14,
  minCharacters: 100,
  maxCharacters: 5000,
  placeholder: '抄下最想记住的一段',
  onOpen: () => {},
  onChange: () => {},
};

test('the part being written takes what is typed', () => {
  const onChange = jest.fn();
  render(<PartField {...excerpt} current onChange={onChange} />);
  fireEvent.change(screen.getByRole('textbox', { name: '摘录' }), { target: { value: '都有坡可爬' } });
  expect(onChange.mock.calls).toEqual([['都有坡可爬']]);
});

test('a folded part shows its text, says what it still wants and opens when tapped', () => {
  const onOpen = jest.fn();
  render(<PartField {...excerpt} current={false} onOpen={onOpen} />);
  fireEvent.click(screen.getByText('题目要让不同的孩子都有路可走'));
  fireEvent.click(screen.getByRole('button', { name: '摘录，14 字，还差 86 字' }));
  expect(onOpen).toHaveBeenCalledTimes(2);
  expect(screen.queryByRole('textbox')).toBeNull();
});
