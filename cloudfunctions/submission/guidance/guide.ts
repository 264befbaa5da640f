import type { submission } from '@/contract/submission';
import { messagesFor } from '@/domain/notice/messages-for';
import { accept } from '@/domain/refusal';
import { formOfPiece } from '@/domain/submission/catalogue';
import { guidanceRefused } from '@/domain/submission/guidance-refusals';
import { type Advice, decideAdvice } from '@/domain/submission/guidance-round';
import { refused } from '@/domain/submission/refusals';
import type { Parts, Round, Submission } from '@/domain/submission/submission';
import { cleanText } from '@/domain/submission/text';
import type { WorkForm } from '@/domain/submission/work-kind';
import { readDuties } from '../../_shared/duties-of-pieces';
import type { Handler } from '../../_shared/entry';
import { addMessage } from '../../_shared/inbox';
import { lastGuidanceWithin } from '../../_shared/repositories/guidances';
import { pieceDocumentId, roundDocumentId, writePiece } from '../../_shared/repositories/submissions';
import { readCatalogue } from '../../_shared/repositories/work-kinds';
import { wordsFault } from '../../_shared/text-check';
import { inTransaction } from '../../_shared/transaction';
import { findAsked, guidedView } from './guided-piece';

/**
 * An expert's word on a draft. Piece and round are written together; should its author have taken it back, or a reviewer
 * have decided meanwhile, the round's number is taken and the expert is told.
 */
export const guide: Handler<typeof submission.actions.guide> = async ({ caller, openId, now }, input) => {
  const asked = await findAsked(caller, input.submissionId);
  if (asked === null) return guidanceRefused('notGuided');
  const { piece, guidance } = asked;
  const form = formOfPiece(await readCatalogue(piece.schoolId), piece);
  if (form === null) return guidanceRefused('notGuided');
  const advice: Advice = {
    round: input.round,
    whole: cleanText(input.whole),
    parts: cleanAdvice(form, input.parts),
  };
  const fault = await wordsFault(openId, [advice.whole, ...Object.values(advice.parts)].join('\n'), 'remark');
  if (fault !== null) return refused(fault);

  const by = { memberId: caller.memberId, now };
  const outcome = await inTransaction(async (transaction) => {
    const { schoolId, submissionId } = piece;
    const fresh = (await transaction.get<Submission>('submissions', pieceDocumentId(piece))) ?? piece;
    const standing = await transaction.get<Round>(
      'rounds',
      roundDocumentId({ schoolId, submissionId, n: advice.round }),
    );
    const result = decideAdvice(fresh, await lastGuidanceWithin(transaction, piece), standing, advice, by);
    if (result.ok && 'guided' in result.data)
      await writePiece(transaction, result.data.guided.piece, result.data.guided.round);
    return result;
  });
  if (!outcome.ok) return outcome;
  const round = 'guided' in outcome.data ? outcome.data.guided.round : outcome.data.repeated;
  const duty = (await readDuties(caller.schoolId, [piece])).get(piece.dutyId);
  for (const message of messagesFor(round, duty?.title ?? '')) await addMessage(message);
  const after = 'guided' in outcome.data ? outcome.data.guided.piece : piece;
  return accept(await guidedView(caller, { piece: after, guidance }));
};

/** Only the form's own parts, and only those about which something was said. */
function cleanAdvice(form: WorkForm, parts: Parts): Parts {
  return Object.fromEntries(
    form.parts.flatMap(({ partId }) => {
      const words = cleanText(parts[partId] ?? '');
      return words === '' ? [] : [[partId, words]];
    }),
  );
}
