import type { submission } from '@/contract/submission';
import { accept } from '@/domain/refusal';
import { startsOf } from '@/domain/submission/earlier';
import type { Submission } from '@/domain/submission/submission';
import { getDocuments } from '../_shared/documents';
import { readDuties } from '../_shared/duties-of-pieces';
import type { Handler } from '../_shared/entry';
import { readTerms } from '../_shared/repositories/schools';
import { pieceDocumentId, readPiecesOf } from '../_shared/repositories/submissions';

/** Two school years: what is older has been outgrown, and every term is a read. */
const TERMS = 4;

/** What the caller wrote before, as a start. Three dependent steps; only the ten that are offered bring their words. */
export const earlier: Handler<typeof submission.actions.earlier> = async ({ caller }, wanted) => {
  const { schoolId, memberId } = caller;
  const terms = await readTerms(schoolId);
  const newest = [...terms].sort((a, b) => (a.from < b.from ? 1 : -1)).slice(0, TERMS);
  const pieces = await Promise.all(newest.map(({ termId }) => readPiecesOf(schoolId, termId, memberId)));
  const starts = startsOf(pieces.flat(), wanted);
  const [duties, texts] = await Promise.all([
    readDuties(schoolId, starts),
    getDocuments<Submission>('submissions', starts.map(pieceDocumentId), { submissionId: true, parts: true }),
  ]);
  const partsOf = new Map(texts.map(({ submissionId, parts }) => [submissionId, parts]));
  return accept({
    pieces: starts.map(({ submissionId, dutyId, submittedAtMs }) => ({
      submissionId,
      title: duties.get(dutyId)?.title ?? '',
      submittedAtMs: submittedAtMs ?? 0,
      parts: partsOf.get(submissionId) ?? {},
    })),
  });
};
