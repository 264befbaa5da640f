import type { LibraryPlace } from '@/contract/library';
import type { WorkKind } from '@/domain/submission/work-kind';
import { command } from '../cloud';
import { readDescending } from '../documents';
import type { PieceSummary } from './submissions';

const withoutContent = { parts: false, photos: false, files: false };

/**
 * Pieces that are shared, after a place: recommended ones first, then the others, each half newest first. An index leads
 * to the page, however many there are.
 */
export async function readShared(
  schoolId: string,
  kind: WorkKind | undefined,
  after: LibraryPlace | undefined,
  limit: number,
): Promise<PieceSummary[]> {
  const shared = { schoolId, state: 'approved', shares: true, ...(kind === undefined ? {} : { kind }) };
  const read = (commended: boolean, from: LibraryPlace | undefined, most: number) =>
    readDescending<PieceSummary>(
      'submissions',
      { ...shared, commendedAtMs: commended ? command.gt(0) : null },
      'submittedAtMs',
      from === undefined ? null : { value: from.submittedAtMs, id: `${schoolId}:${from.submissionId}` },
      most,
      withoutContent,
    );
  const first = after?.commended === false ? [] : await read(true, after, limit);
  if (first.length === limit) return first;
  const from = after?.commended === false ? after : undefined;
  return [...first, ...(await read(false, from, limit - first.length))];
}
