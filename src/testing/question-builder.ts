import type { Question } from '@/domain/sharing/question';
import { atSchoolTime } from '@/domain/term/school-day';

/** What 陈立 asked about the first post of the trip of `aTrip`, ten minutes after it came. */
export function aQuestion(changes: Partial<Question> = {}): Question {
  return {
    schoolId: 'xh',
    tripId: 'm01-trip0001',
    questionId: 'm02-ask00001',
    postId: 'm01-post0001',
    memberId: 'm02',
    text: '低年级复述，要不要一开始就给支架？',
    atMs: atSchoolTime('2026-12-08', '10:52'),
    carried: null,
    answer: null,
    withdrawnAtMs: null,
    ...changes,
  };
}
