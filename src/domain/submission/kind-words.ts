import type { DutyPeriod, FileEnding, ScoredWork } from './work-kind';

/** The words of the forms of kinds and series, in one place. */

export const periodNames: Readonly<Record<DutyPeriod, string>> = {
  week: '每周',
  twoWeeks: '每两周',
  month: '每月',
  term: '每学期',
  schoolYear: '每学年',
};

/** What rule books read of writing. */
export const scoredWorkNames: Readonly<Record<ScoredWork, string>> = {
  readingNote: '读书笔记',
  teachingReflection: '教学反思',
  insightEssay: '心得体会',
  lessonEvaluation: '评课',
  trainingSummary: '研修总结',
  plan: '计划',
};

export const endingNames: Readonly<Record<FileEnding, string>> = {
  docx: 'Word（docx）',
  pptx: 'PPT（pptx）',
  xlsx: 'Excel（xlsx）',
  pdf: 'PDF',
};
