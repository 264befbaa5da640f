import type { leaveFault } from './decide-leave-request';
import { isProtected, type LeaveKind } from './leave-kind';
import type { LeaveRequest } from './leave-request';
import type { LeaveRules } from './leave-rules';

/** The state of a request in a word. */
export function stateText({ state, goesTo }: LeaveRequest, officeLabel: string): string {
  switch (state) {
    case 'waiting':
      return goesTo === 'office' ? `等${officeLabel}审批` : '等教研组长审批';
    case 'approved':
      return '已批准';
    case 'refused':
      return '未批准';
    case 'withdrawn':
      return '已撤回';
  }
}

type Eyes = 'asker' | 'decider';

/** What is to be said about a reason that is not simply there; empty: nothing. */
export function reasonNote({ reasonCheck, tidiedAtMs }: LeaveRequest, eyes: Eyes): string {
  if (tidiedAtMs !== null) return '学期结束后，请假说明和凭证照片已删除。';
  if (reasonCheck === 'pass') return '';
  if (eyes === 'decider') return '说明还没有通过平台审核，暂不能显示。您可以先审批。';
  return reasonCheck === 'pending'
    ? '说明还在平台审核，审批人暂时看不到；不影响审批。'
    : '说明没有通过平台审核，审批人看不到。需要时请当面说明。';
}

export function slipNote({ slip }: LeaveRequest, eyes: Eyes): string {
  if (slip === null || slip.check === 'pass') return '';
  if (eyes === 'decider') return '有一张凭证照片，还没有通过平台审核，暂不能显示。您可以先审批。';
  return slip.check === 'pending'
    ? '照片还在平台审核，审批人暂时看不到；不影响审批。'
    : '照片没有通过平台审核，审批人看不到。需要时请当面出示。';
}

/** What approving records. */
export function effectText(kind: LeaveKind, sessions: number): string {
  const each = sessions > 1 ? `这 ${sessions} 场` : '这一场';
  return isProtected(kind)
    ? `批准后，${each}记为请假，受保护：不算在应参加的场次里，不影响得分。`
    : `批准后，${each}记为请假：不算无故缺勤，没有学时，可以补训。`;
}

/** Whom requests go to, in the order in which they matter. */
export function waysText(rules: LeaveRules, leads: boolean, officeLabel: string): string[] {
  const { leaderSessions, daysAfter } = rules;
  const until =
    daysAfter === 0 ? '最晚在研修当天提交。' : `研修之前或之后都可以申请，最晚在研修之后第 ${daysAfter} 天。`;
  if (leads || leaderSessions === 0) return [`由${officeLabel}审批。`, until];
  const few = leaderSessions === 1 ? '一次 1 场的' : `一次 ${leaderSessions} 场以内的`;
  return [`${few}由教研组长审批，再多由${officeLabel}审批。`, until];
}

export const privacyText =
  '说明和照片只有您和审批人看得到，学期结束后删除。这是本次研修的请假，不代替学校的人事请假。';

/** Why a session can not be picked, in a word beside it. */
export const faultWords: Readonly<Record<NonNullable<ReturnType<typeof leaveFault>>, string>> = {
  notExpected: '不要求您参加',
  checkedIn: '已签到',
  alreadyOnLeave: '已请假',
  alreadyAsked: '申请中',
  tooLate: '已过期限',
};
