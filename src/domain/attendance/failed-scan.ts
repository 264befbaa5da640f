/** A code that did not count: who, when, why; never the code, never the phone. One a minute of each reason is enough. */
export interface FailedScan {
  readonly schoolId: string;
  readonly sessionId: string;
  readonly memberId: string;
  readonly act: 'checkIn' | 'checkOut' | 'rollCall';
  /** The refusal's code. */
  readonly code: string;
  readonly atMs: number;
}

/** Failed scans are kept so long, so that a complaint can be looked into. */
export const FAILED_SCANS_KEPT_DAYS = 30;

const words: Readonly<Record<string, string>> = {
  codeExpired: '码已换过',
  codeInvalid: '不是签到码或输错了',
  wrongSession: '扫了另一场的码',
  notThisSchool: '扫了别校的码',
  slowDown: '输错次数多，稍等再试',
  tellHost: '口令输错五次',
  notStarted: '还没开始签到',
  cancelled: '活动已取消',
  closed: '签到已结束',
  checkInOver: '过了签到时间',
  notOnRoster: '不在名单上',
  leaveApproved: '已请假',
  markedAbsent: '已登记不在场',
  notAsked: '这一场不用签退',
  notCheckedIn: '还没有签到',
  tooEarly: '还没到签退时间',
  leftBefore: '已提前离开',
  noCall: '没有复签',
  callOver: '复签已过时间',
};

/** Why it did not count, as the office reads it. */
export function failureText(code: string): string {
  return words[code] ?? '没有签成';
}
