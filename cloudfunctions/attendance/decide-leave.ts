import type { attendance } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import type { LeaveToDecide } from '@/contract/leave';
import type { Caller } from '@/contract/policy';
import { attendanceBySession } from '@/domain/attendance/attendance';
import {
  decideLeaveVerdict,
  type LeaveDecided,
  type LeaveFindings,
  type LeaveVerdict,
} from '@/domain/attendance/decide-leave-verdict';
import { decidingRight } from '@/domain/attendance/deciding-right';
import { leaveRefused } from '@/domain/attendance/leave-refusals';
import type { LeaveRequest, LeaveRound } from '@/domain/attendance/leave-request';
import { effectText } from '@/domain/attendance/leave-words';
import { accept, type Result, refuse } from '@/domain/refusal';
import { cleanText } from '@/domain/submission/text';
import { type AuditLine, auditId } from '../_shared/audit';
import { tellOfLeave } from '../_shared/away-messages';
import { withoutId } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { groupNamer, nameOf } from '../_shared/names';
import { readDeciders } from '../_shared/repositories/deciders';
import { factDocumentId, readFactsOf } from '../_shared/repositories/facts';
import {
  findLeaveRequest,
  findLeaveRound,
  leaveRequestDocumentId,
  leaveRoundDocumentId,
  writeLeaveStep,
} from '../_shared/repositories/leave-requests';
import { findMember } from '../_shared/repositories/members';
import { findSchool } from '../_shared/repositories/schools';
import { findSession } from '../_shared/repositories/sessions';
import { wordsFault } from '../_shared/text-check';
import { inTransaction, type Transaction } from '../_shared/transaction';
import { leaveView } from './leave-view';
import { termTime } from './term-time';

type Actions = typeof attendance.actions;

export const leaveToDecide: Handler<Actions['leaveToDecide']> = async ({ caller, now }, { requestId }) => {
  const found = await findAsked(caller, requestId);
  return found.ok ? accept(await toDecide(found.data, now)) : found;
};

/**
 * Decides. State, round, facts and audit line stand or fall together; two who decide at once meet in that transaction and
 * exactly one of them does. The asker is told right after, and the timer repairs a missing message.
 */
export const decideLeave: Handler<Actions['decideLeave']> = async ({ caller, openId, now }, input) => {
  const { schoolId, memberId } = caller;
  const found = await findAsked(caller, input.requestId);
  if (!found.ok) return found;
  const request = found.data;
  const verdict: LeaveVerdict = { ...input, remark: cleanText(input.remark) };
  const by = { memberId, nowMs: now };
  const [standing, findings] = await Promise.all([
    findLeaveRound(request, input.round),
    readFindings(request),
  ]);
  const foreseen = decideLeaveVerdict(request, standing, verdict, findings, by);
  if (!foreseen.ok) return foreseen;
  if ('repeated' in foreseen.data) {
    await tellOfLeave(foreseen.data.repeated);
    return accept(await toDecide(request, now));
  }
  const fault = await wordsFault(openId, verdict.remark, 'remark');
  if (fault !== null) return leaveRefused(fault);

  const outcome = await inTransaction(async (transaction) => {
    const fresh = await transaction.get<LeaveRequest>('leaveRequests', leaveRequestDocumentId(request));
    const round = await transaction.get<LeaveRound>(
      'leaveRounds',
      leaveRoundDocumentId(request, input.round),
    );
    const current = fresh === null ? request : withoutId(fresh);
    const result = decideLeaveVerdict(current, round, verdict, findings, by);
    if (result.ok && 'decided' in result.data) await write(transaction, current, result.data.decided);
    return result;
  });
  if (!outcome.ok) return outcome;
  await tellOfLeave('decided' in outcome.data ? outcome.data.decided.round : outcome.data.repeated);
  return accept(await toDecide((await findLeaveRequest(schoolId, input.requestId)) ?? request, now));
};

/** A leave that the office entered meanwhile stands as it is. */
async function write(transaction: Transaction, before: LeaveRequest, decided: LeaveDecided): Promise<void> {
  const { request, round, facts } = decided;
  await writeLeaveStep(transaction, { request, round });
  for (const fact of facts)
    if ((await transaction.get('facts', factDocumentId(fact))) === null)
      await transaction.add('facts', factDocumentId(fact), fact);
  const line: AuditLine = {
    schoolId: request.schoolId,
    byMemberId: round.byMemberId,
    atMs: round.atMs,
    act: 'decideLeave',
    subject: request.requestId,
    before: { state: before.state },
    after: { state: request.state, facts: facts.map(({ factId }) => factId) },
    reason: round.remark,
  };
  await transaction.add('audits', auditId(line, String(round.n)), line);
}

/** Who may not decide does not learn whether the request is there. */
async function findAsked(
  caller: Caller,
  requestId: string,
): Promise<Result<LeaveRequest, 'own' | 'notYours' | 'notFound'>> {
  const [request, { ledGroups }] = await Promise.all([
    findLeaveRequest(caller.schoolId, requestId),
    readDeciders(caller.schoolId),
  ]);
  if (request === null) return refuse('notFound', commonRefusals.notFound);
  const right = decidingRight(caller, request, ledGroups);
  return right === 'mayDecide' ? accept(request) : leaveRefused(right);
}

async function readFindings({
  schoolId,
  termId,
  memberId,
  sessionIds,
}: LeaveRequest): Promise<LeaveFindings> {
  const [found, facts] = await Promise.all([
    Promise.all(sessionIds.map((sessionId) => findSession(schoolId, sessionId))),
    readFactsOf(schoolId, termId, memberId),
  ]);
  const sessions = found.flatMap((session) => (session === null ? [] : [session]));
  return { sessions, facts, attendance: attendanceBySession(facts, []) };
}

async function toDecide(request: LeaveRequest, now: number): Promise<LeaveToDecide> {
  const { schoolId, memberId, researchGroupId, termId } = request;
  const [view, asker, school, verdictTime] = await Promise.all([
    leaveView(request, 'decider'),
    findMember(schoolId, memberId),
    findSchool(schoolId),
    termTime({ schoolId, termId }, now),
  ]);
  return {
    ...view,
    name: nameOf(asker),
    group: groupNamer(school)(researchGroupId),
    nextRound: request.rounds,
    verdictTime,
    effect: effectText(request.leaveKind, request.sessionIds.length),
  };
}
