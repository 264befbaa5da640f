import { commonRefusals } from '@/contract/common-refusals';
import type { conductActions } from '@/contract/conduct';
import { reportConduct as admitReport, isSameReport, type ReportWish } from '@/domain/ledger/conduct/admit';
import { conductRefused } from '@/domain/ledger/conduct/refusals';
import type { ReportedTraining } from '@/domain/ledger/conduct/report';
import { reportRight } from '@/domain/ledger/conduct/right';
import { sessionTitle } from '@/domain/ledger/evidence';
import { accept, type Result, refuse } from '@/domain/refusal';
import { cleanText } from '@/domain/submission/text';
import { schoolDay } from '@/domain/term/school-day';
import { tellOfConduct } from '../../_shared/conduct-messages';
import type { Handler } from '../../_shared/entry';
import { inspectFiles, inspectPhotos } from '../../_shared/photo-files';
import {
  addConduct,
  conductDocumentId,
  findConduct,
  findFirstRound,
} from '../../_shared/repositories/conduct';
import { findMember } from '../../_shared/repositories/members';
import { findCurrentTerm } from '../../_shared/repositories/schools';
import { askAboutShared } from '../../_shared/shared-pictures';
import { wordsFault } from '../../_shared/text-check';
import { liesUnderOwnPath } from '../../_shared/uploads';
import { viewFor } from './case-view';
import { readReportedSession } from './reported-session';

/**
 * Reports somebody. What is reported, then what storage has and what the platform says of the words, and only then the
 * report with its first round, in one transaction. Sent again it meets the first, and the person concerned is told once.
 */
export const reportConduct: Handler<typeof conductActions.reportConduct> = async (context, input) => {
  const { caller, openId, now } = context;
  const { schoolId, memberId } = caller;
  if (![...input.photos, ...input.files].every(({ fileId }) => liesUnderOwnPath(fileId, caller)))
    return conductRefused('notYourFile');
  const [person, term] = await Promise.all([findMember(schoolId, input.memberId), findCurrentTerm(schoolId)]);
  if (term === null) return conductRefused('noTerm');
  if (person === null) return refuse('notFound', commonRefusals.notFound);
  const right = reportRight(caller, person);
  if (right !== 'mayReport') return conductRefused(right);

  const about =
    input.training.organiser === 'school'
      ? await readReportedSession(term, input.training.sessionId, person)
      : null;
  const training = trainingOf(input.training, about?.session ?? null);
  if (training === null) return refuse('notFound', commonRefusals.notFound);
  const wish: ReportWish = {
    reportId: `${memberId}-${input.key}`,
    aboutMemberId: input.memberId,
    kind: input.kind,
    training,
    account: cleanText(input.account),
    evidence: cleanText(input.evidence),
    photos: input.photos,
    files: input.files.map((file) => ({ ...file, name: cleanText(file.name) })),
  };
  const standing = await findConduct(schoolId, wish.reportId);
  if (standing !== null) return meet(context, wish);
  const step = admitReport(wish, term, about, { memberId, now });
  if (!step.ok) return step;
  const [fault, measured] = await Promise.all([
    wordsFault(openId, `${training.title}\n${wish.account}\n${wish.evidence}`, 'remark'),
    inspected(wish),
  ]);
  if (!measured.ok) return measured;
  if (fault !== null) return conductRefused(fault);
  await addConduct(step.data);
  return meet(context, wish);
};

/** Whoever wrote it, this sending or another: what stands is told of and answered. */
async function meet(
  { caller, openId, now }: Parameters<typeof reportConduct>[0],
  wish: ReportWish,
): ReturnType<typeof reportConduct> {
  const { schoolId } = caller;
  const key = { schoolId, reportId: wish.reportId };
  const [report, round] = await Promise.all([findConduct(schoolId, wish.reportId), findFirstRound(key)]);
  if (report === null || round === null) throw new Error(`${wish.reportId} was not stored`);
  if (!isSameReport(report, wish)) return conductRefused('otherReported');
  await tellOfConduct(round);
  if (report.receivedAtMs === now)
    await askAboutShared(
      { schoolId, sharedIn: 'conductReports', sharedId: conductDocumentId(report) },
      report,
      openId,
      now,
    );
  return accept(await viewFor(report, 'reporter', caller, now));
}

type GivenTraining = Parameters<typeof reportConduct>[1]['training'];
type Session = NonNullable<Awaited<ReturnType<typeof readReportedSession>>>['session'];

function trainingOf(given: GivenTraining, session: Session | null): ReportedTraining | null {
  if (given.organiser === 'authority')
    return { organiser: 'authority', sessionId: null, title: cleanText(given.title), day: given.day };
  if (session === null) return null;
  const title = `${sessionTitle(session)}「${session.title}」`;
  return { organiser: 'school', sessionId: session.sessionId, title, day: schoolDay(session.startsAtMs) };
}

/** What storage has; details of a refusal name what is to be sent again. */
async function inspected({
  photos,
  files,
}: ReportWish): Promise<Result<null, 'fileMissing' | 'badPhoto' | 'badFile'>> {
  const [foundPhotos, foundFiles] = await Promise.all([inspectPhotos(photos), inspectFiles(files)]);
  const named = (kind: 'missing' | 'bad', found: typeof foundPhotos, sent: readonly { fileId: string }[]) =>
    sent.filter((_, index) => found[index]?.kind === kind).map(({ fileId }) => fileId);
  const missing = [...named('missing', foundPhotos, photos), ...named('missing', foundFiles, files)];
  if (missing.length > 0) return conductRefused('fileMissing', { fileIds: missing });
  const badPhotos = named('bad', foundPhotos, photos);
  if (badPhotos.length > 0) return conductRefused('badPhoto', { fileIds: badPhotos });
  const badFiles = named('bad', foundFiles, files);
  return badFiles.length > 0 ? conductRefused('badFile', { fileIds: badFiles }) : accept(null);
}
