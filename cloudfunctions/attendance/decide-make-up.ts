import type { attendance } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import type { MakeUpToConfirm } from '@/contract/make-up';
import type { Caller } from '@/contract/policy';
import { attendanceBySession } from '@/domain/attendance/attendance';
import {
  decideMakeUp as decide,
  type MakeUpDecided,
  type MakeUpVerdict,
} from '@/domain/attendance/decide-make-up';
import { decidingRight } from '@/domain/attendance/deciding-right';
import type { MakeUp, MakeUpRound } from '@/domain/attendance/make-up';
import { makeUpRefused } from '@/domain/attendance/make-up-refusals';
import { messagesFor } from '@/domain/notice/messages-for';
import { accept, type Result, refuse } from '@/domain/refusal';
import { cleanText } from '@/domain/submission/text';
import { type AuditLine, auditId } from '../_shared/audit';
import { tellOfMakeUp } from '../_shared/away-messages';
import { withoutId } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { addMessage } from '../_shared/inbox';
import { groupNamer, nameOf } from '../_shared/names';
import { readDeciders } from '../_shared/repositories/deciders';
import { factDocumentId, readFactsOf } from '../_shared/repositories/facts';
import {
  findMakeUp,
  findMakeUpRound,
  findOffer,
  makeUpDocumentId,
  makeUpRoundDocumentId,
  writeMakeUpStep,
} from '../_shared/repositories/make-ups';
import { findMember } from '../_shared/repositories/members';
import { findSchool } from '../_shared/repositories/schools';
import { findSession } from '../_shared/repositories/sessions';
import { wordsFault } from '../_shared/text-check';
import { inTransaction, type Transaction } from '../_shared/transaction';
import { makeUpRounds, missedSession, offerView } from './make-up-view';
import { termTime } from './term-time';

type Actions = typeof attendance.actions;

export const makeUpToConfirm: Handler<Actions['makeUpToConfirm']> = async ({ caller, now }, { makeUpId }) => {
  const found = await findAsked(caller, makeUpId);
  return found.ok ? toConfirm(found.data, now) : found;
};

/**
 * Confirms or sends back. State, round, fact and audit line stand or fall together; of two at once exactly one decides.
 * The author is told right after, of a confirmation by its fact, and the timer repairs a missing message.
 */
export const decideMakeUp: Handler<Actions['decideMakeUp']> = async ({ caller, openId, now }, input) => {
  const { schoolId, memberId } = caller;
  const found = await findAsked(caller, input.makeUpId);
  if (!found.ok) return found;
  const makeUp = found.data;
  const verdict: MakeUpVerdict = { ...input, remark: cleanText(input.remark) };
  const by = { memberId, nowMs: now };
  const [standing, facts] = await Promise.all([
    findMakeUpRound(makeUp, input.round),
    readFactsOf(schoolId, makeUp.termId, makeUp.memberId),
  ]);
  const wasThere = attendanceBySession(facts, []).get(makeUp.sessionId)?.checkIn != null;
  const findings = { facts, wasThere };
  const foreseen = decide(makeUp, standing, verdict, findings, by);
  if (!foreseen.ok) return foreseen;
  if ('decided' in foreseen.data) {
    const fault = await wordsFault(openId, verdict.remark, 'remark');
    if (fault !== null) return makeUpRefused(fault);
  }

  const outcome = await inTransaction(async (transaction) => {
    const fresh = await transaction.get<MakeUp>('makeUps', makeUpDocumentId(makeUp));
    const round = await transaction.get<MakeUpRound>(
      'makeUpRounds',
      makeUpRoundDocumentId(makeUp, input.round),
    );
    const result = decide(fresh === null ? makeUp : withoutId(fresh), round, verdict, findings, by);
    if (result.ok && 'decided' in result.data) await write(transaction, makeUp, result.data.decided);
    return result;
  });
  if (!outcome.ok) return outcome;
  await tell(makeUp, 'decided' in outcome.data ? outcome.data.decided : null, outcome.data);
  return toConfirm((await findMakeUp({ schoolId, makeUpId: input.makeUpId })) ?? makeUp, now);
};

async function tell(
  makeUp: MakeUp,
  decided: MakeUpDecided | null,
  outcome: { readonly repeated: MakeUpRound } | { readonly decided: MakeUpDecided },
): Promise<void> {
  await tellOfMakeUp('repeated' in outcome ? outcome.repeated : outcome.decided.round);
  if (decided?.fact == null) return;
  const session = await findSession(makeUp.schoolId, makeUp.sessionId);
  for (const message of messagesFor(decided.fact, session?.title ?? '一次研修')) await addMessage(message);
}

async function write(transaction: Transaction, before: MakeUp, decided: MakeUpDecided): Promise<void> {
  const { makeUp, round, fact } = decided;
  await writeMakeUpStep(transaction, { makeUp, round });
  if (fact !== null) await transaction.add('facts', factDocumentId(fact), fact);
  const line: AuditLine = {
    schoolId: makeUp.schoolId,
    byMemberId: round.byMemberId,
    atMs: round.atMs,
    act: 'decideMakeUp',
    subject: makeUp.makeUpId,
    before: { state: before.state },
    after: { state: makeUp.state, fact: fact?.factId ?? null },
    reason: round.remark,
  };
  await transaction.add('audits', auditId(line, String(round.n)), line);
}

/** A note that the platform has not passed is nobody's to read. */
async function findAsked(
  caller: Caller,
  makeUpId: string,
): Promise<Result<MakeUp, 'own' | 'notYours' | 'notFound'>> {
  const { schoolId } = caller;
  const [makeUp, { ledGroups }] = await Promise.all([
    findMakeUp({ schoolId, makeUpId }),
    readDeciders(schoolId),
  ]);
  if (makeUp === null || makeUp.textCheck !== 'pass') return refuse('notFound', commonRefusals.notFound);
  const right = decidingRight(caller, makeUp, ledGroups);
  return right === 'mayDecide' ? accept(makeUp) : makeUpRefused(right);
}

async function toConfirm(makeUp: MakeUp, now: number): Promise<Result<MakeUpToConfirm, 'notFound'>> {
  const { schoolId, makeUpId, sessionId, memberId, researchGroupId, termId } = makeUp;
  const [session, offer, author, school, rounds, verdictTime] = await Promise.all([
    findSession(schoolId, sessionId),
    findOffer(schoolId, sessionId),
    findMember(schoolId, memberId),
    findSchool(schoolId),
    makeUpRounds(makeUp),
    termTime({ schoolId, termId }, now),
  ]);
  if (session === null) return refuse('notFound', commonRefusals.notFound);
  return accept({
    makeUpId,
    name: nameOf(author),
    group: groupNamer(school)(researchGroupId),
    session: missedSession(session),
    offer: offerView(offer),
    state: makeUp.state,
    note: makeUp.note,
    handedInAtMs: makeUp.handedInAtMs,
    rounds,
    nextRound: makeUp.rounds,
    verdictTime,
  });
}
