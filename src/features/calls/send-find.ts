import type { CallView } from '@/contract/calls';
import type { Attachments } from '@/platform/attachments';
import type { Resource } from '@/platform/resource';
import { handIn } from './calls';
import type { FindDraft } from './find-draft';

interface Outcome {
  /** Why it could not be handed in; null when the cloud has it. */
  readonly trouble: string | null;
  /** As what it is to be sent the next time, where that is otherwise than before. */
  readonly revision: number | null;
}

const failed = (trouble: string, revision: number | null = null): Outcome => ({ trouble, revision });

/** Sends the photos that are waiting, then the find. Everything stays on the phone until the cloud has it all. */
export async function sendFind(
  call: Resource<CallView>,
  callId: string,
  draft: FindDraft,
  attachments: Attachments,
): Promise<Outcome> {
  await attachments.send();
  const sent = attachments.whole();
  if (sent === null) return failed('照片还没有传完，写的都在手机里。有网后再交一次，或先移除那一张。');
  const { key, revision, title, text, mayCompile, kept } = draft;
  const photos = [...kept, ...sent.photos].map(({ fileId, sizeBytes }) => ({ fileId, sizeBytes }));
  const answer = await handIn({ callId, key, revision, title, text, mayCompile, photos });
  if (answer.ok) {
    call.replace(answer.data);
    return { trouble: null, revision: null };
  }
  const { code, message, details } = answer.error;
  if (code === 'fileMissing') attachments.lost(fileIdsOf(details));
  if (code !== 'changedElsewhere') return failed(message);
  await call.refresh();
  const standing = call.current().data?.own.find(({ entryId }) => entryId.endsWith(`-${key}`));
  if (standing === undefined) return failed(message);
  return failed('这一条先前已经存上了另一稿。再交一次，就换成您现在写的。', standing.revision);
}

function fileIdsOf(details: unknown): string[] {
  const { fileIds } = (details ?? {}) as { readonly fileIds?: unknown };
  return Array.isArray(fileIds) ? fileIds.map(String) : [];
}
