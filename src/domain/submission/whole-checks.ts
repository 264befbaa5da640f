import { pagesOf } from './content';
import { charactersOf } from './parts';
import type { Submission } from './submission';
import type { WorkForm } from './work-kind';

/** What a form asks of the whole piece, and how much of it there is. */
export interface WholeCheck {
  readonly what: 'characters' | 'pages' | 'files';
  readonly given: number;
  readonly needed: number;
  readonly met: boolean;
}

/** Only what the form asks for. */
export function wholeChecks(
  { minCharacters, minPages, files }: WorkForm,
  content: Pick<Submission, 'parts' | 'photos' | 'files'>,
): WholeCheck[] {
  const asked: readonly Omit<WholeCheck, 'met'>[] = [
    { what: 'characters', given: charactersOf(content.parts), needed: minCharacters },
    { what: 'pages', given: pagesOf(content), needed: minPages },
    { what: 'files', given: content.files.length, needed: files.least },
  ];
  return asked
    .filter(({ needed }) => needed > 0)
    .map((check) => ({ ...check, met: check.given >= check.needed }));
}
