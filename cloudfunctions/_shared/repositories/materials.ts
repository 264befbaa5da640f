import type { Material } from '@/domain/attendance/material';
import { documentId, getDocument, insertOnce, readAll, removeDocument, type Stored } from '../documents';

type MaterialKey = Pick<Material, 'schoolId' | 'sessionId' | 'materialId'>;

function idOf({ schoolId, sessionId, materialId }: MaterialKey): string {
  return documentId(schoolId, sessionId, materialId);
}

export async function addMaterialOnce(material: Material): Promise<Stored<Material>> {
  return (await insertOnce('materials', idOf(material), material)).document;
}

export function findMaterial(key: MaterialKey): Promise<Stored<Material> | null> {
  return getDocument<Material>('materials', idOf(key));
}

/** A file that was given by mistake; its audit line stays. */
export function removeMaterialDocument(key: MaterialKey): Promise<void> {
  return removeDocument('materials', idOf(key));
}

/** The files of a session in the order in which they were added. */
export async function readMaterials(schoolId: string, sessionId: string): Promise<Stored<Material>[]> {
  const materials = await readAll<Material>('materials', { schoolId, sessionId });
  return materials.sort((a, b) => a.addedAtMs - b.addedAtMs);
}
