import { keyed } from '../sharing/library-entry';
import type { Resource } from '../sharing/resource';
import type { ResourceReport } from '../sharing/resource-report';
import type { Message } from './message';

type AboutResource = Pick<Resource, 'schoolId' | 'resourceId' | 'title'>;

/** Where something of the library opens. */
export function shelfLink(key: string): string {
  const { kind, id } = keyed(key);
  return kind === 'piece'
    ? `/pages/library/piece/index?submissionId=${id}`
    : `/pages/resources/item/index?resourceId=${id}`;
}

interface Recommending {
  readonly schoolId: string;
  readonly key: string;
  readonly title: string;
  readonly fromMemberId: string;
  /** Their name. */
  readonly from: string;
  readonly toMemberId: string;
  readonly word: string;
  readonly atMs: number;
}

/** One colleague recommends something of the library to another, once. */
export function recommendedMessage(recommending: Recommending): Message {
  const { schoolId, key, title, fromMemberId, from, toMemberId, word, atMs } = recommending;
  return {
    schoolId,
    memberId: toMemberId,
    messageId: `recommended.${key}.${fromMemberId}`,
    kind: 'resourceRecommended',
    title: `${from}推荐给您：${title}`,
    body: word === '' ? '点开看看，合用可以收藏。' : word,
    link: shelfLink(key),
    createdAtMs: atMs,
    readAtMs: null,
  };
}

/** Tells its authors that a resource was taken off the shelf by somebody else, and why. */
export function removedMessages(
  resource: AboutResource & Pick<Resource, 'authorIds' | 'byMemberId' | 'removed'>,
): Message[] {
  const { schoolId, resourceId, title, authorIds, byMemberId, removed } = resource;
  if (removed === null) return [];
  const told = [...new Set([...authorIds, byMemberId])].filter((memberId) => memberId !== removed.byMemberId);
  return told.map((memberId) => ({
    schoolId,
    memberId,
    messageId: `resourceRemoved.${resourceId}`,
    kind: 'resourceRemoved',
    title: `已从资源库移除：${title}`,
    body: removed.reason === '' ? '放进来的老师自己移除了。' : removed.reason,
    link: shelfLink(`r.${resourceId}`),
    createdAtMs: removed.atMs,
    readAtMs: null,
  }));
}

/** Answers whoever reported a resource. */
export function settledMessage(
  { schoolId, resourceId, title }: AboutResource,
  report: ResourceReport,
): Message | null {
  const { memberId, settled, settledAtMs } = report;
  if (settled === null || settledAtMs === null) return null;
  const outcome = settled.verdict === 'removed' ? '已经移除' : '核对后保留';
  return {
    schoolId,
    memberId,
    messageId: `reportSettled.${resourceId}`,
    kind: 'reportSettled',
    title: `您反映的资源${outcome}：${title}`,
    body: settled.word === '' ? '谢谢您告诉我们。' : settled.word,
    link: shelfLink(`r.${resourceId}`),
    createdAtMs: settledAtMs,
    readAtMs: null,
  };
}
