import { commonRefusals } from '@/contract/common-refusals';
import type { submission } from '@/contract/submission';
import { accept, refuse } from '@/domain/refusal';
import type { LikenessReport } from '@/domain/submission/likeness/likeness-report';
import { isReadable } from '@/domain/submission/queue';
import { refused } from '@/domain/submission/refusals';
import { reviewRight } from '@/domain/submission/review-right';
import { documentId, getDocument } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { findPiece, readLedGroups, readRounds } from '../../_shared/repositories/submissions';
import { likenessView } from './likeness-view';

/** What a piece has in common with others, for whoever may review it; nobody else, its author included, is told. */
export const likeness: Handler<typeof submission.actions.likeness> = async ({ caller }, { submissionId }) => {
  const { schoolId } = caller;
  const [piece, led, rounds] = await Promise.all([
    findPiece(schoolId, submissionId),
    readLedGroups(schoolId),
    readRounds(schoolId, submissionId),
  ]);
  if (piece === null) return refuse('notFound', commonRefusals.notFound);
  const right = reviewRight(caller, piece, led);
  if (right !== 'mayReview') return refused(right);
  const last = rounds.filter(({ act }) => act === 'submitted').at(-1);
  if (!isReadable(piece) || piece.state === 'draft' || last === undefined) return refused('notSubmitted');
  const id = documentId(schoolId, submissionId, last.n);
  const report = await getDocument<LikenessReport>('likenesses', id);
  return accept(await likenessView({ caller, led, piece, last, report }));
};
