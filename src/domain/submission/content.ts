import type { Result } from '../refusal';
import { charactersOf, missingParts, partsTooLong } from './parts';
import type { Writing } from './piece';
import { refused } from './refusals';
import type { WorkForm } from './work-kind';

export type ContentRefusal =
  | 'partsMissing'
  | 'partTooLong'
  | 'tooShort'
  | 'pagesMissing'
  | 'filesMissing'
  | 'tooManyFiles';

/** How many characters stand for one handwritten page. */
const PAGE_CHARACTERS = 400;

type Content = Pick<Writing, 'parts' | 'photos' | 'files'>;

/** Pages as the schools count them: a photo of a handwritten page, or as many characters as fill one. */
export function pagesOf({
  parts,
  photos,
}: Pick<Content, 'parts'> & { readonly photos: readonly unknown[] }): number {
  return photos.length + Math.floor(charactersOf(parts) / PAGE_CHARACTERS);
}

/** What keeps a piece from being handed in under its form, with the figures that its author needs; null when nothing does. */
export function contentFault(form: WorkForm, content: Content): Result<never, ContentRefusal> | null {
  const missing = missingParts(form, content.parts);
  if (missing.length > 0) return refused('partsMissing', missing);
  const tooLong = partsTooLong(form, content.parts);
  if (tooLong.length > 0) return refused('partTooLong', tooLong);
  const characters = charactersOf(content.parts);
  if (characters < form.minCharacters) return refused('tooShort', { characters, needed: form.minCharacters });
  const pages = pagesOf(content);
  if (pages < form.minPages) return refused('pagesMissing', { pages, needed: form.minPages });
  return fileFault(form, content.files);
}

function fileFault({ files }: WorkForm, given: Content['files']): Result<never, ContentRefusal> | null {
  if (given.length > files.most || given.some(({ ending }) => !files.endings.includes(ending)))
    return refused('tooManyFiles', files);
  return given.length < files.least ? refused('filesMissing', files) : null;
}
