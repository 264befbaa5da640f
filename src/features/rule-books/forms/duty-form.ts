import { roleNames } from '@/domain/people/role';
import { at, listAt } from '../path';
import { type Field, optionsOf, wordsAndSource } from './field';

const acts = optionsOf({
  readingNote: '读书笔记',
  insightEssay: '心得体会',
  teachingReflection: '教学反思',
  lessonEvaluation: '评课材料',
  paper: '论文',
  case: '案例',
  experienceSummary: '经验总结',
  topicSurvey: '专题调查',
  improvementCase: '教学改进案例',
  bookRead: '读一本书',
  publicLesson: '公开课',
  lessonObservation: '听课',
  politicalStudy: '政治学习',
  groupMeeting: '组内活动',
  jointPreparation: '集体备课',
  evaluationStudy: '评课研讨',
  readingSalon: '读书沙龙',
  skillsContest: '技能比赛',
  competencyTraining: '素养培训',
});

export const periodNames = {
  week: '每周',
  twoWeeks: '每两周',
  month: '每月',
  term: '每学期',
  schoolYear: '每学年',
} as const;

/** 任务: how many of what, how often, and whose. */
export function dutyFields(duty: unknown, book: unknown): readonly Field[] {
  const others = listAt(book, ['duties']).filter((other) => at(other, ['id']) !== at(duty, ['id']));
  return [
    { kind: 'line', at: 'title', label: '名称', placeholder: '比如 听课' },
    { kind: 'choices', at: 'oneOf', label: '做什么（有几样的，任做一样）', options: acts },
    {
      kind: 'whole',
      at: 'count',
      label: '至少几次（篇）',
      unit: '次',
      whenEmpty: 'null',
      hint: '文件没有写数目的先空着，由学校定',
    },
    { kind: 'choice', at: 'per', label: '多久', options: optionsOf(periodNames) },
    {
      kind: 'choice',
      at: 'each',
      label: '由谁完成',
      options: optionsOf({
        teacher: '每位教师',
        preparationGroup: '每个备课组',
        researchGroup: '每个教研组',
      }),
    },
    ...(at(duty, ['each']) === 'teacher' || at(duty, ['cohort', 'kind']) !== 'everyone'
      ? cohortFields(duty)
      : []),
    { kind: 'list', at: 'parts', label: '每一次要有哪些部分', hint: '用顿号隔开；没有就空着' },
    {
      kind: 'whole',
      at: 'pages',
      label: '每一篇几页',
      unit: '页',
      whenEmpty: 'null',
      hint: '文件没有写就空着',
    },
    ...(others.length === 0
      ? []
      : [
          {
            kind: 'choice',
            at: 'insteadOf',
            label: '代替哪一项任务',
            options: [
              { value: null, label: '不代替' },
              ...others.map((other) => ({ value: at(other, ['id']), label: String(at(other, ['title'])) })),
            ],
          } satisfies Field,
        ]),
    ...wordsAndSource,
  ];
}

function cohortFields(duty: unknown): readonly Field[] {
  const kind = at(duty, ['cohort', 'kind']);
  const whose: Field = {
    kind: 'choice',
    at: 'cohort',
    label: '哪些教师',
    options: [
      { value: { kind: 'everyone' }, label: '所有人' },
      { value: { kind: 'underAge', years: 35 }, label: '不满多少岁的' },
      { value: { kind: 'yearsOfService', fromYears: 0, belowYears: 3 }, label: '按教龄' },
      { value: { kind: 'role', role: 'prepLeader' }, label: '按职务' },
    ],
  };
  const more: Readonly<Record<string, readonly Field[]>> = {
    underAge: [{ kind: 'whole', at: 'cohort.years', label: '不满', unit: '岁' }],
    yearsOfService: [
      { kind: 'whole', at: 'cohort.fromYears', label: '教龄满', unit: '年' },
      { kind: 'whole', at: 'cohort.belowYears', label: '教龄不满', unit: '年', whenEmpty: 'null' },
    ],
    role: [{ kind: 'choice', at: 'cohort.role', label: '职务', options: optionsOf(roleNames) }],
  };
  return [whose, ...(more[String(kind)] ?? [])];
}

export function newDuty(id: string): Readonly<Record<string, unknown>> {
  return {
    id,
    title: '',
    oneOf: [],
    count: 1,
    per: 'term',
    each: 'teacher',
    cohort: { kind: 'everyone' },
    parts: [],
    pages: null,
    insteadOf: null,
    text: '',
    source: '',
  };
}
