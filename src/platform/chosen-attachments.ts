import type { HeldFile, HeldPhoto } from '@/domain/sharing/attachment';
import type { FileEnding } from '@/domain/submission/work-kind';
import { chooseFileToKeep, type LocalFile } from './kept-files';
import { newKey } from './new-key';
import { choosePhotos, discardPhoto } from './photos';

/** The cloud takes no file that is larger. */
export const MOST_FILE_BYTES = 20 * 1024 * 1024;

/** What stands in the way of a file. */
export type FileTrouble = 'tooLarge' | 'noRoom' | 'wrongEnding';

/** Photos of the person's choice, at most so many, kept where they outlive the app. */
export async function chooseHeldPhotos(most: number): Promise<HeldPhoto[]> {
  if (most <= 0) return [];
  const chosen = await choosePhotos(most);
  return chosen.map(({ path, extension, sizeBytes }) => ({
    key: newKey(),
    path,
    extension,
    sizeBytes,
    fileId: null,
  }));
}

/** A file of the person's choice, kept likewise; what stands in its way; or null: the person gave up. */
export async function chooseHeldFile(endings: readonly FileEnding[]): Promise<HeldFile | FileTrouble | null> {
  const chosen = await chooseFileToKeep(endings, MOST_FILE_BYTES);
  if (chosen === null || chosen === 'tooLarge' || chosen === 'noRoom') return chosen;
  const ending = endings.find((known) => chosen.name.toLowerCase().endsWith(`.${known}`));
  if (ending !== undefined) return held(chosen, ending);
  discardPhoto(chosen);
  return 'wrongEnding';
}

const NAME_LENGTH = 120;

function held({ path, name, sizeBytes }: LocalFile, ending: FileEnding): HeldFile {
  const short = name.length <= NAME_LENGTH ? name : `${name.slice(0, NAME_LENGTH - 6)}….${ending}`;
  return { key: newKey(), path, name: short, ending, sizeBytes, fileId: null };
}
