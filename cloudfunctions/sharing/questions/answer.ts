import { commonRefusals } from '@/contract/common-refusals';
import type { questionActions } from '@/contract/questions';
import { accept, refuse } from '@/domain/refusal';
import type { Question } from '@/domain/sharing/question';
import { decideAnswer } from '@/domain/sharing/question-acts';
import { isTraveller } from '@/domain/sharing/trip-right';
import { refused } from '@/domain/submission/refusals';
import { cleanText } from '@/domain/submission/text';
import type { AuditLine } from '../../_shared/audit';
import { withoutId } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { changeQuestion, findQuestion } from '../../_shared/repositories/questions';
import { wordsFault } from '../../_shared/text-check';
import { openTrip } from './open-trip';
import { oneView } from './question-view';
import { tellAsker } from './tell-people';

/**
 * A traveller brings an answer or puts the own one right. Words are checked before they are stored; of two travellers at
 * once the first answer stands, and the other one's words stay on the phone.
 */
export const answer: Handler<typeof questionActions.answer> = async ({ caller, openId, now }, input) => {
  const opened = await openTrip(caller, input.tripId);
  if (!opened.ok) return opened;
  const trip = opened.data;
  const { schoolId, memberId } = caller;
  const key = { schoolId, tripId: input.tripId, questionId: input.questionId };
  const known = await findQuestion(key);
  if (known === null) return refuse('notFound', commonRefusals.notFound);
  const actor = { memberId, travels: isTraveller(trip, memberId) };
  const given = {
    text: cleanText(input.text),
    answeredBy: cleanText(input.answeredBy),
    replaces: input.replaces,
  };
  const before = withoutId(known);
  const foreseen = decideAnswer(before, actor, given, now);
  if (!foreseen.ok) return foreseen;
  if (foreseen.data !== before) {
    const fault = await wordsFault(openId, `${given.text}\n${given.answeredBy}`.trim(), 'remark');
    if (fault !== null) return refused(fault);
  }
  const changed = await changeQuestion(
    key,
    (question) => decideAnswer(question, actor, given, now),
    correctionLine,
  );
  if (!changed.ok) return changed;
  await tellAsker(trip, changed.data, caller.name);
  return accept(await oneView(caller, changed.data, trip, now));
};

/** What an answer said before it was put right; who answered stays out, because it may be a name. */
function correctionLine(before: Question, after: Question): AuditLine | null {
  if (before.answer === null || after.answer === null) return null;
  return {
    schoolId: after.schoolId,
    byMemberId: after.answer.byMemberId,
    atMs: after.answer.correctedAtMs ?? after.answer.atMs,
    act: 'answerCorrected',
    subject: `${after.tripId}.${after.questionId}`,
    before: { text: before.answer.text },
    after: { text: after.answer.text },
    reason: '',
  };
}
