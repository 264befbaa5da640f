import { isDeepStrictEqual } from 'node:util';
import type { InputOf } from '@/contract/action';
import type { attendance } from '@/contract/attendance';
import type { Caller } from '@/contract/policy';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { accept, type Result, refuse } from '@/domain/refusal';
import { sessionIdOf } from '@/domain/term/term-plan';
import { auditId } from '../_shared/audit';
import { documentId, getDocument, type Stored } from '../_shared/documents';
import { isDuplicateKey } from '../_shared/errors';
import { readSessions } from '../_shared/repositories/sessions';
import { inTransaction } from '../_shared/transaction';

type Asked = Omit<InputOf<(typeof attendance.actions)['planSessions']>, 'dryRun'>;

/** What was planned by one act. One document, `SCHOOL:MEMBER-KEY`, stored together with its sessions. */
interface Planning extends Pick<Asked, 'content' | 'slot' | 'recurrence'> {
  readonly schoolId: string;
  readonly termId: string;
  readonly sessionIds: readonly string[];
  readonly byMemberId: string;
  readonly atMs: number;
}

/** Somebody else took the next numbers so many times in a row: something is wrong. */
export const ATTEMPTS = 8;

/** The key of a client, as it stands in what the act planned: no other person's can be the same. */
export function actKeyOf({ memberId }: Pick<Caller, 'memberId'>, key: string): string {
  return `${memberId}-${key}`;
}

export function findPlanning(caller: Caller, key: string): Promise<Stored<Planning> | null> {
  return getDocument<Planning>('plannings', documentId(caller.schoolId, actKeyOf(caller, key)));
}

/**
 * Stores a series under the next free numbers of its term, in one transaction with the act itself and its audit line. Of two
 * officers at once the second meets taken numbers and goes on behind them; the same act twice meets itself.
 */
export async function storeSeries(
  caller: Caller,
  asked: Asked,
  sessions: readonly TrainingSession[],
  nowMs: number,
): Promise<Result<readonly string[], 'alreadyPlanned' | 'tryAgain'>> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const standing = await findPlanning(caller, asked.key);
    if (standing !== null) return answerStanding(standing, asked);
    try {
      const numbered = await withNumbers(sessions);
      await storeAll(caller, asked, numbered, nowMs);
      return accept(numbered.map(({ sessionId }) => sessionId));
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
  return refuse('tryAgain', '正有别人在排活动，这次还没有存上。请再点一次保存。');
}

function answerStanding({ content, slot, recurrence, sessionIds }: Planning, asked: Asked) {
  const same = isDeepStrictEqual(
    { content, slot, recurrence },
    { content: asked.content, slot: asked.slot, recurrence: asked.recurrence },
  );
  return same
    ? accept(sessionIds)
    : refuse('alreadyPlanned', '这份安排已经存过，内容和现在的不同。请返回活动列表刷新，再改那一场。');
}

/** Numbers are never given twice: the next one is above every session that stands, cancelled ones included. */
export async function withNumbers(sessions: readonly TrainingSession[]): Promise<TrainingSession[]> {
  const [first] = sessions;
  if (first === undefined) return [];
  const standing = await readSessions(first.schoolId, first.termId);
  const last = Math.max(0, ...standing.map(({ number }) => number));
  return sessions.map((session, index) => {
    const number = last + index + 1;
    return { ...session, number, sessionId: sessionIdOf(session.termId, number) };
  });
}

function storeAll(
  caller: Caller,
  { key, content, slot, recurrence }: Asked,
  sessions: readonly TrainingSession[],
  atMs: number,
): Promise<void> {
  const { schoolId, memberId } = caller;
  const actKey = actKeyOf(caller, key);
  const termId = sessions[0]?.termId ?? '';
  const sessionIds = sessions.map(({ sessionId }) => sessionId);
  const act: Planning = {
    schoolId,
    termId,
    content,
    slot,
    recurrence,
    sessionIds,
    byMemberId: memberId,
    atMs,
  };
  const line = {
    schoolId,
    byMemberId: memberId,
    atMs,
    act: 'planSessions',
    subject: sessionIds[0] ?? '',
    before: null,
    after: { title: content.title, sessionIds },
    reason: '',
  };
  return inTransaction(async (transaction) => {
    await transaction.add('plannings', documentId(schoolId, actKey), act);
    for (const session of sessions)
      await transaction.add('sessions', documentId(schoolId, session.sessionId), session);
    await transaction.add('audits', auditId(line, actKey), line);
  });
}
