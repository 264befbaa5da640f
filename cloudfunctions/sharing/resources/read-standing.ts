import { asItStands, type Source, sourceOf } from '@/domain/sharing/as-it-stands';
import type { CollectionEntry } from '@/domain/sharing/collection-entry';
import type { Post } from '@/domain/sharing/post';
import type { Resource } from '@/domain/sharing/resource';
import { documentId, getDocuments } from '../../_shared/documents';

type Copied = Pick<Post, 'photos' | 'withdrawnAtMs'> &
  Partial<Pick<Post, 'postId' | 'files'> & Pick<CollectionEntry, 'entryId'>>;

const fields = { postId: true, entryId: true, photos: true, files: true, withdrawnAtMs: true };

/** A resource as somebody may read it now: of what it was made from, what stands. One step where it is a copy, else none. */
export async function readStanding(resource: Resource): Promise<Resource> {
  const { schoolId, of, parts, source } = resource;
  const ids = parts.flatMap((part) => sourceOf(part) ?? []);
  if (of === null || ids.length === 0) return resource;
  const found = await getDocuments<Copied>(
    source === 'digest' ? 'posts' : 'collectionEntries',
    ids.map((id) => documentId(schoolId, of, id)),
    fields,
  );
  return asItStands(resource, found.map(sourceFrom));
}

function sourceFrom({ postId, entryId, photos, files = [], withdrawnAtMs }: Copied): Source {
  return { id: postId ?? entryId ?? '', photos, files, withdrawnAtMs };
}
