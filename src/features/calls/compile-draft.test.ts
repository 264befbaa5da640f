import type { CompileDesk } from '@/contract/calls';
import {
  beginCompiling,
  dropCompiling,
  keepCompiling,
  missingOf,
  withHeading,
  withMoved,
} from './compile-draft';

const entry = (entryId: string) => ({
  entryId,
  author: '林晓云',
  title: `题目${entryId}`,
  start: '',
  photos: 0,
});
const desk: CompileDesk = {
  title: '小细节大问题',
  closed: true,
  entries: [entry('a'), entry('b'), entry('c')],
  keptBack: 0,
  booklet: null,
};
const part = (entryId: string) => ({ entryId, heading: `题目${entryId}` });

test('begins with everything, under its own titles', () => {
  expect(beginCompiling('c1', desk)).toEqual({
    revision: 0,
    title: '小细节大问题',
    summary: '',
    parts: [part('a'), part('b'), part('c')],
  });
});

test('begins with what was compiled last, and with the draft that the phone kept before that', () => {
  const booklet = { resourceId: 'r', title: '第一辑', summary: '前言', parts: [part('b')], revision: 2 };
  const compiled = { ...desk, booklet };
  expect(beginCompiling('c2', compiled)).toMatchObject({ revision: 2, title: '第一辑', parts: [part('b')] });
  keepCompiling('c2', { revision: 2, title: '第二辑', summary: '', parts: [part('c'), part('gone')] });
  expect(beginCompiling('c2', compiled)).toMatchObject({ title: '第二辑', parts: [part('c')] });
  dropCompiling('c2');
  expect(beginCompiling('c2', compiled).title).toBe('第一辑');
});

test('is put in order one place at a time', () => {
  const parts = [part('a'), part('b'), part('c')];
  const ids = (of: readonly { readonly entryId: string }[]) => of.map(({ entryId }) => entryId).join('');
  expect(ids(withMoved(parts, 2, -1))).toBe('acb');
  expect(ids(withMoved(parts, 0, 1))).toBe('bac');
  expect(ids(withMoved(parts, 0, -1))).toBe('abc');
  expect(ids(withMoved(parts, 2, 1))).toBe('abc');
});

test('says what is missing', () => {
  const draft = beginCompiling('c3', desk);
  expect(missingOf(draft)).toBeUndefined();
  expect(missingOf({ ...draft, title: ' ' })).toBe('还没写汇编的名字');
  expect(missingOf({ ...draft, parts: [] })).toBe('还没选条目');
  expect(missingOf({ ...draft, parts: withHeading(draft.parts, 'b', '') })).toBe('有的条目还没有标题');
});
