import type { LibraryPage, LibraryPiece } from '@/contract/library';
import { call } from '@/platform/call';
import { createResource, type Resource } from '@/platform/resource';

/** The first page of what is shared, of one kind or of all. */
export function libraryOf(kind: string): Resource<LibraryPage> {
  return createResource<LibraryPage>(
    () => call('submission', 'library', kind === '' ? {} : { kind }),
    `library/${kind}`,
  );
}

/** Adds the page that follows what is shown. Answers why it could not be read, or null. */
export async function readOn(library: Resource<LibraryPage>, kind: string): Promise<string | null> {
  const shown = library.current().data;
  if (shown === null || shown.next === null) return null;
  const { next } = shown;
  const page = await call('submission', 'library', { ...(kind === '' ? {} : { kind }), after: next });
  if (!page.ok) return page.error.message;
  library.replace({ ...page.data, entries: [...shown.entries, ...page.data.entries] });
  return null;
}

export function libraryPieceOf(submissionId: string): Resource<LibraryPiece> {
  return createResource<LibraryPiece>(() => call('submission', 'libraryPiece', { submissionId }));
}

/** Answers why it could not be changed, or null. */
export async function setShares(submissionId: string, shares: boolean): Promise<string | null> {
  const answer = await call('submission', 'setShares', { submissionId, shares });
  return answer.ok ? null : answer.error.message;
}

export async function commend(submissionId: string, remark: string): Promise<string | null> {
  const answer = await call('submission', 'commend', { submissionId, remark });
  return answer.ok ? null : answer.error.message;
}
