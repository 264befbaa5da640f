import { accept, type Result } from '@/domain/refusal';
import type { Resource } from '@/domain/sharing/resource';
import { resourceRefused } from '@/domain/sharing/resource-refusals';
import { command } from '../cloud';
import {
  countDocuments,
  documentId,
  getDocument,
  getDocuments,
  readAll,
  readPage,
  type Stored,
  withoutId,
} from '../documents';
import { inTransaction } from '../transaction';

/** What lists need: contents stay behind. */
const withoutContent = { parts: false, photos: false, files: false };

export type ResourceSummary = Omit<Resource, 'parts' | 'photos' | 'files'>;

export function resourceDocumentId({
  schoolId,
  resourceId,
}: Pick<Resource, 'schoolId' | 'resourceId'>): string {
  return documentId(schoolId, resourceId);
}

export function findResource(schoolId: string, resourceId: string): Promise<Stored<Resource> | null> {
  return getDocument<Resource>('resources', resourceDocumentId({ schoolId, resourceId }));
}

/** Those of these that there are, in no particular order. */
export function readResourceSummaries(
  schoolId: string,
  resourceIds: readonly string[],
): Promise<ResourceSummary[]> {
  const ids = resourceIds.map((resourceId) => resourceDocumentId({ schoolId, resourceId }));
  return getDocuments<ResourceSummary>('resources', ids, withoutContent);
}

/** Those added, changed or removed from a moment on; from 0, all of the school. */
export function readResourcesFrom(schoolId: string, fromMs: number): Promise<ResourceSummary[]> {
  return readAll<ResourceSummary>('resources', since(schoolId, fromMs), withoutContent);
}

/** A page of all of the school, after a document. */
export function readResourcePage(schoolId: string, after: string | undefined) {
  return readPage<ResourceSummary>('resources', { schoolId }, after, withoutContent);
}

export function countResourcesFrom(schoolId: string, fromMs: number): Promise<number> {
  return countDocuments('resources', since(schoolId, fromMs));
}

function since(schoolId: string, fromMs: number): Readonly<Record<string, unknown>> {
  return fromMs <= 0 ? { schoolId } : { schoolId, changedAtMs: command.gte(fromMs) };
}

interface ResourceChange {
  readonly before: Resource;
  readonly after: Resource;
  /** False: it was so already. */
  readonly isNew: boolean;
}

/** Changes a resource as it stands by then; `decide` may be run again on a fresher one. Null from it changes nothing. */
export function changeResourceDocument<Code extends string>(
  schoolId: string,
  resourceId: string,
  decide: (resource: Resource) => Result<Resource | null, Code>,
): Promise<Result<ResourceChange, Code | 'gone'>> {
  const id = resourceDocumentId({ schoolId, resourceId });
  return inTransaction(async (transaction): Promise<Result<ResourceChange, Code | 'gone'>> => {
    const stored = await transaction.get<Resource>('resources', id);
    if (stored === null) return resourceRefused('gone');
    const before = withoutId(stored);
    const decided = decide(before);
    if (!decided.ok) return decided;
    if (decided.data === null) return accept({ before, after: before, isNew: false });
    await transaction.replace('resources', id, decided.data);
    return accept({ before, after: decided.data, isNew: true });
  });
}
