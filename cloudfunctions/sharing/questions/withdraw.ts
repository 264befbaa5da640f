import type { questionActions } from '@/contract/questions';
import { questionTakenDownMessages } from '@/domain/notice/question-messages';
import { accept } from '@/domain/refusal';
import type { Question } from '@/domain/sharing/question';
import {
  decideQuestionTakeDown,
  decideQuestionWithdrawal,
  mayTakeDown,
} from '@/domain/sharing/question-acts';
import { refused } from '@/domain/submission/refusals';
import { cleanText } from '@/domain/submission/text';
import type { Handler } from '../../_shared/entry';
import { changeQuestion, findQuestion } from '../../_shared/repositories/questions';
import { wordsFault } from '../../_shared/text-check';
import { openTrip } from './open-trip';

/**
 * The asker takes a question back, or the office takes it down: nobody reads it any more. What the office did stands with
 * its audit line and the messages of whose words are gone, or not at all.
 */
export const withdrawQuestion: Handler<typeof questionActions.withdrawQuestion> = async (
  { caller, openId, now },
  { tripId, questionId, ...input },
) => {
  const opened = await openTrip(caller, tripId);
  if (!opened.ok) return opened;
  const { schoolId, memberId } = caller;
  const by = { reason: cleanText(input.reason ?? ''), nowMs: now };
  const key = { schoolId, tripId, questionId };
  const known = await findQuestion(key);
  const asOffice = known !== null && mayTakeDown(caller, known);
  if (asOffice && known.withdrawnAtMs === null && by.reason !== '') {
    const fault = await wordsFault(openId, by.reason, 'remark');
    if (fault !== null) return refused(fault);
  }
  const changed = await changeQuestion(
    key,
    (question) =>
      asOffice ? decideQuestionTakeDown(question, by) : decideQuestionWithdrawal(question, memberId, now),
    (before, after) => (asOffice ? lineOf(before, after) : null),
    (before) => (asOffice ? questionTakenDownMessages(before, memberId, opened.data, by) : []),
  );
  return changed.ok ? accept({ withdrawn: true }) : changed;

  /** Keeps the words that somebody else took away; who answered stays out, because it may be a name. */
  function lineOf(before: Question, { withdrawnAtMs }: Question) {
    const words = { text: before.text, answer: before.answer?.text ?? null };
    const act = { schoolId, byMemberId: memberId, atMs: now, act: 'takeDownQuestion', reason: by.reason };
    return { ...act, subject: `${tripId}.${questionId}`, before: words, after: { withdrawnAtMs } };
  }
};
