import type { PieceView } from '@/contract/submission';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

/** The caller's own piece, to be read. */
export function pieceOf(dutyId: string): Resource<PieceView> {
  return createResource<PieceView>(() => call('submission', 'open', { dutyId }), `piece/${dutyId}`);
}
