import type { Group } from '../people/member';
import type { Audience, GrowthStage } from './audience-kind';
import type { Platform, SessionKind, TrainingSession } from './training-session';

/** The words of a session's kind, in the order in which they are offered. */
export const sessionKindNames: Readonly<Record<SessionKind, string>> = {
  lecture: '专题讲座',
  groupMeeting: '教研活动',
  jointPreparation: '集体备课',
  publicLesson: '公开课',
  reportLesson: '汇报课',
  cascadeTraining: '二次培训',
  readingSalon: '读书沙龙',
  skillsContest: '技能比赛',
  literacyTraining: '素养培训',
  other: '其他',
};

/** S0-2, in its order. */
export const platformNames: Readonly<Record<Platform, string>> = {
  learning: '学习平台',
  skills: '技能平台',
  research: '教研平台',
  showcase: '展示平台',
  cultivation: '培优平台',
};

/** S0-3, in its order. */
export const stageNames: Readonly<Record<GrowthStage, string>> = {
  three: '教龄三年以内',
  six: '教龄三到六年',
  ten: '教龄六到十年',
};

export const modeNames: Readonly<Record<TrainingSession['mode'], string>> = {
  hall: '现场',
  online: '线上',
};

/** Whom a session is meant for, in one line; `listed` is how many stand on a list. */
export function audienceWords(audience: Audience, groups: readonly Group[], listed: number): string {
  switch (audience.kind) {
    case 'school':
      return '全体教师';
    case 'groups':
      return audience.groupIds
        .map((id) => groups.find(({ groupId }) => groupId === id)?.name ?? '已撤销的组')
        .join('、');
    case 'stage':
      return audience.stages.map((stage) => stageNames[stage]).join('、');
    case 'under35':
      return '35 岁以下教师';
    case 'list':
      return `指定的 ${listed} 人`;
  }
}
