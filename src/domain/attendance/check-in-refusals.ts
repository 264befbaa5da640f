import { monthDay } from '../term/school-day';
import type { TrainingSession } from './training-session';

/** Why a check-in is refused although the code may be right, and what to do next. */
export const checkInRefusals = {
  notStarted: ({ title, startsAtMs }: Pick<TrainingSession, 'title' | 'startsAtMs'>) =>
    `《${title}》（${monthDay(startsAtMs)}）还没有开始签到，请等主持人打开签到后再扫码。`,
  cancelled: ({ title }: Pick<TrainingSession, 'title'>) => `《${title}》已经取消，不用签到。`,
  closed: '签到已经结束。您若在场，请到前面登记，由主持人补记。',
  checkInOver: '签到时间已过，请到前面登记。',
  notThisSchool: '这是另一所学校的签到码，请扫本校屏幕上的码。',
  notOnRoster: '您不在这次研修的名单上。您若在场，请到前面登记。',
  leaveApproved: '您这次研修已请假。您若到场了，请到前面登记，由主持人改记。',
  markedAbsent: '主持人登记您这次不在场。您若在场，请到前面说明，由主持人改记。',
  alreadyDone: '您已经签到过了，不用再签。',
  claimWaiting: '您离线时扫的码已收到，主持人确认后就会盖印，不用再扫。',
} as const;
