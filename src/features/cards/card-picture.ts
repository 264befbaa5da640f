import { useEffect, useState } from 'react';
import type { CardToSend } from '@/contract/cards';
import { drawCard } from '@/platform/card-picture';

interface Drawn {
  readonly key: string;
  /** Null: this phone cannot draw, and a plain picture is sent. */
  readonly path: string | null;
}

/** The picture of a card, drawn anew when what it shows changes; null while it is not drawn. */
export function usePictureOf(card: CardToSend | null): Drawn | null {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const key = card === null ? '' : JSON.stringify(card.face);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a photo's link changes with each reading, its picture does not
  useEffect(() => {
    if (card === null) return;
    let isWanted = true;
    void drawCard(card.face, card.photoUrl).then((path) => {
      if (isWanted) setDrawn({ key, path });
    });
    return () => {
      isWanted = false;
    };
  }, [key]);
  return drawn?.key === key ? drawn : null;
}
