import type { LikePieceView } from '@/contract/likeness';
import { atSchoolTime } from '@/domain/term/school-day';
import { pieceNote } from './likeness-words';

const mine = { submittedAtMs: atSchoolTime('2026-12-10', '20:15') };
const theirs = (day: string, termName = ''): LikePieceView => ({
  submissionId: 'd.m01',
  by: 'known',
  author: '林晓云',
  title: '十月读书笔记',
  termName,
  submittedAtMs: atSchoolTime(day, '09:00'),
  sharedHundredths: 32,
  passages: [],
});

test.each([
  ['2026-10-08', '', '十月读书笔记，10月8日交，比这一篇早'],
  ['2026-12-10', '', '十月读书笔记，12月10日交，和这一篇同一天'],
  ['2026-12-12', '', '十月读书笔记，12月12日交，比这一篇晚'],
  ['2025-10-08', '2025 学年第一学期', '2025 学年第一学期，十月读书笔记，10月8日交，比这一篇早'],
])('handed in on %s %s: %s', (day, termName, words) => {
  expect(pieceNote(theirs(day, termName), mine)).toBe(words);
});
