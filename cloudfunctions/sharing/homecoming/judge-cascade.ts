import { commonRefusals } from '@/contract/common-refusals';
import type { homecomingActions } from '@/contract/homecoming';
import type { RecordFact } from '@/domain/ledger/fact';
import { messagesFor } from '@/domain/notice/messages-for';
import { accept, refuse } from '@/domain/refusal';
import { decideJudging, isSameJudging, judgingRefusals } from '@/domain/sharing/decide-judging';
import { cleanText } from '@/domain/submission/text';
import { writeAudit } from '../../_shared/audit';
import { withoutId } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { addMessage } from '../../_shared/inbox';
import { addFact } from '../../_shared/repositories/facts';
import { homecomingView } from './homecoming-view';
import { readReturned } from './read-homecoming';
import { refusedWords } from './refused-words';

/**
 * Posts the fact of a judged training. Fact, audit line and message have ids of this very judgement, so that a call that was
 * sent twice, or died half-way, is completed and never doubled; of two who judge at once the first stands.
 */
export const judgeCascade: Handler<typeof homecomingActions.judgeCascade> = async (
  { caller, openId, now },
  input,
) => {
  const read = await readReturned(caller, input.tripId);
  if (!read.ok) return read;
  const returned = read.data;
  const traveller = returned.travellers.find(({ memberId }) => memberId === input.memberId);
  if (traveller === undefined) return refuse('notFound', commonRefusals.notFound);
  const right = returned.rightTo(traveller);
  if (right !== 'mayDecide') return refuse(right, judgingRefusals[right]);
  const judged = { ...input, word: cleanText(input.word) };
  const by = { memberId: caller.memberId, nowMs: now };
  const decided = decideJudging(returned.trip, returned.session, returned.judgings, judged, by);
  if (!decided.ok) return decided;
  const isKnown = returned.judgings.some(({ factId }) => factId === decided.data.factId);
  if (!isKnown) {
    const refused = await refusedWords(openId, judged.word);
    if (refused !== null) return refused;
  }
  const { document } = await addFact(decided.data);
  const fact = withoutId(document);
  if (!isSameJudging(fact, decided.data)) return refuse('alreadyJudged', judgingRefusals.alreadyJudged);
  await announce(fact);
  const judgings = isKnown ? returned.judgings : [...returned.judgings, fact];
  return accept(await homecomingView(caller, { ...returned, judgings }, now));
};

async function announce(fact: RecordFact): Promise<void> {
  const { schoolId, recordedBy: byMemberId, recordedAtMs: atMs, subject, factId, what, n } = fact;
  const after = { factId, what };
  const line = { schoolId, byMemberId, atMs, act: 'judgeCascade', subject, before: null, after };
  const reason = fact.evidence?.kind === 'cascade' ? fact.evidence.word : '';
  await writeAudit({ ...line, reason }, String(n));
  for (const message of messagesFor(fact, what.title)) await addMessage(message);
}
