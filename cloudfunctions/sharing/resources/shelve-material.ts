import type { Caller } from '@/contract/policy';
import type { resourceActions } from '@/contract/resources';
import type { Material } from '@/domain/attendance/material';
import { mayPlan } from '@/domain/attendance/plan-right';
import { accept } from '@/domain/refusal';
import type { Resource } from '@/domain/sharing/resource';
import { isSameResource, newResource } from '@/domain/sharing/resource-acts';
import { materialEnding, resourceIdOfMaterial } from '@/domain/sharing/resource-material';
import { resourceRefused } from '@/domain/sharing/resource-refusals';
import { cleanWish, type ResourceFiles } from '@/domain/sharing/resource-wish';
import { now as clock } from '../../_shared/clock';
import { insertOnce, withoutId } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { inspectFiles, inspectPhotos } from '../../_shared/photo-files';
import { findMaterial } from '../../_shared/repositories/materials';
import { readMembers } from '../../_shared/repositories/members';
import { findResource, resourceDocumentId } from '../../_shared/repositories/resources';
import { findSession } from '../../_shared/repositories/sessions';
import { askAboutShared } from '../../_shared/shared-pictures';
import { soundWords } from './sound-resource';

/** Puts a session's file into the library, once. The file is the session's own: it is not copied. */
export const shelveMaterial: Handler<typeof resourceActions.shelveMaterial> = async (
  { caller, openId, now },
  { sessionId, materialId, ...asked },
) => {
  const { schoolId, memberId } = caller;
  const wish = cleanWish(asked);
  const resourceId = resourceIdOfMaterial(sessionId, materialId);
  const [mayShelve, material, standing] = await Promise.all([
    plans(caller, sessionId),
    findMaterial({ schoolId, sessionId, materialId }),
    findResource(schoolId, resourceId),
  ]);
  if (!mayShelve) return resourceRefused('notYours');
  if (material === null) return resourceRefused('noSuchMaterial');
  const files = filesOf(material);
  if (files === null) return resourceRefused('wrongKind');
  if (standing !== null) return answerOf(standing, files);
  const stored = [...(await inspectPhotos(files.photos)), ...(await inspectFiles(files.files))];
  if (stored.some(({ kind }) => kind === 'missing')) return resourceRefused('fileMissing');
  if (stored.some(({ kind }) => kind === 'bad')) return resourceRefused('badFile');
  const sound = await soundWords(openId, wish, files.files);
  if (!sound.ok) return sound;
  const origin = { schoolId, resourceId, source: 'material', of: sessionId, byMemberId: memberId } as const;
  const made = newResource({ ...origin, authorIds: [material.byMemberId], nowMs: clock() }, wish, files);
  const id = resourceDocumentId(made);
  const { inserted, document } = await insertOnce('resources', id, made);
  const picture = { schoolId, sharedIn: 'resources', sharedId: id } as const;
  if (inserted) await askAboutShared(picture, withoutId(document), openId, now);
  return answerOf(document, files);

  function answerOf(resource: Resource, sent: ResourceFiles) {
    return isSameResource(resource, wish, sent) ? accept({ resourceId }) : resourceRefused('sentBefore');
  }
};

async function plans(caller: Caller, sessionId: string): Promise<boolean> {
  const [session, members] = await Promise.all([
    findSession(caller.schoolId, sessionId),
    readMembers(caller.schoolId),
  ]);
  return session !== null && mayPlan(caller, session, members);
}

function filesOf({ fileId, name, sizeBytes }: Material): ResourceFiles | null {
  const ending = materialEnding(name);
  if (ending === null) return null;
  if (ending === 'picture') return { photos: [{ fileId, sizeBytes }], files: [] };
  return { photos: [], files: [{ fileId, name, ending, sizeBytes }] };
}
