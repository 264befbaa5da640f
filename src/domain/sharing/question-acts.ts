import type { Role } from '../people/role';
import { accept, type Result } from '../refusal';
import { answerVersion, type Question, type QuestionAnswer } from './question';
import { questionRefused } from './question-refusals';

/** For as long a traveller can put an answer right. */
export const CORRECTED_WITHIN_MS = 24 * 60 * 60_000;

interface Actor {
  readonly memberId: string;
  /** Whether the actor is on the trip. */
  readonly travels: boolean;
}

/** The same words sent again under one key are one question; other words need a key of their own. */
export function isSameQuestion(
  standing: Question,
  { text, postId }: Pick<Question, 'text' | 'postId'>,
): boolean {
  return standing.withdrawnAtMs !== null || (standing.text === text && standing.postId === postId);
}

/** A traveller says that it was handed on. What was carried or answered before stays as it is. */
export function decideCarry(
  question: Question,
  { memberId, travels }: Actor,
  now: number,
): Result<Question, 'notTraveller' | 'questionGone'> {
  if (!travels) return questionRefused('notTraveller');
  if (question.withdrawnAtMs !== null) return questionRefused('questionGone');
  if (question.carried !== null || question.answer !== null) return accept(question);
  return accept({ ...question, carried: { byMemberId: memberId, atMs: now } });
}

export interface AnswerGiven extends Pick<QuestionAnswer, 'text' | 'answeredBy'> {
  /** The version of the own answer that it corrects; null for a first answer. */
  readonly replaces: number | null;
}

type AnswerCode =
  | 'notTraveller'
  | 'questionGone'
  | 'answeredByOther'
  | 'answeredAlready'
  | 'tooLateToCorrect';

/**
 * A traveller brings the answer, or puts right the own one within a day. Of two travellers at once the first answer stands;
 * the same answer sent again is the same answer.
 */
export function decideAnswer(
  question: Question,
  { memberId, travels }: Actor,
  { text, answeredBy, replaces }: AnswerGiven,
  now: number,
): Result<Question, AnswerCode> {
  if (!travels) return questionRefused('notTraveller');
  if (question.withdrawnAtMs !== null) return questionRefused('questionGone');
  const standing = question.answer;
  if (standing === null) {
    const answer = { text, answeredBy, byMemberId: memberId, atMs: now, correctedAtMs: null };
    return accept({ ...question, answer });
  }
  if (standing.byMemberId !== memberId) return questionRefused('answeredByOther');
  if (standing.text === text && standing.answeredBy === answeredBy) return accept(question);
  if (replaces !== answerVersion(standing)) return questionRefused('answeredAlready');
  if (!mayCorrect(standing, memberId, now)) return questionRefused('tooLateToCorrect');
  // Never the version that was read, however the clocks of two machines stand.
  const correctedAtMs = Math.max(now, answerVersion(standing) + 1);
  return accept({ ...question, answer: { ...standing, text, answeredBy, correctedAtMs } });
}

export function mayCorrect(
  { byMemberId, atMs }: Pick<QuestionAnswer, 'byMemberId' | 'atMs'>,
  memberId: string,
  now: number,
): boolean {
  return byMemberId === memberId && now - atMs <= CORRECTED_WITHIN_MS;
}

/** Its asker takes a question back while it has no answer: its words are gone. Taken back again it stays as it is. */
export function decideQuestionWithdrawal(
  question: Question,
  memberId: string,
  now: number,
): Result<Question, 'notYourQuestion' | 'answeredQuestion'> {
  if (question.memberId !== memberId) return questionRefused('notYourQuestion');
  if (question.withdrawnAtMs !== null) return accept(question);
  if (question.answer !== null) return questionRefused('answeredQuestion');
  return accept({ ...question, text: '', withdrawnAtMs: now });
}

/**
 * The office takes down what a colleague asked, also when it has its answer: both are gone. It says why. What was taken
 * back before stays as it is.
 */
export function decideQuestionTakeDown(
  question: Question,
  by: { readonly reason: string; readonly nowMs: number },
): Result<Question, 'reasonMissing'> {
  if (question.withdrawnAtMs !== null) return accept(question);
  if (by.reason === '') return questionRefused('reasonMissing');
  return accept({ ...question, text: '', answer: null, withdrawnAtMs: by.nowMs });
}

/** Whether somebody takes a question down as the office, which is never one's own. */
export function mayTakeDown(
  { memberId, roles }: { readonly memberId: string; readonly roles: readonly Role[] },
  question: Pick<Question, 'memberId'>,
): boolean {
  return question.memberId !== memberId && roles.includes('academicAffairs');
}
