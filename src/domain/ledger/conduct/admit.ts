import type { Attendance } from '../../attendance/attendance';
import { attendanceStatus } from '../../attendance/attendance-status';
import type { TrainingSession } from '../../attendance/training-session';
import { accept, type Result } from '../../refusal';
import { nextCheckAtMs, pendingPhotos } from '../../sharing/shared-photos';
import type { Photo, PieceFile } from '../../submission/submission';
import { schoolDay } from '../../term/school-day';
import type { Term } from '../../term/term';
import { conductRefused } from './refusals';
import type { ConductKind, ConductReport, ConductStep, ReportedTraining } from './report';
import { conductTitle } from './words';

export interface ReportWish {
  readonly reportId: string;
  readonly aboutMemberId: string;
  readonly kind: ConductKind;
  readonly training: ReportedTraining;
  readonly account: string;
  readonly evidence: string;
  readonly photos: readonly Pick<Photo, 'fileId' | 'sizeBytes'>[];
  readonly files: readonly PieceFile[];
}

/** What is known of the person's part in the session, which is seen as that person sees it. */
export interface ReportedSession {
  readonly session: TrainingSession;
  readonly attendance: Attendance | undefined;
}

type SessionFault = 'notHeldYet' | 'notHeld' | 'notExpected' | 'onLeave' | 'madeUp' | 'wasThere';

/** Why nothing can be reported of somebody and this session; null when it can. Whoever had leave is never called absent. */
export function sessionFault(
  kind: ConductKind,
  memberId: string,
  { session, attendance }: ReportedSession,
): SessionFault | null {
  if (session.state === 'cancelled') return 'notHeld';
  if (session.state === 'planned') return 'notHeldYet';
  if (kind === 'misconduct') return null;
  switch (attendanceStatus(session, memberId, attendance)) {
    case 'leave':
      return 'onLeave';
    case 'madeUp':
      return 'madeUp';
    case 'onTime':
    case 'late':
    case 'claimed':
      return 'wasThere';
    case 'cancelled':
      return 'notHeld';
    case 'notExpected':
      return 'notExpected';
    case 'upcoming':
    case 'open':
      return 'notHeldYet';
    case 'absent':
      return null;
  }
}

/** The report as it is handed in, and its first round. `about`: null for a training of the authority. */
export function reportConduct(
  wish: ReportWish,
  { schoolId, termId, from, to }: Pick<Term, 'schoolId' | 'termId' | 'from' | 'to'>,
  about: ReportedSession | null,
  by: { readonly memberId: string; readonly now: number },
): Result<ConductStep, SessionFault | 'outsideTerm'> {
  const { day } = wish.training;
  if (day < from || day > to || day > schoolDay(by.now)) return conductRefused('outsideTerm');
  const fault = about === null ? null : sessionFault(wish.kind, wish.aboutMemberId, about);
  if (fault !== null) return conductRefused(fault);
  const key = { schoolId, termId, reportId: wish.reportId, aboutMemberId: wish.aboutMemberId };
  const { memberId: byMemberId, now } = by;
  const photos = pendingPhotos(wish.photos);
  const report: ConductReport = {
    ...wish,
    ...key,
    byMemberId,
    photos,
    checksDueAtMs: nextCheckAtMs({ photos }, now, now),
    receivedAtMs: now,
    state: 'reported',
    rounds: 1,
    deciderIds: [],
    factId: null,
    tidiedAtMs: null,
  };
  const step = { n: 0, act: 'reported', atMs: now, words: '', creditsHundredths: null } as const;
  const title = conductTitle(wish);
  return accept({ report, round: { ...key, ...step, reporterId: byMemberId, byMemberId, title } });
}

/** Whether a stored report is what is sent again: then it is the first one, whatever became of it since. */
export function isSameReport(report: ConductReport, wish: ReportWish): boolean {
  const said = ({ aboutMemberId, kind, training, account, evidence }: ReportWish | ConductReport) =>
    JSON.stringify([
      aboutMemberId,
      kind,
      training.sessionId,
      training.title,
      training.day,
      account,
      evidence,
    ]);
  return said(report) === said(wish);
}
