import type { DutyStart } from '@/domain/term/duty-starts';
import { draftIn, emptySeries, missingIn, withKind, withStart } from './series-draft';

const term = { from: '2026-09-01', to: '2027-01-31' };
const offered = [
  { kind: 'readingNote', name: '读书笔记', minutes: 40, per: 'week' },
  { kind: 'paper', name: '论文', minutes: 300, per: 'term' },
] as const;
const empty = emptySeries(term, '2026-12-10');

test('a new series goes from today, or the term’s first day, until its end', () => {
  expect([empty.from, empty.until]).toEqual(['2026-12-10', '2027-01-31']);
  expect(emptySeries(term, '2026-08-01').from).toBe('2026-09-01');
});

test('the first kind brings its name and period; a title that was typed stays', () => {
  const note = withKind(empty, 'readingNote', offered);
  expect(note).toMatchObject({ title: '读书笔记', per: 'week' });
  expect(withKind(note, 'paper', offered)).toMatchObject({ title: '读书笔记、论文', per: 'week' });
  const typed = { ...note, title: '寒假读书', titled: true };
  expect(withKind(typed, 'readingNote', offered)).toMatchObject({ kinds: [], title: '寒假读书' });
});

test('a rule fills in all but the dates', () => {
  const start: DutyStart = {
    ruleId: 'writing',
    title: '案例或论文',
    kinds: ['paper'],
    owedBy: { kind: 'underAge', years: 35 },
    per: 'schoolYear',
    count: null,
    text: '',
  };
  expect(draftIn(withStart(empty, start))).toEqual({
    kinds: ['paper'],
    title: '案例或论文',
    owedBy: start.owedBy,
    per: 'schoolYear',
    count: 1,
    from: '2026-12-10',
    until: '2027-01-31',
    weekday: null,
    time: '18:00',
    opensDaysBefore: null,
  });
});

test('what is missing is said, one thing at a time', () => {
  const note = withKind(empty, 'readingNote', offered);
  expect(missingIn(empty)).toBe('还没选作品');
  expect(missingIn({ ...note, title: ' ' })).toBe('还没写标题');
  expect(missingIn({ ...note, count: '0' })).toBe('每次几篇，请写 1 到 20');
  expect(missingIn({ ...note, until: '2026-12-01' })).toBe('最后一天要在第一天之后');
  expect(missingIn(note)).toBeNull();
});
