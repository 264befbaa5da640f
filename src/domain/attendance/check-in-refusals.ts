import { monthDay } from '../term/school-day';
import type { TrainingSession } from './training-session';

/** Why a check-in is refused, and what to do next. */
export const checkInRefusals = {
  notStarted: ({ title, startsAtMs }: Pick<TrainingSession, 'title' | 'startsAtMs'>) =>
    `《${title}》（${monthDay(startsAtMs)}）还没有开始签到，请等主持人打开签到后再扫码。`,
  closed: '签到已经结束。您若在场，请到前面登记，由主持人补记。',
  codeExpired: '码刚换过，请对着屏幕上的新码再扫一次。',
  codeInvalid: '没有认出这个码，请扫屏幕上的签到码，或核对后重新输入八位码。',
  wrongSession: (title: string) => `这是《${title}》的签到码，请从那次研修的页面签到。`,
  notThisSchool: '这是另一所学校的签到码，请扫本校屏幕上的码。',
  notOnRoster: '您不在这次研修的名单上。您若在场，请到前面登记。',
  leaveApproved: '您这次研修已请假。您若到场了，请到前面登记，由主持人改记。',
  alreadyDone: '您已经签到过了，不用再签。',
  claimWaiting: '您离线时扫的码已收到，主持人确认后就会盖印，不用再扫。',
  slowDown: (minutes: number) => `输错的次数多了些，请直接扫码，或过 ${minutes} 分钟再输入。`,
} as const;
