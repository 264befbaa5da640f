import type { Role } from '../people/role';
import { accept, type Result, refusalsOf } from '../refusal';
import type { Photo, TextCheck } from '../submission/submission';
import { mayHost } from './host-right';
import type { TrainingSession } from './training-session';

/**
 * 活动记录 (S3-1): what was done at a session and what came of it. Time, place, presenter and counts are the session's and
 * are not typed again. One document a session, `SCHOOL:SESSION`.
 */
export interface SessionRecord {
  readonly schoolId: string;
  readonly termId: string;
  readonly sessionId: string;
  /** Grows with each saving; two editors are told apart by it. */
  readonly revision: number;
  readonly content: string;
  readonly effect: string;
  readonly photos: readonly Photo[];
  /** `pending`: nobody but who wrote it sees the text. */
  readonly textCheck: TextCheck;
  /** When checks that stayed silent are asked again; null while none is waited for. */
  readonly checksDueAtMs: number | null;
  readonly savedBy: string;
  readonly savedAtMs: number;
}

/** What a phone sends: the words and the pictures, and the revision that they were written on. */
export interface RecordWriting {
  readonly revision: number;
  readonly content: string;
  readonly effect: string;
  readonly photos: readonly Pick<Photo, 'fileId' | 'sizeBytes'>[];
}

export const recordRefused = refusalsOf({
  notStarted: '这次研修还没有开始，开始签到以后再写活动记录。',
  cancelled: '这次研修已取消，没有活动记录可写。',
  recordConflict: '另一位老师刚改过这份记录。请先看看现在的内容，再把您的补进去。',
  beingChecked: '另一位老师刚保存的内容平台还在审核，请过几分钟再改。',
  notYourFile: '有照片不是您上传的，请重新选择照片。',
  fileMissing: '有照片没有传完，请重传标出的照片。',
  badPhoto: '有文件不是照片，或超过 20 MB，请换一张。',
  contentRefused: '文字没有通过平台的内容审核，请修改后再保存。',
});

type Recorder = {
  readonly memberId: string;
  readonly roles: readonly Role[];
  readonly researchGroupId: string;
  readonly prepGroupId: string | null;
};

/** Who writes it: the office, the host, and whoever leads a group that the session is for. */
export function mayKeepRecord(
  person: Recorder,
  session: Pick<TrainingSession, 'hostMemberId' | 'audience'>,
): boolean {
  if (mayHost(person, session)) return true;
  const { audience } = session;
  if (audience.kind !== 'groups') return false;
  const { roles, researchGroupId, prepGroupId } = person;
  const leads = [
    roles.includes('groupLeader') ? researchGroupId : null,
    roles.includes('prepLeader') ? prepGroupId : null,
  ];
  return audience.groupIds.some((groupId) => leads.includes(groupId));
}

/** Whether somebody sees the words: everybody when they passed, until then who wrote them. */
export function seesWords({ textCheck, savedBy }: SessionRecord, memberId: string): boolean {
  return textCheck === 'pass' || savedBy === memberId;
}

/** Whether words are under way that an editor would write over unseen. */
export function isBeingChecked(record: SessionRecord, memberId: string): boolean {
  return !seesWords(record, memberId) && record.checksDueAtMs !== null;
}

/** Whether words may be written now: `standing` null is the first time. `already`: this very writing stands. */
export function admitRecord(
  session: Pick<TrainingSession, 'state'>,
  standing: SessionRecord | null,
  writing: RecordWriting,
  memberId: string,
): Result<'new' | 'already', 'notStarted' | 'cancelled' | 'recordConflict' | 'beingChecked'> {
  if (session.state === 'planned') return recordRefused('notStarted');
  if (session.state === 'cancelled') return recordRefused('cancelled');
  if (standing !== null && holdsWriting(standing, writing)) return accept('already');
  if (standing !== null && isBeingChecked(standing, memberId)) return recordRefused('beingChecked');
  if (writing.revision !== (standing?.revision ?? 0)) return recordRefused('recordConflict');
  return accept('new');
}

