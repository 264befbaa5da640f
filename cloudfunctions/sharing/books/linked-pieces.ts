import type { Submission } from '@/domain/submission/submission';
import type { Term } from '@/domain/term/term';
import { documentId, getDocuments } from '../../_shared/documents';

/** What tells whether a linked piece may be shown, and what it is called. */
type LinkedPiece = Pick<
  Submission,
  'submissionId' | 'memberId' | 'termId' | 'dutyId' | 'state' | 'shares' | 'textCheck'
>;

const fields = {
  submissionId: true,
  memberId: true,
  termId: true,
  dutyId: true,
  state: true,
  shares: true,
  textCheck: true,
};

export function readLinked(
  schoolId: string,
  submissionIds: readonly string[],
): Promise<readonly LinkedPiece[]> {
  const ids = submissionIds.map((submissionId) => documentId(schoolId, submissionId));
  return getDocuments<LinkedPiece>('submissions', ids, fields);
}

type OfDuty = Pick<Submission, 'termId' | 'dutyId'>;

/** Pieces are called as the duties that they were written for. One step, whatever terms they are of. */
export async function titlesOf(
  schoolId: string,
  pieces: readonly OfDuty[],
): Promise<(piece: OfDuty) => string> {
  const ids = pieces.map(({ termId }) => documentId(schoolId, termId));
  const terms = await getDocuments<Pick<Term, 'duties'>>('terms', ids, { duties: true });
  const titles = new Map(terms.flatMap(({ duties }) => duties.map(({ dutyId, title }) => [dutyId, title])));
  return ({ dutyId }) => titles.get(dutyId) ?? '一篇作品';
}
