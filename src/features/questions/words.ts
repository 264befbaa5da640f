import type { ChipProps } from '@/components/figure/chip';
import type { AnswerView, QuestionView } from '@/contract/questions';
import { clockTime, monthDay } from '@/domain/term/school-day';

export function moment(atMs: number): string {
  return `${monthDay(atMs)} ${clockTime(atMs)}`;
}

/** How far a question is, in one word. */
export function stateChip({ state, answer }: Pick<QuestionView, 'state' | 'answer'>): ChipProps {
  switch (state) {
    case 'open':
      return { text: '等转问' };
    case 'carried':
      return { text: '已转问', tone: 'pine' };
    case 'answered':
      return { text: answer?.answeredBy === '' ? '有答复' : '已转问，有答复', tone: 'ok' };
  }
}

/** Who answered, who brought it and when: 授课教师答，王老师 9月29日 14:05 转述. */
export function answerSource({ answeredBy, by, atMs, corrected }: AnswerView): string {
  const source =
    answeredBy === '' ? `${by} ${moment(atMs)} 答` : `${answeredBy}答，${by} ${moment(atMs)} 转述`;
  return corrected ? `${source}，更正过` : source;
}
