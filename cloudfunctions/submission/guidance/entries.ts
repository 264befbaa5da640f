import type { GuidanceEntry } from '@/contract/guidance';
import type { Caller } from '@/contract/policy';
import type { submission } from '@/contract/submission';
import { accept } from '@/domain/refusal';
import type { Guidance } from '@/domain/submission/guidance';
import { mayBeDecided } from '@/domain/submission/queue';
import { documentId, getDocuments } from '../../_shared/documents';
import { readDuties } from '../../_shared/duties-of-pieces';
import type { Handler } from '../../_shared/entry';
import { groupNamer, namer } from '../../_shared/names';
import { readOpenGuidancesOf } from '../../_shared/repositories/guidances';
import { readNamesOf } from '../../_shared/repositories/members';
import { findSchool } from '../../_shared/repositories/schools';
import type { PieceSummary } from '../../_shared/repositories/submissions';

/** What the caller was asked to guide: what waits first, the longest waiting first. What was decided is done. */
export const guidances: Handler<typeof submission.actions.guidances> = async ({ caller }) => {
  const open = await readOpenGuidancesOf(caller.schoolId, caller.memberId);
  const pieces = await getDocuments<PieceSummary>(
    'submissions',
    open.map(({ schoolId, submissionId }) => documentId(schoolId, submissionId)),
    { parts: false, photos: false, files: false },
  );
  const undecided = pieces.filter(({ state }) => state !== 'approved' && state !== 'rejected');
  const entries = await guidanceEntries(caller, open, undecided);
  return accept({
    entries: entries.sort(
      (a, b) =>
        Number(b.waits) - Number(a.waits) ||
        (a.submittedAtMs ?? 0) - (b.submittedAtMs ?? 0) ||
        (a.submissionId < b.submissionId ? -1 : 1),
    ),
  });
};

export async function guidanceEntries(
  { schoolId }: Caller,
  open: readonly Guidance[],
  pieces: readonly PieceSummary[],
): Promise<GuidanceEntry[]> {
  const asked = new Map(open.map((guidance) => [guidance.submissionId, guidance]));
  const people = [...pieces.map(({ memberId }) => memberId), ...open.map(({ invitedBy }) => invitedBy)];
  const [names, school, duties] = await Promise.all([
    readNamesOf(schoolId, people),
    findSchool(schoolId),
    readDuties(schoolId, pieces),
  ]);
  const [personOf, groupOf] = [namer(names), groupNamer(school)];
  return pieces.flatMap((piece) => {
    const guidance = asked.get(piece.submissionId);
    if (guidance === undefined) return [];
    return {
      submissionId: piece.submissionId,
      title: duties.get(piece.dutyId)?.title ?? '',
      author: personOf(piece.memberId),
      group: groupOf(piece.researchGroupId),
      invitedBy: personOf(guidance.invitedBy),
      invitedAtMs: guidance.invitedAtMs,
      note: guidance.note,
      waits: mayBeDecided(piece),
      draft: piece.timesSubmitted,
      submittedAtMs: piece.submittedAtMs,
    };
  });
}
