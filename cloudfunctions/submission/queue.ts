import type { Caller } from '@/contract/policy';
import type { QueueEntry } from '@/contract/queue-entry';
import type { submission } from '@/contract/submission';
import { accept } from '@/domain/refusal';
import { isLate } from '@/domain/submission/piece';
import { waitsLong } from '@/domain/submission/queue';
import { readDuties } from '../_shared/duties-of-pieces';
import type { Handler } from '../_shared/entry';
import { groupNamer, namer } from '../_shared/names';
import { readNamesOf } from '../_shared/repositories/members';
import { findSchool } from '../_shared/repositories/schools';
import { type QueuedPiece, readQueue } from '../_shared/repositories/submissions';

export const queue: Handler<typeof submission.actions.queue> = async ({ caller, now }) => {
  return accept({ entries: await queueEntries(caller, await readQueue(caller), now) });
};

/** Waiting pieces as rows of a list. Two dependent steps. */
export async function queueEntries(
  { schoolId }: Caller,
  queued: readonly QueuedPiece[],
  now: number,
): Promise<QueueEntry[]> {
  const pieces = queued.map(({ piece }) => piece);
  const leaders = queued.flatMap(({ inSteadOf }) => inSteadOf ?? []);
  const [names, duties, school] = await Promise.all([
    readNamesOf(schoolId, [...pieces.map(({ memberId }) => memberId), ...leaders]),
    readDuties(schoolId, pieces),
    findSchool(schoolId),
  ]);
  const [personOf, groupOf] = [namer(names), groupNamer(school)];
  return queued.map(({ piece, form, step, inSteadOf }) => {
    const duty = duties.get(piece.dutyId);
    return {
      submissionId: piece.submissionId,
      title: duty?.title ?? '',
      kindName: form?.name ?? '',
      author: personOf(piece.memberId),
      group: groupOf(piece.researchGroupId),
      submittedAtMs: piece.submittedAtMs ?? 0,
      characters: piece.characters,
      draft: piece.timesSubmitted,
      late: duty !== undefined && isLate(piece, duty),
      waitsLong: waitsLong(piece, now),
      step,
      inSteadOf: inSteadOf === null ? null : personOf(inSteadOf),
    };
  });
}
