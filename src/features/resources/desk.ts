import type { ResourceView } from '@/contract/resources';
import type { ResourceWish } from '@/domain/sharing/resource-wish';
import type { Attachments } from '@/platform/attachments';
import { call } from '@/platform/call';
import { createResource } from '@/platform/resource';
import type { KeptDraft, WishDraft } from './draft';

/** What the form offers, kept so that it opens without a network. */
export const desk = createResource(() => call('sharing', 'shelfDesk', {}), 'resources/desk');

type PutIn = { readonly resourceId: string } | { readonly trouble: string };

/** Sends what is written and what has arrived; the same draft sent twice is one resource. */
export async function putIn({ key, wish }: KeptDraft, attachments: Attachments): Promise<PutIn> {
  const whole = attachments.whole();
  if (whole === null) return { trouble: '还有照片或文件没有传完。有网后会接着传，传完再点一次。' };
  const photos = whole.photos.map(({ fileId }) => ({ fileId }));
  const files = whole.files.map(({ fileId, name, ending }) => ({ fileId, name, ending }));
  const answer = await call('sharing', 'addResource', { key, ...wishIn(wish), photos, files });
  if (answer.ok) return answer.data;
  if (answer.error.code === 'fileMissing') attachments.lost(fileIdsIn(answer.error.details));
  return { trouble: answer.error.message };
}

function fileIdsIn(details: unknown): string[] {
  const { fileIds = [] } = (details ?? {}) as { readonly fileIds?: string[] };
  return fileIds;
}

/** Puts a session's file in. Answers where it is now, or why not. */
export async function shelve(
  material: { readonly sessionId: string; readonly materialId: string },
  wish: WishDraft,
): Promise<PutIn> {
  const answer = await call('sharing', 'shelveMaterial', { ...material, ...wishIn(wish) });
  return answer.ok ? answer.data : { trouble: answer.error.message };
}

export async function changeWish(resourceId: string, wish: WishDraft): Promise<PutIn> {
  const answer = await call('sharing', 'changeResource', { resourceId, ...wishIn(wish) });
  return answer.ok ? answer.data : { trouble: answer.error.message };
}

/** The form is sent only when a right was chosen. */
function wishIn(wish: WishDraft): ResourceWish & { tags: string[] } {
  return { ...wish, tags: [...wish.tags], copyright: wish.copyright === '' ? 'own' : wish.copyright };
}

export function wishDraftOf(resource: ResourceView): WishDraft {
  const { title, summary, kind, subject, stage, platform, tags, copyright, copyrightNote, isPublic } =
    resource;
  return { title, summary, kind, subject, stage, platform, tags, copyright, copyrightNote, isPublic };
}
