import type { Booklet, CollectionCall } from '../sharing/collection-call';
import type { Message } from './message';

/** Tells an author that what they handed in stands in a booklet; once a call, however often it is compiled. */
export function collectedMessage(
  { schoolId, callId, title }: Pick<CollectionCall, 'schoolId' | 'callId' | 'title'>,
  booklet: Pick<Booklet, 'resourceId' | 'title' | 'compiledAtMs'>,
  memberId: string,
): Message {
  return {
    schoolId,
    memberId,
    messageId: `collected.${callId}`,
    kind: 'collected',
    title: `编进了汇编：${booklet.title}`,
    body: `您在「${title}」里交的，已经编进汇编，放在资源库里。`,
    link: `/pages/resources/item/index?resourceId=${booklet.resourceId}`,
    createdAtMs: booklet.compiledAtMs,
    readAtMs: null,
  };
}
