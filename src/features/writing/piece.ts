import type { PieceView } from '@/contract/piece-view';
import { call } from '@/platform/call';
import { serverNow } from '@/platform/clock';
import { confirm, say } from '@/platform/feedback';
import { createResource, type Resource } from '@/platform/resource';
import { withdrawalQuestion } from './piece-words';

/** The caller's own piece, to be read. */
export function pieceOf(dutyId: string): Resource<PieceView> {
  return createResource<PieceView>(() => call('submission', 'open', { dutyId }), `piece/${dutyId}`);
}

/** Takes a piece back, after saying what that does. Whether it is back in its author's hands. */
export async function withdrawPiece(resource: Resource<PieceView>, piece: PieceView): Promise<boolean> {
  const question = withdrawalQuestion(piece, serverNow());
  if (question === null || !(await confirm(question))) return false;
  const answer = await call('submission', 'withdraw', {
    dutyId: piece.duty.dutyId,
    round: piece.rounds.length,
  });
  if (answer.ok) {
    resource.replace(answer.data);
    say('已收回');
    return true;
  }
  say(answer.error.message);
  await resource.refresh();
  return false;
}
