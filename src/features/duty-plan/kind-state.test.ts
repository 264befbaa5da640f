import { refuse } from '@/domain/refusal';
import type { KindDraft } from '@/domain/submission/kind-draft';
import {
  emptyKind,
  emptyPart,
  faultsNow,
  numberIn,
  numberShown,
  withoutPart,
  withPart,
  withPartMoved,
} from './kind-state';

const three: KindDraft = { ...emptyKind, parts: ['一', '二', '三'].map((name) => ({ ...emptyPart, name })) };
const names = ({ parts }: KindDraft) => parts.map(({ name }) => name).join('');

test('parts are renamed, moved and taken away, and stay where they are at the ends', () => {
  expect(names(withPart(three, 1, { name: '中' }))).toBe('一中三');
  expect(names(withoutPart(three, 0))).toBe('二三');
  expect(names(withPartMoved(three, 2, -1))).toBe('一三二');
  expect(names(withPartMoved(three, 0, -1))).toBe('一二三');
  expect(names(withPartMoved(three, 2, 1))).toBe('一二三');
});

test('numbers are what was typed of them, nothing is 0', () => {
  expect(['', '12', '1a2', '0'].map(numberIn)).toEqual([0, 12, 12, 0]);
  expect([0, 12].map(numberShown)).toEqual(['', '12']);
});

test('faults stand by their place once a save was refused, and each goes as it is put right', () => {
  const refusal = refuse('kindFaults', '', [{ path: 'name', message: '已经有一类作品叫「论文」。' }]).error;
  const pathsOf = (draft: KindDraft, refusedName: string | null) => [
    ...faultsNow(draft, null, refusal, refusedName).entries(),
  ];
  expect(faultsNow(emptyKind, null, null, null).size).toBe(0);
  expect(faultsNow(emptyKind, null, refuse('offline', '').error, '').size).toBe(0);
  const paper = { ...withPart(emptyKind, 0, { name: '正文' }), name: '论文' };
  expect(pathsOf(paper, '论文')).toEqual([['name', '已经有一类作品叫「论文」。']]);
  expect(pathsOf({ ...paper, name: '小论文' }, '论文')).toEqual([]);
  expect(pathsOf(emptyKind, '论文').map(([path]) => path)).toEqual(['name', 'parts.0.name']);
});
