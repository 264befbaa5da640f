import type { RecordFacts, SessionRecordView } from '@/contract/after-session';
import type { Caller } from '@/contract/policy';
import { attendanceByMember } from '@/domain/attendance/attendance';
import { membersOf } from '@/domain/attendance/audience';
import {
  isBeingChecked,
  mayKeepRecord,
  type SessionRecord,
  seesWords,
  starterContent,
} from '@/domain/attendance/session-record';
import { audienceWords, sessionKindNames } from '@/domain/attendance/session-words';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { nameOf } from '../_shared/names';
import { photoLinks } from '../_shared/photo-files';
import { readFactsOfSession } from '../_shared/repositories/facts';
import { findMember, readMembers } from '../_shared/repositories/members';
import { findSchool } from '../_shared/repositories/schools';
import { liesUnderOwnPath } from '../_shared/uploads';

/** A record as one person sees it: unchecked words and pictures are shown to who put them there alone. */
export async function sessionRecordView(
  caller: Caller,
  session: TrainingSession,
  record: SessionRecord | null,
): Promise<SessionRecordView> {
  const { schoolId, memberId } = caller;
  const photos = record?.photos ?? [];
  const isShown = (photo: (typeof photos)[number]) =>
    photo.check === 'pass' || liesUnderOwnPath(photo.fileId, caller);
  const [facts, links, saver] = await Promise.all([
    recordFacts(session),
    photoLinks(photos.filter(isShown).map(({ fileId }) => fileId)),
    record === null ? null : findMember(schoolId, record.savedBy),
  ]);
  const isKeeper = mayKeepRecord(caller, session);
  const isReadable = record !== null && seesWords(record, memberId);
  return {
    sessionId: session.sessionId,
    facts,
    mayEdit:
      isKeeper &&
      (session.state === 'open' || session.state === 'closed') &&
      (record === null || !isBeingChecked(record, memberId)),
    revision: record?.revision ?? 0,
    content: record === null ? starterContent(session) : isReadable ? record.content : '',
    effect: isReadable ? record.effect : '',
    photos: photos.map((photo) => ({ ...photo, url: links.get(photo.fileId) ?? null })),
    textCheck: record?.textCheck ?? 'pass',
    savedBy: record === null ? '' : nameOf(saver),
    savedAtMs: record?.savedAtMs ?? null,
    uploadPath: `${schoolId}/${memberId}/record-${session.sessionId}/`,
  };
}

/** What the session and its journal say: whoever writes the record types none of it. */
async function recordFacts(session: TrainingSession): Promise<RecordFacts> {
  const { schoolId, sessionId, audienceMemberIds } = session;
  const [facts, school, expected] = await Promise.all([
    readFactsOfSession(schoolId, sessionId),
    findSchool(schoolId),
    audienceMemberIds ?? readMembers(schoolId).then((members) => membersOf(session, members)),
  ]);
  const attendance = attendanceByMember(facts, []);
  const all = [...attendance.values()];
  const isExpected = new Set(expected);
  const { title, number, startsAtMs, endsAtMs, place, presenter, kind } = session;
  return {
    title,
    number,
    startsAtMs,
    endsAtMs,
    place,
    presenter,
    kind: sessionKindNames[kind],
    audience: audienceWords(session.audience, school?.groups ?? [], audienceMemberIds?.length ?? 0),
    expected: expected.length,
    present: all.filter(({ checkIn }) => checkIn !== null).length,
    onLeave: [...attendance].filter(
      ([id, { checkIn, leave }]) => isExpected.has(id) && checkIn === null && leave !== null,
    ).length,
  };
}
