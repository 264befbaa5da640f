import type { Message, MessageKind } from './message';
import { cleanField } from './template-field';

/** One subscription message to be sent for an inbox message. The inbox is the truth; a push is best effort. */
export interface Push {
  readonly schoolId: string;
  readonly memberId: string;
  readonly messageId: string;
  readonly state: 'pending' | 'sent' | 'noQuota' | 'failed';
  /** How many sendings were begun. */
  readonly attempts: number;
  readonly dueAtMs: number;
  readonly createdAtMs: number;
  /** What WeChat answered last, when that was no success. */
  readonly fault: number | null;
}

/** What WeChat answers: 0 sent, 43101 no quota or refused (normal), 43108 two at once to one person, 47003 a bad field. */
export const SENT = 0;
export const NO_QUOTA = 43101;
const AT_ONCE = 43108;
/** A bad field, a bad openid, a bad template: sending the same again cannot help. */
const HOPELESS: readonly number[] = [47003, 40003, 40037];

const minuteMs = 60_000;
/** After the first failure one minute, then five, half an hour, three hours; a fifth failure is the last. */
const PAUSES_MS = [minuteMs, 5 * minuteMs, 30 * minuteMs, 180 * minuteMs] as const;
const MOST_ATTEMPTS = PAUSES_MS.length + 1;

/** The template 审核结果: what was judged, with which result, and a word. Other messages stay in the inbox alone. */
const RESULTS: Readonly<Partial<Record<MessageKind, string>>> = {
  approved: '已通过',
  returned: '需修改',
  rejected: '未通过',
  guided: '有指导意见',
  dueToday: '今天截止',
  reversed: '已撤销',
  claimAccepted: '已确认',
  leaveApproved: '已批准',
  leaveRefused: '未批准',
  tripApproved: '已批准',
  tripRefused: '未批准',
  tripCancelled: '已取消',
  cascadeDue: '二次培训',
  cascadeJudged: '已评定',
  makeUpReturned: '需修改',
  madeUp: '已确认',
};

export function isPushed(kind: MessageKind): boolean {
  return RESULTS[kind] !== undefined;
}

/** The fields of the template 审核结果, cleaned: thing1 what it is about, phrase2 the result, thing3 a word. */
export function reviewResultFields({ kind, title, body }: Pick<Message, 'kind' | 'title' | 'body'>) {
  const subject = title.slice(title.indexOf('：') + 1);
  return {
    thing1: { value: cleanField('thing', subject) },
    phrase2: { value: cleanField('phrase', RESULTS[kind] ?? '') },
    thing3: { value: cleanField('thing', body) },
  };
}

export function newPush(message: Pick<Message, 'schoolId' | 'memberId' | 'messageId'>, nowMs: number): Push {
  const { schoolId, memberId, messageId } = message;
  const state = 'pending';
  return {
    schoolId,
    memberId,
    messageId,
    state,
    attempts: 0,
    dueAtMs: nowMs,
    createdAtMs: nowMs,
    fault: null,
  };
}

/**
 * The push as it must be stored before it is sent, or null when it is not to be sent now. The attempt is counted and the
 * next one scheduled beforehand: of two timers at once only one claims it, and one that dies while sending is taken up
 * again after the pause.
 */
export function claimPush(push: Push, nowMs: number): Push | null {
  if (push.state !== 'pending' || push.dueAtMs > nowMs) return null;
  if (push.attempts >= MOST_ATTEMPTS) return { ...push, state: 'failed' };
  const pauseMs = PAUSES_MS[push.attempts] ?? 0;
  return { ...push, attempts: push.attempts + 1, dueAtMs: nowMs + pauseMs };
}

/** The claimed push after WeChat's answer. */
export function settlePush(push: Push, answer: number, nowMs: number): Push {
  if (answer === SENT) return { ...push, state: 'sent', fault: null };
  if (answer === NO_QUOTA) return { ...push, state: 'noQuota', fault: answer };
  if (HOPELESS.includes(answer) || push.attempts >= MOST_ATTEMPTS)
    return { ...push, state: 'failed', fault: answer };
  return { ...push, fault: answer, dueAtMs: answer === AT_ONCE ? nowMs + minuteMs : push.dueAtMs };
}
