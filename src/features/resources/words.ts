import type { ShelfRow } from '@/contract/resources';
import { shelfSourceNames } from '@/domain/sharing/library-entry';
import { type Copyright, resourceKindNames } from '@/domain/sharing/resource';

export const copyrightNames: Readonly<Record<Copyright, string>> = {
  own: '自己写的、拍的',
  permitted: '别人的，已得到允许',
  quoted: '摘自别处，写明出处',
};

/** What stands under a title: whose it is, what it is. */
export function rowNote({ by, kind, source, subject, stage }: ShelfRow): string {
  return [by, resourceKindNames[kind], subject, stage, shelfSourceNames[source]]
    .filter((part) => part !== '')
    .join('，');
}

export function sizeText(bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  return megabytes >= 1 ? `${megabytes.toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
