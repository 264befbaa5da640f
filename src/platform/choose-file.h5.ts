import type { ChosenFile } from './choose-file';
import { askForFile } from './file-dialogue.h5';
import { personKey } from './person';

export const filePlace = '从电脑里选';

/** A file of this computer. */
export async function chooseFile(endings: readonly string[]): Promise<ChosenFile | null> {
  const file = await askForFile('file-input', endings);
  return file === null ? null : chosen(file);
}

function chosen(file: File): ChosenFile {
  return {
    name: file.name,
    sizeBytes: file.size,
    upload: async (cloudPath) => {
      const answer = await fetch(`/storage/upload?path=${encodeURIComponent(cloudPath)}`, {
        method: 'PUT',
        headers: { 'x-wx-openid': personKey() },
        body: file,
      });
      if (!answer.ok) throw new Error(`the upload answered ${answer.status}`);
      return ((await answer.json()) as { fileID: string }).fileID;
    },
  };
}
