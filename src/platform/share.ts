import { useShareAppMessage } from '@tarojs/taro';

/** A card in a chat: its words, the page that it opens and its picture. */
export interface ShareCard {
  readonly title: string;
  readonly path: string;
  /** A picture on this phone; a plain one when it is absent. */
  readonly imageUrl?: string | null | undefined;
}

/** Whether cards can be sent from here. */
export const canShare = true;

/** Without a picture WeChat would send a photograph of the page, with all that stands on it. */
const plainPicture = '/assets/tabs/sharing-on-light.png';

/**
 * What the page sends when it is shared, from its button or from the menu; the page says `enableShareAppMessage` in its
 * config. Null: the app itself, because the menu cannot be taken away in time.
 */
export function useShareCard(card: ShareCard | null): void {
  useShareAppMessage(() => {
    const { title, path, imageUrl } = card ?? { title: '研修簿', path: '/pages/today/index' };
    return { title, path, imageUrl: imageUrl ?? plainPicture };
  });
}
