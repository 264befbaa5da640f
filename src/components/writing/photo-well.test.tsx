/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import { PhotoWell, type WellPhoto } from './photo-well';

function well(photos: readonly WellPhoto[], limit = 9) {
  const acts = { onAdd: jest.fn(), onOpen: jest.fn(), onRetry: jest.fn(), onRemove: jest.fn() };
  render(<PhotoWell photos={photos} limit={limit} note="断网后接着传" {...acts} />);
  return acts;
}

const done: WellPhoto = { id: 'a', src: 'a.jpg', state: 'done' };
const failed: WellPhoto = { id: 'b', src: 'b.jpg', state: 'failed' };

test('a photo that did not arrive is sent again, one that did is opened', () => {
  const acts = well([done, failed]);
  fireEvent.click(screen.getByRole('button', { name: '第 1 张照片，已上传' }));
  fireEvent.click(screen.getByRole('button', { name: '第 2 张照片，没传上，点按再传' }));
  expect(acts.onOpen.mock.calls).toEqual([['a']]);
  expect(acts.onRetry.mock.calls).toEqual([['b']]);
  expect(screen.getByText('2 / 9，断网后接着传')).toBeTruthy();
});

test('removing a photo does not open it', () => {
  const acts = well([done]);
  fireEvent.click(screen.getByRole('button', { name: '移除第 1 张照片' }));
  expect(acts.onRemove.mock.calls).toEqual([['a']]);
  expect(acts.onOpen).not.toHaveBeenCalled();
});

test('with all places taken nothing more can be added', () => {
  well([done, failed], 2);
  expect(screen.queryByRole('button', { name: /添加照片/ })).toBeNull();
});
