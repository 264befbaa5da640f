import Taro from '@tarojs/taro';

/** A workbook of the person's choice. */
export interface ChosenFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** Sends it to the person's own folder; answers its file id. */
  readonly upload: (cloudPath: string) => Promise<string>;
}

/** Where the person finds the file, to be said before choosing. */
export const workbookPlace =
  '从微信聊天里选一个 Excel 文件（.xlsx，不超过 5 MB）。文件可以先发给「文件传输助手」。';

/** Null when the person gave up. */
export async function chooseWorkbook(): Promise<ChosenFile | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] });
    const [file] = tempFiles;
    if (file === undefined) return null;
    return {
      name: file.name,
      sizeBytes: file.size,
      upload: async (cloudPath) => {
        const answer = await Taro.cloud.uploadFile({ cloudPath, filePath: file.path });
        return (answer as Taro.cloud.UploadFileResult).fileID;
      },
    };
  } catch {
    return null;
  }
}
