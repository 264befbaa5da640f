import type { Clause } from '@/domain/scoring/clauses/clause';
import { type Field, optionsOf } from './field';

type Kind = Clause['kind'];

/** A kind of clause as the office meets it: its name, its own fields and what a new one begins with. */
interface ClauseKind {
  readonly name: string;
  /** What it makes of which records, in a few words, for choosing one. */
  readonly says: string;
  readonly fields: (unit: string) => readonly Field[];
  readonly begins: Readonly<Record<string, unknown>>;
}

const workOptions = optionsOf({
  plan: '计划',
  insightEssay: '心得体会',
  lessonEvaluation: '评课材料',
  teachingReflection: '教学反思',
  trainingSummary: '研修总结',
  readingNote: '读书笔记',
});
const faultOptions = optionsOf({
  notHandedIn: '未交',
  late: '迟交',
  offTopic: '偏题',
  missingParts: '内容不全',
});
const works: Field = { kind: 'choices', at: 'works', label: '哪些作品', options: workOptions };

export const clauseKinds: Readonly<Record<Kind, ClauseKind>> = {
  judgedAmount: {
    name: '评定',
    says: '每次由评定人在范围内计分',
    fields: (unit) => [
      {
        kind: 'choice',
        at: 'fact',
        label: '评定什么',
        options: optionsOf({ cascadeTraining: '二次培训', service: '活动参与', penalty: '通报扣减' }),
      },
      { kind: 'amount', at: 'minHundredths', label: '每次最少', unit },
      { kind: 'amount', at: 'maxHundredths', label: '每次最多', unit },
      {
        kind: 'whole',
        at: 'deadlineWorkingDays',
        label: '返校后几个工作日内有效',
        unit: '个工作日',
        whenEmpty: 'leftOut',
        hint: '只对二次培训；空着就不限期',
      },
    ],
    begins: { fact: 'service', minHundredths: 100, maxHundredths: 300 },
  },
  sessionHours: {
    name: '必修学时',
    says: '出席或补训的必修培训计学时',
    fields: () => [],
    begins: { sessions: 'required', exempt: 'scaleUp' },
  },
  inspectionTier: {
    name: '检查等次',
    says: '每次检查评一个等次，各有分值',
    fields: (unit) => [
      { kind: 'amount', at: 'tiersHundredths.excellent', label: '优秀', unit },
      { kind: 'amount', at: 'tiersHundredths.good', label: '良好', unit },
      { kind: 'amount', at: 'tiersHundredths.pass', label: '合格', unit },
      { kind: 'amount', at: 'tiersHundredths.fail', label: '不合格', unit },
    ],
    begins: { combine: 'average', tiersHundredths: { excellent: 1000, good: 800, pass: 600, fail: 0 } },
  },
  pieceFault: {
    name: '作品缺欠',
    says: '未交、迟交、偏题或内容不全，每篇一次',
    fields: (unit) => [
      works,
      { kind: 'choices', at: 'faults', label: '哪些缺欠', options: faultOptions },
      { kind: 'amount', at: 'amountHundredths', label: '每篇', unit, hint: '一篇有几样缺欠也只算一次' },
    ],
    begins: {
      effect: 'deduct',
      works: ['readingNote'],
      faults: ['notHandedIn', 'late'],
      amountHundredths: 100,
    },
  },
  pieceQuality: {
    name: '作品质量',
    says: '质量不高的，由审阅人按级扣',
    fields: (unit) => [
      works,
      { kind: 'choices', at: 'unless', label: '有这些缺欠的不再扣', options: faultOptions },
      { kind: 'amount', at: 'perLevelHundredths', label: '每低一级', unit, hint: '审阅人可以判低一级或两级' },
    ],
    begins: { effect: 'deduct', works: ['readingNote'], unless: ['notHandedIn'], perLevelHundredths: 100 },
  },
  prize: {
    name: '获奖',
    says: '按级别和等次计分',
    fields: (unit) => [
      {
        kind: 'choice',
        at: 'family',
        label: '哪一类',
        options: optionsOf({ contest: '竞赛', paper: '论文' }),
      },
      { kind: 'amount', at: 'firstPrizeHundredths.nation', label: '国家级一等奖', unit },
      { kind: 'amount', at: 'firstPrizeHundredths.province', label: '省级一等奖', unit },
      { kind: 'amount', at: 'firstPrizeHundredths.city', label: '市级一等奖', unit },
      { kind: 'amount', at: 'firstPrizeHundredths.county', label: '县级一等奖', unit },
      { kind: 'amount', at: 'firstPrizeHundredths.school', label: '校级一等奖', unit },
      { kind: 'amount', at: 'stepHundredths', label: '每低一等少', unit, hint: '减到 0 为止' },
    ],
    begins: {
      combine: 'highest',
      family: 'contest',
      firstPrizeHundredths: { nation: 500, province: 500, city: 400, county: 300, school: 0 },
      stepHundredths: 50,
    },
  },
  groupGrant: {
    name: '集体加分',
    says: '学校给教研组或备课组的分，组内每人都计',
    fields: () => [],
    begins: {},
  },
  bestPieces: {
    name: '取最好的几篇',
    says: '应交几篇，扣得最少的几篇算数',
    fields: (unit) => [
      works,
      { kind: 'whole', at: 'count', label: '应交', unit: '篇' },
      { kind: 'amount', at: 'shortHundredths', label: '每少一篇', unit, hint: '也是一篇最多扣的数' },
      { kind: 'amount', at: 'loss.lateHundredths', label: '迟交', unit },
      { kind: 'amount', at: 'loss.offTopicHundredths', label: '偏题', unit },
      { kind: 'amount', at: 'loss.missingPartHundredths', label: '缺部分', unit },
      {
        kind: 'choice',
        at: 'loss.partsOnce',
        label: '缺几个部分时',
        options: [
          { value: false, label: '每个部分都扣' },
          { value: true, label: '只扣一次' },
        ],
      },
    ],
    begins: {
      combine: 'leastLoss',
      effect: 'deduct',
      works: ['teachingReflection'],
      count: 1,
      shortHundredths: 1000,
      loss: { lateHundredths: 0, offTopicHundredths: 200, missingPartHundredths: 100, partsOnce: false },
    },
  },
  attendanceMarks: {
    name: '迟到、间缺、早退',
    says: '每次一个数',
    fields: (unit) => [
      {
        kind: 'choices',
        at: 'marks',
        label: '哪几种',
        options: optionsOf({ late: '迟到', absentMidway: '间缺', leftEarly: '早退' }),
      },
      { kind: 'amount', at: 'eachHundredths', label: '每次', unit },
    ],
    begins: { effect: 'deduct', marks: ['late', 'absentMidway', 'leftEarly'], eachHundredths: 50 },
  },
  missedSessions: {
    name: '无故缺勤',
    says: '每次必修培训无故缺勤一个数',
    fields: (unit) => [{ kind: 'amount', at: 'eachHundredths', label: '每次', unit }],
    begins: { effect: 'deduct', eachHundredths: 100 },
  },
};

export function isClauseKind(kind: unknown): kind is Kind {
  return typeof kind === 'string' && Object.hasOwn(clauseKinds, kind);
}
