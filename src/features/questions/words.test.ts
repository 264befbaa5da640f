import { atSchoolTime } from '@/domain/term/school-day';
import { answerSource, stateChip } from './words';

const answer = {
  text: '给，而且要撤得看得见。',
  answeredBy: '授课教师',
  by: '王老师',
  atMs: atSchoolTime('2025-09-29', '14:05'),
  corrected: false,
  replaces: null,
};

test('an answer says who gave it, who brought it, and when', () => {
  expect(answerSource(answer)).toBe('授课教师答，王老师 9月29日 14:05 转述');
  expect(answerSource({ ...answer, answeredBy: '' })).toBe('王老师 9月29日 14:05 答');
  expect(answerSource({ ...answer, corrected: true })).toBe('授课教师答，王老师 9月29日 14:05 转述，更正过');
});

test('how far a question is, is one word', () => {
  const words = [
    stateChip({ state: 'open', answer: null }),
    stateChip({ state: 'carried', answer: null }),
    stateChip({ state: 'answered', answer }),
    stateChip({ state: 'answered', answer: { ...answer, answeredBy: '' } }),
  ];
  expect(words.map(({ text }) => text)).toEqual(['等转问', '已转问', '已转问，有答复', '有答复']);
});
