/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import type { LikenessView, PassagePair } from '@/contract/likeness';
import { inTime } from '@/testing/work-builder';
import { LikenessPage } from './likeness-page';

type Report = NonNullable<LikenessView['report']>;

const nothing: Report = { pieces: [], waiting: 0, commonHundredths: 0, templateLike: false };

function show(report: Report | null): void {
  const view = {
    submissionId: 'd.m02',
    title: '十二月读书笔记',
    author: '陈立',
    submittedAtMs: inTime,
    report,
  };
  render(<LikenessPage view={view} />);
}

function pair(n: number): PassagePair {
  const side = { part: '收获', before: '', words: `第 ${n} 段相同的话`, omitted: 0, after: '' };
  return { key: `gain-${n}`, mine: side, theirs: side };
}

test('still being looked for: said, with what to do', () => {
  show(null);
  expect(screen.getByText('还在查找')).toBeTruthy();
});

test('nothing found: said, with what was compared', () => {
  show(nothing);
  expect(screen.getByText('没有找到相近的段落')).toBeTruthy();
});

test('words of a template: told as such, and not as nothing', () => {
  show({ ...nothing, commonHundredths: 62, templateLike: true });
  expect(screen.getByText(/^约 62% 的句子在本校许多作品里都有/)).toBeTruthy();
  expect(screen.queryByText('没有找到相近的段落')).toBeNull();
});

test('pieces that are not checked yet are counted', () => {
  show({ ...nothing, waiting: 2 });
  expect(screen.getByText(/^另有 2 篇有相近的段落/)).toBeTruthy();
});

test('three passages first, the others a tap away', () => {
  const piece = {
    submissionId: 'd.m01',
    by: 'colleague',
    author: '本校另一位老师',
    title: '十月读书笔记',
    termName: '',
    submittedAtMs: inTime - 1,
    sharedHundredths: 40,
    passages: [1, 2, 3, 4, 5].map(pair),
  } as const;
  show({ ...nothing, pieces: [piece] });
  expect(screen.getByText('本校另一位老师')).toBeTruthy();
  expect(screen.getAllByText(/段相同的话$/)).toHaveLength(6);
  fireEvent.click(screen.getByRole('button', { name: '再看 2 段' }));
  expect(screen.getAllByText(/段相同的话$/)).toHaveLength(10);
});
