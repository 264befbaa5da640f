import type { attendance } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import { decideWithdrawal } from '@/domain/attendance/decide-withdrawal';
import { refuse } from '@/domain/refusal';
import type { Handler } from '../_shared/entry';
import { finishEarlier, postFacts } from './post-facts';
import { readRoom, rosterOf } from './roster';

/** Takes back one record of a session, with a reason; its person is told. */
export const withdrawEntry: Handler<typeof attendance.actions.withdrawEntry> = async (
  { caller, now },
  { sessionId, factId, reason },
) => {
  const found = await readRoom(caller, sessionId);
  if (!found.ok) return found;
  const { facts, session } = found.data;
  const decided = decideWithdrawal(facts, factId, { memberId: caller.memberId, reason, nowMs: now });
  if (decided === null) return refuse('notFound', commonRefusals.notFound);
  if (!decided.ok) return decided;
  const whose = facts.find((fact) => fact.factId === factId)?.memberId ?? '';
  await finishEarlier(found.data, whose, caller, now);
  await postFacts(decided.data, session.title);
  return rosterOf(caller, sessionId, now);
};
