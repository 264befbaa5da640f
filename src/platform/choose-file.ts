import Taro from '@tarojs/taro';

/** A file of the person's choice. */
export interface ChosenFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** Sends it to the person's own folder; answers its file id. */
  readonly upload: (cloudPath: string) => Promise<string>;
}

/** Where the person finds a file, to be said before choosing. */
export const filePlace = '从微信聊天里选，文件可以先发给「文件传输助手」';

/** One file with one of these endings; null when the person gave up. */
export async function chooseFile(endings: readonly string[]): Promise<ChosenFile | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] });
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
