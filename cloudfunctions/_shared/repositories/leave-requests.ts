import type { LeaveRequest, LeaveRound, LeaveStep } from '@/domain/attendance/leave-request';
import { type LeaveRules, usualLeaveRules } from '@/domain/attendance/leave-rules';
import { documentId, getDocument, getDocuments, readAll, type Stored, withoutId } from '../documents';
import type { Transaction } from '../transaction';

type RequestKey = Pick<LeaveRequest, 'schoolId' | 'requestId'>;

/** What lists are made of: without what only the asker and who decides may see. */
export type LeaveSummary = Omit<LeaveRequest, 'reason' | 'slip'>;
const withoutSecrets = { reason: false, slip: false };

export function leaveRequestDocumentId({ schoolId, requestId }: RequestKey): string {
  return documentId(schoolId, requestId);
}

export function leaveRoundDocumentId({ schoolId, requestId }: RequestKey, n: number): string {
  return documentId(schoolId, requestId, n);
}

export async function findLeaveRequest(schoolId: string, requestId: string): Promise<LeaveRequest | null> {
  const stored = await getDocument<LeaveRequest>('leaveRequests', documentId(schoolId, requestId));
  return stored === null ? null : withoutId(stored);
}

export async function findLeaveRound(key: RequestKey, n: number): Promise<LeaveRound | null> {
  const stored = await getDocument<LeaveRound>('leaveRounds', leaveRoundDocumentId(key, n));
  return stored === null ? null : withoutId(stored);
}

/** The last transition of each request, in no particular order. */
export function readLastRounds(requests: readonly LeaveRequest[]): Promise<LeaveRound[]> {
  const ids = requests.map((request) => leaveRoundDocumentId(request, request.rounds - 1));
  const fields = { requestId: true, act: true, byMemberId: true, atMs: true, remark: true };
  return getDocuments<LeaveRound>('leaveRounds', ids, fields);
}

export function readLeaveRequestsOf(schoolId: string, memberId: string): Promise<Stored<LeaveRequest>[]> {
  return readAll<LeaveRequest>('leaveRequests', { schoolId, memberId });
}

/** The requests that wait; of one group when it is named. */
export function readWaitingLeaves(schoolId: string, researchGroupId: string | null): Promise<LeaveSummary[]> {
  const where = { schoolId, state: 'waiting', ...(researchGroupId === null ? {} : { researchGroupId }) };
  return readAll<LeaveSummary>('leaveRequests', where, withoutSecrets);
}

/** Requests whose reason and slip are still kept. */
export function readUntidied(schoolId: string): Promise<Stored<LeaveRequest>[]> {
  return readAll<LeaveRequest>('leaveRequests', { schoolId, tidiedAtMs: null });
}

export async function writeLeaveStep(transaction: Transaction, { request, round }: LeaveStep): Promise<void> {
  await transaction.replace('leaveRequests', leaveRequestDocumentId(request), request);
  await transaction.add('leaveRounds', leaveRoundDocumentId(round, round.n), round);
}

/** What the school agreed on, or the usual. */
export async function findLeaveRules(schoolId: string): Promise<LeaveRules> {
  const stored = await getDocument<LeaveRules & { readonly schoolId: string }>('leaveRules', schoolId);
  if (stored === null) return usualLeaveRules;
  const { leaderSessions, daysAfter } = stored;
  return { leaderSessions, daysAfter };
}
