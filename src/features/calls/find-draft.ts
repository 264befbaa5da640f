import type { FindView } from '@/contract/calls';
import { newKey } from '@/platform/new-key';
import { forget, remember, remembered } from '@/platform/storage';

/** A find that is being written or changed; kept on the phone until the cloud has it. */
export interface FindDraft {
  /** Of this find: sent again, it is the same one. */
  readonly key: string;
  /** What the phone knows of it; 0 for a new one. */
  readonly revision: number;
  readonly title: string;
  readonly text: string;
  readonly mayCompile: boolean;
  /** Of the photos that the cloud has from before, those that stay. */
  readonly kept: readonly { readonly fileId: string; readonly sizeBytes: number }[];
}

/** Under which its words and its new photos are kept. */
export function findKey(callId: string, entryId: string | undefined): string {
  return `finds/${callId}/${entryId ?? ''}`;
}

/** The draft that the phone kept; else the find as it stands, or a new one whose author agrees to a booklet until told otherwise. */
export function beginFind(rememberAs: string, standing: FindView | null): FindDraft {
  return remembered<FindDraft>(rememberAs) ?? (standing === null ? newFind() : findOf(standing));
}

function newFind(): FindDraft {
  return { key: newKey(), revision: 0, title: '', text: '', mayCompile: true, kept: [] };
}

/** An entry's id is `MEMBER-KEY`, and a key holds no `-`. */
function findOf({ entryId, revision, title, text, mayCompile, photos }: FindView): FindDraft {
  const key = entryId.slice(entryId.lastIndexOf('-') + 1);
  const kept = photos.map(({ fileId, sizeBytes }) => ({ fileId, sizeBytes }));
  return { key, revision, title, text, mayCompile, kept };
}

export function keepFind(rememberAs: string, draft: FindDraft): void {
  remember(rememberAs, draft);
}

export function dropFind(rememberAs: string): void {
  forget(rememberAs);
}

/** What is still missing, said under the button. */
export function missingOf({ title, text }: FindDraft): string | undefined {
  if (title.trim() === '') return '还没写题目';
  return text.trim() === '' ? '还没写内容' : undefined;
}
