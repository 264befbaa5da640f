import type { attendance } from '@/contract/attendance';
import type { Caller } from '@/contract/policy';
import { attendanceBySession } from '@/domain/attendance/attendance';
import { asSeenBy } from '@/domain/attendance/audience';
import {
  admitLeave,
  askForLeave,
  isSameWish,
  type LeaveCase,
  type LeaveWish,
} from '@/domain/attendance/decide-leave-request';
import { leaveRefused } from '@/domain/attendance/leave-refusals';
import type { LeaveRequest, LeaveStep } from '@/domain/attendance/leave-request';
import { accept } from '@/domain/refusal';
import { cleanText } from '@/domain/submission/text';
import { tellOfLeave } from '../_shared/away-messages';
import { withoutId } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { inspectPhotos } from '../_shared/photo-files';
import { askAboutPictures } from '../_shared/picture-check';
import { readClaimsOf } from '../_shared/repositories/claims';
import { readFactsOf } from '../_shared/repositories/facts';
import {
  findLeaveRequest,
  findLeaveRules,
  leaveRequestDocumentId,
  readLeaveRequestsOf,
  writeLeaveStep,
} from '../_shared/repositories/leave-requests';
import { findSession } from '../_shared/repositories/sessions';
import { checkText } from '../_shared/text-check';
import { inTransaction } from '../_shared/transaction';
import { liesUnderOwnPath } from '../_shared/uploads';
import { askerOf, heldElsewhere } from './leave-asker';
import { leaveView } from './leave-view';

/**
 * 请假. What is asked, then what storage has and what the platform says of the reason, and only then the request with its
 * first round, in one transaction. A request sent again meets the first, and whoever decides is told once.
 */
export const askLeave: Handler<typeof attendance.actions.askLeave> = async (context, input) => {
  const { caller, openId, now } = context;
  const { schoolId, memberId } = caller;
  const { key, sessionIds, leaveKind, slipFileId } = input;
  const wish: LeaveWish = {
    requestId: `${memberId}.${key}`,
    sessionIds: [...new Set(sessionIds)],
    leaveKind,
    reason: cleanText(input.reason),
    slipFileId,
  };
  if (slipFileId !== null && !liesUnderOwnPath(slipFileId, caller)) return leaveRefused('notYourFile');

  const standing = await findLeaveRequest(schoolId, wish.requestId);
  if (standing !== null) return meetStanding(standing, wish);
  const known = await readCase(caller, wish, now);
  if (known.sessions.length < wish.sessionIds.length) return leaveRefused('notExpected');
  const admitted = admitLeave(known);
  if (!admitted.ok) return admitted;

  const [slip, suggestion] = await Promise.all([
    slipFileId === null ? null : inspectPhotos([{ fileId: slipFileId }]),
    checkText(openId, wish.reason, 'remark'),
  ]);
  if (slip?.[0]?.kind === 'missing') return leaveRefused('fileMissing');
  if (slip?.[0]?.kind === 'bad') return leaveRefused('badPhoto');
  if (suggestion === 'risky') return leaveRefused('contentRefused');

  const step = askForLeave(wish, known, suggestion === 'pass' ? 'pass' : 'pending');
  const stored = await writeOnce(step);
  if (stored !== step.request) return meetStanding(stored, wish);
  await tellOfLeave(step.round);
  if (slipFileId !== null)
    await askAboutPictures({ schoolId, leaveRequestId: wish.requestId }, [slipFileId], openId, now);
  return accept(await leaveView(stored, 'asker'));
};

/** Of two sendings at once one writes, and both answer what it wrote. */
function writeOnce(step: LeaveStep): Promise<LeaveRequest> {
  return inTransaction(async (transaction) => {
    const found = await transaction.get<LeaveRequest>('leaveRequests', leaveRequestDocumentId(step.request));
    if (found !== null) return withoutId(found);
    await writeLeaveStep(transaction, step);
    return step.request;
  });
}

async function meetStanding(request: LeaveRequest, wish: LeaveWish) {
  return isSameWish(request, wish) ? accept(await leaveView(request, 'asker')) : leaveRefused('otherAsked');
}

/** The sessions that there are, in the order of their start, and what stands for the asker. Two dependent steps. */
async function readCase(
  caller: Caller,
  { requestId, sessionIds }: LeaveWish,
  nowMs: number,
): Promise<LeaveCase> {
  const { schoolId, memberId } = caller;
  const [found, requests, rules] = await Promise.all([
    Promise.all(sessionIds.map((sessionId) => findSession(schoolId, sessionId))),
    readLeaveRequestsOf(schoolId, memberId),
    findLeaveRules(schoolId),
  ]);
  const sessions = found
    .flatMap((session) => (session === null ? [] : [asSeenBy(session, caller)]))
    .sort((a, b) => a.startsAtMs - b.startsAtMs);
  const termIds = [...new Set(sessions.map(({ termId }) => termId))];
  const known = await Promise.all(
    termIds.map(async (termId) => ({
      facts: await readFactsOf(schoolId, termId, memberId),
      claims: await readClaimsOf(schoolId, termId, memberId),
    })),
  );
  return {
    asker: askerOf(caller),
    sessions,
    attendance: attendanceBySession(
      known.flatMap(({ facts }) => facts),
      known.flatMap(({ claims }) => claims),
    ),
    askedElsewhere: heldElsewhere(requests, requestId),
    rules,
    nowMs,
  };
}
