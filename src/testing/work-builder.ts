import type { WorkFact } from '@/domain/ledger/fact';
import { catalogueOf, newestForm } from '@/domain/submission/catalogue';
import { type Author, newPiece, type Writing } from '@/domain/submission/piece';
import type { Parts, Round, Submission } from '@/domain/submission/submission';
import { submitWork } from '@/domain/submission/submit-work';
import type { WorkForm } from '@/domain/submission/work-kind';
import { atSchoolTime } from '@/domain/term/school-day';
import type { Duty } from '@/domain/term/term';

/** The demo term's fourth reading note: opens on 1 December 2026, due on the 18th at 18:00. */
export const readingDuty: Duty = {
  dutyId: '2026-1-d04',
  kind: 'readingNote',
  title: '十二月读书笔记',
  opensAtMs: atSchoolTime('2026-12-01', '08:00'),
  dueAtMs: atSchoolTime('2026-12-18', '18:00'),
};

export const inTime = atSchoolTime('2026-12-10', '20:15');
export const afterDue = atSchoolTime('2026-12-19', '09:00');

/** 读书笔记 as it is built in. */
export const readingForm = newestForm(catalogueOf([]), 'readingNote') as WorkForm;

/** Teacher Lin of the Chinese group, who leads nobody. */
export const lin: Author = {
  schoolId: 'xh',
  memberId: 'm01',
  roles: ['teacher'],
  researchGroupId: 'chinese',
  prepGroupId: 'chinese-5',
};

/** A whole reading note: every part as long as it must be. */
export const wholeNote: Parts = {
  book: '《给教师的建议》第 12 条',
  excerpt: '读得越吃力的孩子，越需要有人陪着读下去；多做十道题，也换不来读懂一句话的高兴。',
  gain: '读到这里想起班里两个怕写作文的孩子。我一直给他们多布置练习，却没有想过他们缺的是读。先陪他们读完一本自己挑的书，再来谈怎么写，这一步正是我跳过去的那一步。',
  intention: '下周起每天留十分钟，给这两个孩子读一段他们自己挑的书，再随便聊几句。',
};

/** A reading note as a phone sends it that has nothing beside its words. */
export const onlyWords = { kind: 'readingNote', photos: [], files: [], shares: false } as const;

export function aWriting(changes: Partial<Writing> = {}): Writing {
  return {
    revision: 0,
    parts: wholeNote,
    ...onlyWords,
    ...changes,
  };
}

export function aDraft(changes: Partial<Submission> = {}): Submission {
  return { ...newPiece(lin, '2026-1', readingDuty, inTime), ...changes };
}

/** A whole note, handed in in time and checked. */
export function aSubmittedPiece(changes: Partial<Submission> = {}): Submission {
  return { ...submitWork(aDraft(), aWriting(), lin, readingForm, 'pass', inTime).piece, ...changes };
}

export function anApprovedPiece(changes: Partial<Submission> = {}): Submission {
  return aSubmittedPiece({ state: 'approved', rounds: 2, ...changes });
}

/** The first round of Lin's note. */
export function aRound(changes: Partial<Round> = {}): Round {
  return {
    schoolId: 'xh',
    termId: '2026-1',
    submissionId: '2026-1-d04.m01',
    dutyId: '2026-1-d04',
    authorId: 'm01',
    n: 0,
    act: 'submitted',
    byMemberId: 'm01',
    atMs: inTime,
    parts: null,
    photos: null,
    files: null,
    form: null,
    step: 0,
    dueAtMs: null,
    remark: '',
    judgement: null,
    ...changes,
  };
}

/** Lin's note approved by the group's leader with two credits. */
export function aWorkFact(changes: Partial<WorkFact> = {}): WorkFact {
  return {
    schoolId: 'xh',
    termId: '2026-1',
    factId: 'work:2026-1-d04.m01:0',
    kind: 'work',
    subject: '2026-1-d04.m01',
    n: 0,
    memberId: 'm01',
    recordedAtMs: inTime,
    recordedBy: 'm09',
    work: 'readingNote',
    workName: '读书笔记',
    countsAs: 'readingNote',
    submissionId: '2026-1-d04.m01',
    dutyId: '2026-1-d04',
    round: 1,
    draft: 1,
    judgement: { creditsHundredths: 200, late: false, offTopic: false, missingParts: 0, lowQuality: 0 },
    ...changes,
  };
}
