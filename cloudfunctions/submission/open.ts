import { commonRefusals } from '@/contract/common-refusals';
import type { submission } from '@/contract/submission';
import { accept, refuse } from '@/domain/refusal';
import { waitingPhotos, waitsForText } from '@/domain/submission/silent-checks';
import type { Handler } from '../_shared/entry';
import { pieceView } from './piece-view';
import { recheck } from './recheck';
import { findWork } from './work';

/**
 * The author's own piece. A check that stayed silent is asked again here as well: the platform wants a recent visit of
 * the author, and there is none more recent than this one.
 */
export const open: Handler<typeof submission.actions.open> = async ({ caller, openId, now }, { dutyId }) => {
  const work = await findWork(caller, dutyId, now);
  if (work === null) return refuse('notFound', commonRefusals.notFound);
  const { piece } = work;
  // Pictures that the timer has given up have no due time any more.
  const isDue = waitsForText(piece) || (waitingPhotos(piece).length > 0 && (piece.checksDueAtMs ?? 0) <= now);
  return accept(await pieceView(caller, work, isDue ? await recheck(piece, openId, now) : piece, now));
};
