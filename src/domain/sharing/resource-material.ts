import type { FileEnding } from '../submission/work-kind';

/** The resource that a session's file is, so that it is put into the library once. */
export function resourceIdOfMaterial(sessionId: string, materialId: string): string {
  return `${sessionId}.${materialId}`;
}

const documents: readonly string[] = ['docx', 'pptx', 'xlsx', 'pdf'] satisfies FileEnding[];
const pictures = ['jpg', 'jpeg', 'png'];

/** As what a session's file stands in the library; null for older formats, which it does not take. */
export function materialEnding(name: string): FileEnding | 'picture' | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (pictures.includes(ending)) return 'picture';
  return documents.includes(ending) ? (ending as FileEnding) : null;
}
