import type { SessionView } from '@/contract/session-view';
import type { OwnAct } from '@/domain/attendance/next-act';
import { clockTime } from '@/domain/term/school-day';
import { canScan } from '@/platform/scan';

/** What each refusal is called, and the one step it offers. The cloud's message says the rest. */
type Step = 'again' | 'leave' | 'bind';

export interface RefusalWords {
  readonly title: string;
  readonly step: Step;
  readonly label: string;
}

const scanAgain = (title: string): RefusalWords => ({ title, step: 'again', label: '再扫一次' });
const goBack = (title: string): RefusalWords => ({ title, step: 'leave', label: '知道了' });

const byCode: Readonly<Record<string, RefusalWords>> = {
  notStarted: goBack('还没开始签到'),
  closed: goBack('签到已结束'),
  checkInOver: goBack('签到时间已过'),
  codeExpired: scanAgain('码刚换过'),
  codeInvalid: scanAgain('不是签到码'),
  wrongSession: scanAgain('这是另一场的码'),
  alreadyDone: goBack('您已签到'),
  claimWaiting: goBack('等主持人核对'),
  notThisSchool: scanAgain('不是本校的码'),
  notOnRoster: goBack('名单上没有您'),
  leaveApproved: goBack('您请了假'),
  slowDown: goBack('试得太快了'),
  tellHost: goBack('请找主持人登记'),
  notSignedIn: { title: '还没绑定身份', step: 'bind', label: '绑定身份' },
};

export function refusalWords(code: string, byTyping: boolean): RefusalWords {
  const words = byCode[code] ?? goBack('没有签成');
  return words.label === '再扫一次' && byTyping ? { ...words, label: '再输一次' } : words;
}

/** Whether the camera is the way in: in a hall, on a phone that has one. */
export function scanning({ mode }: Pick<SessionView, 'mode'>): boolean {
  return canScan && mode === 'hall';
}

export const keptWords = {
  title: '签到已记在手机里',
  note: '有网后自动补交，时间以扫码时为准。',
} as const;

export const claimedWords = {
  title: '已记下，等主持人核对',
  next: '您扫的码是有效的，到得晚了些。主持人核对后，印会落在这里。',
} as const;

/** What somebody who has come is asked to do, and why now. */
export const ownActWords = {
  call: {
    id: 'answer-call',
    label: '复签',
    why: ({ rollCall }: SessionView) =>
      `主持人正在复签，请在 ${clockTime(rollCall?.untilMs ?? 0)} 前答一次。`,
  },
  checkOut: { id: 'check-out', label: '签退', why: () => '研修结束了，签退后再走。' },
} as const satisfies Record<
  OwnAct,
  { readonly id: string; readonly label: string; readonly why: (session: SessionView) => string }
>;

export function leavingQuestion({ checkOutFromMs }: SessionView) {
  return {
    title: '要提前离开吗？',
    text: `${clockTime(checkOutFromMs ?? 0)} 起才是正常签退，现在走会记为早退。请先跟主持人说一声。`,
    yes: '提前离开',
  };
}
