import { personKey } from './person';
import type { ChosenFile } from './workbook-file';

export const workbookPlace = '从电脑里选一个 Excel 文件（.xlsx，不超过 5 MB）。';

/** The preview's file dialogue. It stays in the page until a file was chosen, so that tests can reach it. */
export function chooseWorkbook(): Promise<ChosenFile | null> {
  document.getElementById('workbook-input')?.remove();
  const input = document.createElement('input');
  input.id = 'workbook-input';
  input.type = 'file';
  input.accept = '.xlsx';
  input.hidden = true;
  document.body.append(input);
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      resolve(file === undefined ? null : chosen(file));
    });
    input.click();
  });
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
