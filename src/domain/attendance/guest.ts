import { accept, type Result, refusalsOf } from '../refusal';
import type { SessionState } from './training-session';

/** 来宾卡片: that a session is open to guests, `SCHOOL:SESSION`. The key in the card is what lets somebody look. */
export interface GuestCard {
  readonly schoolId: string;
  readonly termId: string;
  readonly sessionId: string;
  readonly key: string;
  readonly state: 'open' | 'closed';
  /** How often it was opened or taken back. */
  readonly turns: number;
}

/**
 * That a guest was there, `SCHOOL:SESSION:MARK`, the mark being a hash of the account under the school's secret. It is no
 * fact: nothing of it is counted, and it is removed after the term.
 */
export interface GuestVisit {
  readonly schoolId: string;
  readonly termId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly school: string;
  readonly visitedAtMs: number;
}

export const guestRefused = refusalsOf({
  cardInvalid: '这张卡片打不开：可能已经收回，或链接不完整。请向邀请您的老师要一张新的。',
  ownSchool: '您是本校老师，不用来宾登记，请从活动页面签到。',
  notStarted: '还没有开始登记，活动开始时再扫屏幕上的码。',
  closed: '这场活动的登记已经结束，需要补的请找主持人。',
  cancelled: '这场活动已取消。',
  codeExpired: '码刚换过，请对着屏幕上的新码再来一次。',
  codeInvalid: '没有认出这个码，请扫屏幕上的签到码，或核对后重新输入八位码。',
  wrongSession: '这是另一场活动的码，请扫这一场屏幕上的码。',
  slowDown: '输错的次数多了些，请直接扫码，或过几分钟再输入。',
  contentRefused: '填写的文字没有通过平台的内容审核，请改一改再登记。',
  notChecked: '平台暂时没能核对您填的文字，请稍后再试，或请主持人记在纸上。',
});

/** Whether guests can register now. */
export function admitGuest(state: SessionState): Result<null, 'notStarted' | 'closed' | 'cancelled'> {
  switch (state) {
    case 'open':
      return accept(null);
    case 'planned':
      return guestRefused('notStarted');
    case 'closed':
      return guestRefused('closed');
    case 'cancelled':
      return guestRefused('cancelled');
  }
}

/** The card opens the page only as long as it is open, and only with its own key. */
export function opensWith(card: GuestCard | null, key: string): card is GuestCard {
  return card !== null && card.state === 'open' && card.key === key;
}
