import { refusalsOf } from '../refusal';

/** What a card in a chat opens: a post of a trip, or something of the library. Ids only: whoever holds it knows nothing. */
export type CardRef =
  | { readonly schoolId: string; readonly tripId: string; readonly postId: string }
  | { readonly schoolId: string; readonly resourceId: string };

/** The page that the card opens, in a chat and from anywhere. */
export function cardPath(ref: CardRef): string {
  const rest = 'postId' in ref ? `t=${ref.tripId}&p=${ref.postId}` : `r=${ref.resourceId}`;
  return `/pages/card/index?s=${ref.schoolId}&${rest}`;
}

/** Reads the query of that page. Null when the link was cut off on its way. */
export function cardOfQuery(query: Readonly<Record<string, string | undefined>>): CardRef | null {
  const { s: schoolId = '', t: tripId = '', p: postId = '', r: resourceId = '' } = query;
  if (schoolId === '') return null;
  if (resourceId !== '') return { schoolId, resourceId };
  return tripId === '' || postId === '' ? null : { schoolId, tripId, postId };
}

/** The page of the app on which somebody of the school reads the same thing. */
export function pageBehind(ref: CardRef): string {
  return 'postId' in ref
    ? `/pages/trip/post/index?tripId=${ref.tripId}&postId=${ref.postId}`
    : `/pages/resources/item/index?resourceId=${ref.resourceId}`;
}

export const cardRefused = refusalsOf({
  cardClosed: '这份材料现在不对您开放，请返回刷新看看。',
  fileGone: '这个文件已经不在了，请发布的老师再传一次。',
});
