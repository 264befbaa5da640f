import type { PlanningGround } from '@/domain/attendance/planning-faults';
import type { Member, School } from '@/domain/people/member';
import { refuse } from '@/domain/refusal';
import type { Term } from '@/domain/term/term';
import { readMembers } from '../_shared/repositories/members';
import { findSchoolAndTerm } from '../_shared/repositories/schools';
import { wordsFault } from '../_shared/text-check';

/** The school as it stands around a plan: its running term and its people. */
export interface Ground extends PlanningGround {
  readonly term: Term;
  readonly school: School;
  readonly members: readonly Member[];
}

export async function readGround(schoolId: string): Promise<Ground | null> {
  const [{ school, term }, members] = await Promise.all([findSchoolAndTerm(schoolId), readMembers(schoolId)]);
  return school === null || term === null ? null : { school, term, members };
}

export const noTerm = () =>
  refuse('noTerm', '学校还没有排定本学期的研修计划，请教务处先导入学期计划，再来排活动。');

/** Null when everybody may read these words. */
export async function refusedWords(openId: string, ...words: readonly string[]) {
  const text = words.filter((part) => part !== '').join('\n');
  const fault = await wordsFault(openId, text, 'remark');
  return fault === null ? null : refuse(fault, wordsRefusals[fault]);
}

const wordsRefusals = {
  contentRefused: '里面有不能发布的内容，请改后再试。',
  checkUnavailable: '内容检查暂时没有响应，还没有保存。请稍后再点一次。',
} as const;
