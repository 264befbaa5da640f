import Taro from '@tarojs/taro';

/** A file on this phone that stays until the cloud has it. */
export interface LocalFile {
  readonly path: string;
  readonly name: string;
  readonly sizeBytes: number;
}

/** `tooLarge`: larger than was allowed. `noRoom`: the phone has no room for a copy. Null: the person gave up. */
export type ChosenToKeep = LocalFile | 'tooLarge' | 'noRoom' | null;

/**
 * Lets the person choose one file and copies it where WeChat does not clear it away: what a chat hands over is temporary,
 * and a piece may be finished tomorrow.
 */
export async function chooseFileToKeep(endings: readonly string[], mostBytes: number): Promise<ChosenToKeep> {
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] }).catch(
    () => null,
  );
  const file = chosen?.tempFiles[0];
  if (file === undefined) return null;
  if (file.size > mostBytes) return 'tooLarge';
  try {
    const path = Taro.getFileSystemManager().saveFileSync(file.path);
    return { path, name: file.name, sizeBytes: file.size };
  } catch {
    return 'noRoom';
  }
}
