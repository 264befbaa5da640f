import type { CardToSend, OpenedCard } from '@/contract/cards';
import type { Result } from '@/domain/refusal';
import type { CardRef } from '@/domain/sharing/card';
import { call } from '@/platform/call';

/** What is shared from inside the school, whose id the cloud knows. */
export type Shared = { readonly tripId: string; readonly postId: string } | { readonly resourceId: string };

export function readCard(of: Shared): Promise<Result<CardToSend>> {
  return call('sharing', 'cardOf', of);
}

export function openCard(card: CardRef): Promise<Result<OpenedCard>> {
  return call('sharing', 'opened', card);
}

/** Asked for at the tap, because a link lives for some minutes only. */
export function linkOf(
  of: CardRef | Shared,
  fileId: string,
): Promise<Result<{ readonly url: string; readonly name: string }>> {
  return call('sharing', 'cardFile', { ...of, fileId });
}
