import type { LibraryEntry } from '@/domain/sharing/library-entry';
import type { Resource } from '@/domain/sharing/resource';
import { atSchoolTime } from '@/domain/term/school-day';

export function aLibraryEntry(changes: Partial<LibraryEntry> = {}): LibraryEntry {
  return {
    key: 'r.m01-upload0001',
    atMs: atSchoolTime('2026-12-10', '16:00'),
    title: '复述课的板书',
    summary: '先画路线，再填词语。',
    kind: 'record',
    source: 'upload',
    subject: '语文',
    stage: '高年级',
    platform: null,
    tags: ['复述'],
    authorIds: ['m01'],
    ...changes,
  };
}

/** What 林晓云 put into the library. */
export function aResource(changes: Partial<Resource> = {}): Resource {
  const atMs = atSchoolTime('2026-12-10', '16:00');
  return {
    schoolId: 'xh',
    resourceId: 'm01-upload0001',
    source: 'upload',
    of: null,
    title: '复述课的板书',
    summary: '先画路线，再填词语。',
    kind: 'record',
    subject: '语文',
    stage: '高年级',
    platform: null,
    tags: ['复述'],
    parts: [],
    photos: [],
    files: [],
    authorIds: ['m01'],
    byMemberId: 'm01',
    copyright: 'own',
    copyrightNote: '',
    isPublic: false,
    addedAtMs: atMs,
    changedAtMs: atMs,
    checksDueAtMs: null,
    removed: null,
    ...changes,
  };
}

export function storedResource(resource: Resource): Resource & { readonly _id: string } {
  return { ...resource, _id: `${resource.schoolId}:${resource.resourceId}` };
}
