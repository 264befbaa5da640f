import type { SessionView } from '@/contract/session-view';
import { nextAct, type OwnAct } from '@/domain/attendance/next-act';
import { clockTime } from '@/domain/term/school-day';

/** What today's sheet says of a session, and the one thing to do about it. */
export interface SessionStanding {
  /** When it starts, or how it went: in pine. */
  readonly head: string;
  /** What to know beside it. */
  readonly aside: string;
  /**
   * `scan`: check-in is open for this person; `wait`: not yet open; `look`: the seal is there; `none`: nothing to do; else
   * what somebody who has come is asked for now.
   */
  readonly act: 'scan' | 'wait' | 'look' | 'none' | OwnAct;
  /** A sentence under the facts, where the button would be. */
  readonly note: string | null;
}

/** How one session stands for one person now; `kept`: its code waits on this phone. */
export function sessionStanding(
  session: SessionView,
  { kept, nowMs, officeLabel }: { kept: boolean; nowMs: number; officeLabel: string },
): SessionStanding {
  const starts = `${clockTime(session.startsAtMs)} 开始`;
  const running = untilText(session, nowMs);
  if (kept && session.checkedInAtMs === null) {
    return {
      head: starts,
      aside: '待传',
      act: 'none',
      note: '签到已记在手机里，有网后自动补交，时间以扫码时为准。',
    };
  }
  switch (session.status) {
    case 'onTime':
    case 'late':
      return {
        head: sealedText(session),
        aside: leavingText(session, nowMs),
        act: nextAct(session, nowMs) ?? 'look',
        note: null,
      };
    case 'leave':
      return { head: starts, aside: '您请了假', act: 'none', note: '这一场您请了假，不算缺勤。' };
    case 'claimed':
      return {
        head: starts,
        aside: '等主持人核对',
        act: nextAct(session, nowMs) ?? 'none',
        note: '您扫的码到得晚了些，主持人核对后落印。',
      };
    case 'absent':
      return {
        head: '签到已结束',
        aside: '没有签到记录',
        act: 'none',
        note: `到过场的，请找${officeLabel}补登。`,
      };
    case 'madeUp':
      return { head: starts, aside: '已补训', act: 'none', note: null };
    case 'cancelled':
      return { head: starts, aside: '已取消', act: 'none', note: '这次研修取消了，不用来。' };
    case 'notExpected':
      return { head: starts, aside: '不要求您参加', act: 'none', note: null };
    case 'open':
      return { head: starts, aside: running || '签到进行中', act: 'scan', note: null };
    case 'upcoming':
      return { head: starts, aside: running, act: 'wait', note: null };
  }
}

function sealedText({ checkedInAtMs, status }: SessionView): string {
  const word = status === 'late' ? '已签，迟到' : '已签，准时';
  return checkedInAtMs === null ? word : `${clockTime(checkedInAtMs)} ${word}`;
}

/** Where check-out is asked for: when it begins, or how this person left. */
function leavingText(
  { checkOutFromMs, checkedOutAtMs, checkOutClaimed, leftEarly, state }: SessionView,
  nowMs: number,
): string {
  if (checkedOutAtMs !== null) return `${clockTime(checkedOutAtMs)} ${leftEarly ? '提前离开' : '签退'}`;
  if (checkOutClaimed) return '签退等核对';
  if (checkOutFromMs === null || state !== 'open') return '';
  return nowMs < checkOutFromMs ? `${clockTime(checkOutFromMs)} 起签退` : '请签退';
}

const MINUTE_MS = 60_000;

/** 还有 18 分钟; empty once it has begun. */
function untilText({ startsAtMs }: SessionView, nowMs: number): string {
  const minutes = Math.ceil((startsAtMs - nowMs) / MINUTE_MS);
  if (minutes <= 0) return '';
  return minutes < 60 ? `还有 ${minutes} 分钟` : `还有 ${Math.floor(minutes / 60)} 小时`;
}
