import type { resourceActions } from '@/contract/resources';
import { accept } from '@/domain/refusal';
import type { Resource } from '@/domain/sharing/resource';
import { isSameResource, newResource } from '@/domain/sharing/resource-acts';
import { resourceRefused } from '@/domain/sharing/resource-refusals';
import { cleanWish } from '@/domain/sharing/resource-wish';
import { now as clock } from '../../_shared/clock';
import { insertOnce, withoutId } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { findResource, resourceDocumentId } from '../../_shared/repositories/resources';
import { askAboutShared } from '../../_shared/shared-pictures';
import { soundResource } from './sound-resource';

/** Puts something into the library. What the phone sends again meets its first result. */
export const addResource: Handler<typeof resourceActions.addResource> = async (
  { caller, openId, now },
  { key, photos, files, ...asked },
) => {
  const { schoolId, memberId } = caller;
  const resourceId = `${memberId}-${key}`;
  const wish = cleanWish(asked);
  const sent = { photos, files };
  const standing = await findResource(schoolId, resourceId);
  if (standing !== null) return answerOf(standing);
  if (wish.summary === '' && photos.length === 0 && files.length === 0)
    return resourceRefused('nothingInside');
  const sound = await soundResource(caller, openId, wish, sent);
  if (!sound.ok) return sound;
  const origin = { schoolId, resourceId, source: 'upload', of: null, byMemberId: memberId } as const;
  // Others find it from now on, not from when it set out to be checked.
  const made = newResource({ ...origin, authorIds: [memberId], nowMs: clock() }, wish, sound.data);
  const id = resourceDocumentId(made);
  const { inserted, document } = await insertOnce('resources', id, made);
  const picture = { schoolId, sharedIn: 'resources', sharedId: id } as const;
  if (inserted) await askAboutShared(picture, withoutId(document), openId, now);
  return answerOf(document);

  function answerOf(stored: Resource) {
    const files = {
      photos: sent.photos.map((photo) => ({ ...photo, sizeBytes: 0 })),
      files: sized(sent.files),
    };
    return isSameResource(stored, wish, files) ? accept({ resourceId }) : resourceRefused('sentBefore');
  }
};

/** Sizes are storage's word and no part of what tells two resources apart. */
function sized<File extends object>(files: readonly File[]): (File & { readonly sizeBytes: number })[] {
  return files.map((file) => ({ ...file, sizeBytes: 0 }));
}
