import { askForFile } from './file-dialogue.h5';
import type { ChosenToKeep } from './kept-files';

/** A file of this computer, kept as a data URL, which survives a reload while the browser has room. */
export async function chooseFileToKeep(endings: readonly string[], mostBytes: number): Promise<ChosenToKeep> {
  const file = await askForFile('kept-file-input', endings);
  if (file === null) return null;
  if (file.size > mostBytes) return 'tooLarge';
  return keep(file).catch(() => 'noRoom' as const);
}

function keep(file: File): Promise<ChosenToKeep> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve({ path: String(reader.result), name: file.name, sizeBytes: file.size });
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
