import type { attendance } from '@/contract/attendance';
import { commonRefusals } from '@/contract/common-refusals';
import {
  admitRecord,
  mayKeepRecord,
  type RecordWriting,
  recordRefused,
  type SessionRecord,
  savedRecord,
  waitingRecordPhotos,
} from '@/domain/attendance/session-record';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { accept, refuse } from '@/domain/refusal';
import type { TextCheck } from '@/domain/submission/submission';
import { auditId } from '../_shared/audit';
import { withoutId } from '../_shared/documents';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { inspectPhotos } from '../_shared/photo-files';
import { askAboutPictures } from '../_shared/picture-check';
import { findSessionRecord, sessionRecordDocumentId } from '../_shared/repositories/session-records';
import { findSession } from '../_shared/repositories/sessions';
import { checkText } from '../_shared/text-check';
import { inTransaction } from '../_shared/transaction';
import { liesUnderOwnPath } from '../_shared/uploads';
import { wordsOf } from './recheck-record';
import { sessionRecordView } from './session-record-view';

/**
 * Saves the record: what is written, then what storage has, then what the platform says of the words, and only then the
 * transaction, which decides once more on the record as it stands by then.
 */
export const saveSessionRecord: EarlyHandler<typeof attendance.actions.saveSessionRecord> = early(
  async ({ schoolId }, { sessionId }) => {
    const [session, record] = await Promise.all([
      findSession(schoolId, sessionId),
      findSessionRecord(schoolId, sessionId),
    ]);
    return { session, record };
  },
  async ({ caller, openId, now }, input, { session, record }) => {
    if (session === null || !mayKeepRecord(caller, session))
      return refuse('notAllowed', commonRefusals.notAllowed);
    const known = new Set(record?.photos.map(({ fileId }) => fileId));
    const added = input.photos.filter(({ fileId }) => !known.has(fileId));
    if (!added.every(({ fileId }) => liesUnderOwnPath(fileId, caller))) return recordRefused('notYourFile');

    const admitted = admitRecord(session, record, input, caller.memberId);
    if (!admitted.ok) return withStanding(admitted, session);
    if (admitted.data === 'already') return accept(await sessionRecordView(caller, session, record));

    const [found, suggestion] = await Promise.all([
      inspectPhotos(added),
      isChecked(record, input) ? ('pass' as const) : checkText(openId, wordsOf(input), 'piece'),
    ]);
    const fileIdsOf = (kind: 'missing' | 'bad') =>
      added.filter((_, index) => found[index]?.kind === kind).map(({ fileId }) => fileId);
    if (fileIdsOf('missing').length > 0)
      return recordRefused('fileMissing', { fileIds: fileIdsOf('missing') });
    if (fileIdsOf('bad').length > 0) return recordRefused('badPhoto', { fileIds: fileIdsOf('bad') });
    if (suggestion === 'risky') return recordRefused('contentRefused');

    const textCheck = suggestion === 'pass' ? 'pass' : 'pending';
    const saved = await save(session, input, { memberId: caller.memberId, textCheck, nowMs: now });
    if (!saved.ok) return withStanding(saved, session);
    const { schoolId, sessionId: recordOfSessionId } = session;
    const waiting = waitingRecordPhotos(saved.data).filter((fileId) => !known.has(fileId));
    if (waiting.length > 0) await askAboutPictures({ schoolId, recordOfSessionId }, waiting, openId, now);
    return accept(await sessionRecordView(caller, session, saved.data));

    /** A conflict carries what stands now, so that the writer loses nothing and needs no second call. */
    async function withStanding<Refused extends { error: { code: string } }>(
      refused: Refused,
      of: TrainingSession,
    ) {
      if (refused.error.code !== 'recordConflict') return refused;
      const standing = await findSessionRecord(of.schoolId, of.sessionId);
      return recordRefused('recordConflict', await sessionRecordView(caller, of, standing));
    }
  },
);

function isChecked(standing: SessionRecord | null, { content, effect }: RecordWriting): boolean {
  return standing?.textCheck === 'pass' && standing.content === content && standing.effect === effect;
}

function save(
  session: TrainingSession,
  writing: RecordWriting,
  by: { readonly memberId: string; readonly textCheck: TextCheck; readonly nowMs: number },
) {
  const id = sessionRecordDocumentId(session);
  return inTransaction(async (transaction) => {
    const stored = await transaction.get<SessionRecord>('sessionRecords', id);
    const standing = stored === null ? null : withoutId(stored);
    const admitted = admitRecord(session, standing, writing, by.memberId);
    if (!admitted.ok) return admitted;
    if (admitted.data === 'already' && standing !== null) return accept(standing);
    const record = savedRecord(session, standing, writing, by);
    await transaction.replace('sessionRecords', id, record);
    const line = {
      schoolId: session.schoolId,
      byMemberId: by.memberId,
      atMs: by.nowMs,
      act: 'saveSessionRecord',
      subject: session.sessionId,
      before: standing && wordsAndPictures(standing),
      after: wordsAndPictures(record),
      reason: '',
    };
    await transaction.add('audits', auditId(line, String(record.revision)), line);
    return accept(record);
  });
}

function wordsAndPictures({ revision, content, effect, photos }: SessionRecord) {
  return { revision, content, effect, photos: photos.length };
}
