/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { Button } from './button';

/** Work that ends when the test says so. */
function work() {
  let end = () => {};
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { promise, end: () => act(async () => end()) };
}

test('a double tap hands in once, and the button can be used again afterwards', async () => {
  const handingIn = work();
  const onPress = jest.fn(() => handingIn.promise);
  render(<Button label="提交" busyLabel="正在提交" onPress={onPress} />);
  const button = screen.getByRole('button', { name: '提交' });
  act(() => {
    button.click();
    button.click();
  });
  expect(onPress).toHaveBeenCalledTimes(1);
  expect(screen.getByRole('button', { name: '正在提交' }).getAttribute('aria-disabled')).toBe('true');
  await handingIn.end();
  await act(async () => screen.getByRole('button', { name: '提交' }).click());
  expect(onPress).toHaveBeenCalledTimes(2);
});

test('a button without waiting can be pressed again at once', () => {
  const onPress = jest.fn();
  render(<Button label="预览" onPress={onPress} />);
  fireEvent.click(screen.getByRole('button', { name: '预览' }));
  fireEvent.click(screen.getByRole('button', { name: '预览' }));
  expect(onPress).toHaveBeenCalledTimes(2);
});

test('a button that lacks something names it and does nothing', () => {
  const onPress = jest.fn();
  render(<Button label="提交" missing="还差「联系课堂」50 字" onPress={onPress} />);
  fireEvent.click(screen.getByRole('button', { name: '提交，还差「联系课堂」50 字' }));
  expect(screen.getByText('还差「联系课堂」50 字')).toBeTruthy();
  expect(onPress).not.toHaveBeenCalled();
});

test('a button kept busy by its page does nothing', () => {
  const onPress = jest.fn();
  render(<Button label="提交" busy onPress={onPress} />);
  fireEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(onPress).not.toHaveBeenCalled();
});
