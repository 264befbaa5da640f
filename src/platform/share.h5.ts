import type { ShareCard } from './share';

export type { ShareCard };

/** A browser has no chats: the preview opens the card's page itself. */
export const canShare = false;

export function useShareCard(_card: ShareCard | null): void {}
