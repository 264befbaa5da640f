import { type ChosenFile, chooseFile, filePlace } from './choose-file';

/** What to choose and where, to be said before choosing. */
export const workbookPlace = `选一个 Excel 文件（.xlsx，不超过 5 MB）。${filePlace}。`;

/** Null when the person gave up. */
export function chooseWorkbook(): Promise<ChosenFile | null> {
  return chooseFile(['xlsx']);
}
