import type { attendance } from '@/contract/attendance';
import { isReadable, type Material, MOST_MATERIAL_BYTES, MOST_MATERIALS } from '@/domain/attendance/material';
import { accept, refuse } from '@/domain/refusal';
import { resourceIdOfMaterial } from '@/domain/sharing/resource-material';
import { writeAudit } from '../_shared/audit';
import { cloud } from '../_shared/cloud';
import type { Handler } from '../_shared/entry';
import {
  addMaterialOnce,
  findMaterial,
  readMaterials,
  removeMaterialDocument,
} from '../_shared/repositories/materials';
import { findResource } from '../_shared/repositories/resources';
import { liesUnderOwnPath, sizeOfUpload } from '../_shared/uploads';
import { readPlannedRoom } from './planned-room';
import { actKeyOf } from './planning-act';
import { refusedWords } from './planning-ground';
import { cardOf } from './session-card';

type Contract = typeof attendance.actions;

/** Adds a file of the caller's to a session. The same file sent again is there once. */
export const addMaterial: Handler<Contract['addMaterial']> = async (
  { caller, openId, now },
  { sessionId, key, fileId, name, when },
) => {
  const room = await readPlannedRoom(caller, sessionId);
  if (!room.ok) return room;
  const { session } = room.data;
  if (!liesUnderOwnPath(fileId, caller))
    return refuse('notYourFile', '这个文件不是您上传的，请重新选择文件。');
  if (!isReadable(name))
    return refuse('wrongKind', '手机上打不开这种文件，请换成 PDF、Word、PPT、Excel 或图片。');
  const { schoolId } = caller;
  const materialId = actKeyOf(caller, key);
  const standing = await readMaterials(schoolId, sessionId);
  if (!standing.some((one) => one.materialId === materialId)) {
    if (standing.length >= MOST_MATERIALS)
      return refuse('tooMany', `一场最多放 ${MOST_MATERIALS} 份资料，请先移走不用的。`);
    const sizeBytes = await sizeOfUpload(fileId);
    if (sizeBytes === null) return refuse('fileMissing', '文件没有传完，请重新选择文件。');
    if (sizeBytes > MOST_MATERIAL_BYTES)
      return refuse('fileTooLarge', '一份资料不能超过 20 MB，请压缩或分成几份。');
    const refused = await refusedWords(openId, name);
    if (refused !== null) return refused;
    const { termId } = session;
    const about = { schoolId, termId, sessionId, materialId, name, fileId, sizeBytes, when };
    await audited(
      'addMaterial',
      await addMaterialOnce({ ...about, byMemberId: caller.memberId, addedAtMs: now }),
    );
  }
  return accept(await cardOf(caller, session, now));
};

/** Takes a file away from a session; whoever had opened it may still have it. */
export const removeMaterial: Handler<Contract['removeMaterial']> = async (
  { caller, now },
  { sessionId, materialId },
) => {
  const room = await readPlannedRoom(caller, sessionId);
  if (!room.ok) return room;
  const key = { schoolId: caller.schoolId, sessionId, materialId };
  const material = await findMaterial(key);
  if (material !== null) {
    const shelved = await findResource(caller.schoolId, resourceIdOfMaterial(sessionId, materialId));
    // What was put into the library stays there with its file.
    if (shelved === null) await cloud.deleteFile({ fileList: [material.fileId] });
    await audited('removeMaterial', { ...material, byMemberId: caller.memberId, addedAtMs: now });
    // Last, so that whoever was cut off is completed by asking again.
    await removeMaterialDocument(key);
  }
  return accept(await cardOf(caller, room.data.session, now));
};

function audited(act: 'addMaterial' | 'removeMaterial', material: Material): Promise<void> {
  const { schoolId, sessionId, materialId, name, byMemberId, addedAtMs } = material;
  const [before, after] = act === 'addMaterial' ? [null, name] : [name, null];
  const line = { schoolId, byMemberId, atMs: addedAtMs, act, subject: sessionId, before, after, reason: '' };
  return writeAudit(line, materialId);
}