function holdsWriting(record: SessionRecord, { content, effect, photos }: RecordWriting): boolean {
  return (
    record.content === content &&
    record.effect === effect &&
    record.photos.length === photos.length &&
    record.photos.every((photo, index) => photo.fileId === photos[index]?.fileId)
  );
}

/** The record with these words; what is known of a picture's check is kept. Words that stand checked stay checked. */
export function savedRecord(
  { schoolId, termId, sessionId }: Pick<TrainingSession, 'schoolId' | 'termId' | 'sessionId'>,
  standing: SessionRecord | null,
  writing: RecordWriting,
  by: { readonly memberId: string; readonly textCheck: TextCheck; readonly nowMs: number },
): SessionRecord {
  const known = new Map(standing?.photos.map((photo) => [photo.fileId, photo]));
  const photos = writing.photos.map(
    ({ fileId, sizeBytes }): Photo => known.get(fileId) ?? { fileId, sizeBytes, check: 'pending' },
  );
  const record: SessionRecord = {
    schoolId,
    termId,
    sessionId,
    revision: (standing?.revision ?? 0) + 1,
    content: writing.content,
    effect: writing.effect,
    photos,
    textCheck: by.textCheck,
    checksDueAtMs: null,
    savedBy: by.memberId,
    savedAtMs: by.nowMs,
  };
  return withRecordChecksDue(record, by.nowMs);
}

/** The starting words of a record that nobody wrote yet: saved as they are, they are a record. */
export function starterContent({ title, presenter }: Pick<TrainingSession, 'title' | 'presenter'>): string {
  const by = presenter === '' ? '' : `，${presenter.endsWith('主讲') ? presenter : `${presenter}主讲`}`;
  return `围绕「${title}」开展研修${by}。`;
}

/** The platform answers within half an hour, or not at all; who is silent for three days will not. */
const PATIENCE_MS = 30 * 60_000;
const GIVES_UP_AFTER_MS = 3 * 24 * 60 * 60_000;

/** The record with the moment at which silent checks are asked again. */
export function withRecordChecksDue(record: SessionRecord, askedAtMs: number): SessionRecord {
  const waits = record.textCheck === 'pending' || waitingRecordPhotos(record).length > 0;
  const hasHope = askedAtMs - record.savedAtMs < GIVES_UP_AFTER_MS;
  return { ...record, checksDueAtMs: waits && hasHope ? askedAtMs + PATIENCE_MS : null };
}

export function waitingRecordPhotos({ photos }: Pick<SessionRecord, 'photos'>): string[] {
  return photos.filter(({ check }) => check === 'pending').map(({ fileId }) => fileId);
}

/** A late answer about the words that were asked about. What does not pass stays with its author, and is not asked again. */
export function recordTextChecked(
  record: SessionRecord,
  suggestion: 'pass' | 'review' | 'risky',
  askedAtMs: number,
): SessionRecord {
  if (record.textCheck === 'pass') return withRecordChecksDue(record, askedAtMs);
  if (suggestion === 'pass') return withRecordChecksDue({ ...record, textCheck: 'pass' }, askedAtMs);
  return suggestion === 'risky' ? { ...record, checksDueAtMs: null } : withRecordChecksDue(record, askedAtMs);
}

/** A picture's answer. Anything but a pass hides it from everybody but who put it there. */
export function recordPhotoChecked(
  record: SessionRecord,
  fileId: string,
  suggestion: 'pass' | 'review' | 'risky',
): SessionRecord {
  const check = suggestion === 'pass' ? 'pass' : 'risky';
  const photos = record.photos.map(
    (photo) => (photo.fileId === fileId ? { ...photo, check } : photo) as Photo,
  );
  const settled = { ...record, photos };
  const waits = settled.textCheck === 'pending' || waitingRecordPhotos(settled).length > 0;
  return { ...settled, checksDueAtMs: waits ? record.checksDueAtMs : null };
}
