import { accept, type Result, refusalsOf } from '../refusal';

/** What somebody said about a piece to those who work on it. */
export interface Comment {
  readonly schoolId: string;
  readonly submissionId: string;
  /** Made on the phone; unique among its member's. */
  readonly key: string;
  readonly memberId: string;
  readonly atMs: number;
  /** Empty once it was withdrawn. */
  readonly text: string;
  readonly withdrawnAtMs: number | null;
}

/** For as long one can take back what one said. */
export const WITHDRAWN_WITHIN_MS = 10 * 60_000;

export const commentRefusals = {
  noTalkYet: '作品交上去以后，才能在这里来往。',
  notYourTalk: '这里是作者和审阅、指导这篇作品的老师说话的地方，请返回。',
  sentBefore: '这一句已经说过别的话，请关闭页面重新打开后再发。',
  tooLateToWithdraw: '说出去超过 10 分钟，不能再撤回。可以再补一句。',
} as const satisfies Record<string, string>;

export const commentRefused = refusalsOf(commentRefusals);

/** The same words sent again under one key are one comment; other words need a key of their own. */
export function isSameComment(standing: Comment, text: string): boolean {
  return standing.withdrawnAtMs !== null || standing.text === text;
}

export function mayWithdraw({ atMs, withdrawnAtMs }: Comment, now: number): boolean {
  return withdrawnAtMs === null && now - atMs <= WITHDRAWN_WITHIN_MS;
}

/** Takes one's own words back: they are gone, that something was said stays. Taken back again it stays as it is. */
export function decideWithdrawal(comment: Comment, now: number): Result<Comment, 'tooLateToWithdraw'> {
  if (comment.withdrawnAtMs !== null) return accept(comment);
  if (!mayWithdraw(comment, now)) return commentRefused('tooLateToWithdraw');
  return accept({ ...comment, text: '', withdrawnAtMs: now });
}
