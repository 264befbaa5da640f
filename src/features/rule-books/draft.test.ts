import type { Finding } from '@/contract/rule-books';
import document from '@/domain/scoring/books/plan-110.json';
import { readRuleBook } from '@/domain/scoring/rule-book';
import {
  added,
  answered,
  beginDraft,
  checkedWith,
  edited,
  fixed,
  keptOf,
  movedEarlier,
  removed,
  undone,
} from './draft';
import { newItem } from './forms/item-form';
import { at } from './path';

const draft = beginDraft('plan-110', document, 3, [], '2026-09-01');
const lateFix: Finding = {
  code: 'tier-over-item',
  severity: 'warning',
  path: 'items.2.clauses.0',
  message: '等次的分值超过本项满分',
  suggestion: {
    text: '按 20 分为满折算',
    changes: [
      { path: ['items', 2, 'conversion', 'fullHundredths'], value: 2500 },
      {
        path: ['notes', document.notes.length],
        value: { id: 'tiers', about: ['notes'], text: '按比例折算。' },
      },
    ],
  },
};

test('a typed number changes that number alone, and what was checked is no longer current', () => {
  const changed = edited(draft, ['items', 0, 'maxHundredths'], 2500);
  expect(changed).toEqual({
    ...draft,
    book: { ...document, items: [{ ...document.items[0], maxHundredths: 2500 }, ...document.items.slice(1)] },
    changed: true,
    checked: { findings: [], current: false },
  });
});

test('one tap makes every change of the suggestion, and one more takes them back', () => {
  const checked = checkedWith(draft, [lateFix]);
  const after = fixed(checked, lateFix);
  expect(at(after.book, ['items', 2, 'conversion', 'fullHundredths'])).toBe(2500);
  expect(at(after.book, ['notes', document.notes.length, 'id'])).toBe('tiers');
  expect([after.checked, after.undo.map(({ what }) => what)]).toEqual([
    { findings: [], current: false },
    ['按 20 分为满折算'],
  ]);
  expect(undone(after).book).toEqual(document);
});

test('a suggestion for a book that has changed since is not carried out', () => {
  const changed = edited(checkedWith(draft, [lateFix]), ['title'], '改了名');
  expect(fixed(changed, lateFix)).toBe(changed);
});

test('a note in the school’s own words answers what was found', () => {
  const { draft: after, path } = answered(checkedWith(draft, [lateFix]), lateFix);
  expect(at(after.book, path)).toEqual({
    id: 'note-1',
    about: ['notes'],
    text: '',
    decides: 'tier-over-item',
  });
});

test('typing after a fix leaves the way back open', () => {
  const after = edited(fixed(checkedWith(draft, [lateFix]), lateFix), ['title'], '改了名');
  expect(undone(after).book).toEqual(document);
});

test('several steps are taken back one by one, the latest first; the phone keeps the way back of the latest', () => {
  const steps = [0, 1].reduce((now) => removed(now, ['items', 0], '删除一项'), draft);
  expect(undone(undone(steps)).book).toEqual(document);
  expect(undone(undone(undone(steps))).book).toEqual(document);
  expect(keptOf(steps)).toEqual({ ...steps, undo: steps.undo.slice(1) });
});

test('the way back goes twenty steps far', () => {
  const addition = { label: '添加考核项', prefix: 'item', begins: newItem };
  const many = Array.from({ length: 25 }).reduce<typeof draft>(
    (now) => added(now, ['items'], addition).draft,
    draft,
  );
  expect(many.undo).toHaveLength(20);
});

test('an item that goes takes along what names it', () => {
  const after = removed(draft, ['items', 1], '教师考勤');
  expect(at(after.book, ['reportedHours', 'unlessVoid'])).toEqual([]);
  expect(JSON.stringify(at(after.book, ['notes']))).not.toContain('"attendance"');
  expect(readRuleBook(after.book).ok).toBe(true);
});

test('an item moves up; the first one stays', () => {
  const items = at(movedEarlier(draft, ['items', 1]).book, ['items']);
  expect((items as { id: string }[]).map(({ id }) => id).slice(0, 2)).toEqual(['attendance', 'trip']);
  expect(movedEarlier(draft, ['items', 0])).toEqual(draft);
});

test('a new item wants its words and a clause, and nothing else', () => {
  const addition = { label: '添加考核项', prefix: 'item', begins: newItem };
  const { draft: after, path } = added(draft, ['items'], addition);
  expect(path).toEqual(['items', 6]);
  const reading = readRuleBook(after.book);
  expect(reading.ok ? [] : reading.faults).toEqual([
    { path: 'items.6.title', message: '这里要写字' },
    { path: 'items.6.text', message: '这里要写字' },
    { path: 'items.6.clauses', message: '每一项至少要有一条条款' },
  ]);
});
