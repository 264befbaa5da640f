import Taro from '@tarojs/taro';

/** Whether this place prints by itself; elsewhere a workbook is opened, to be printed from there. */
export const canPrint = false;

export function printPage(): void {}

const viewable = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf'] as const;

/**
 * Downloads a document by its short-lived link and opens it: on a phone in WeChat's viewer, on a PC by saving it. A picture
 * is shown as a picture.
 */
export async function openDocument(url: string, fileName: string): Promise<void> {
  const { tempFilePath } = await Taro.downloadFile({ url });
  await openLocalDocument(tempFilePath, fileName);
}

/** The same for a document that lies on this phone. */
export async function openLocalDocument(path: string, fileName: string): Promise<void> {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  const fileType = viewable.find((known) => known === ending);
  if (isComputer()) return saveToDisk(path, fileName);
  if (fileType === undefined) await Taro.previewImage({ urls: [path] });
  else await Taro.openDocument({ filePath: path, fileType, showMenu: true });
}

/** WeChat on a PC: it can keep a file on the disk, and cannot send one into a chat. */
export function isComputer(): boolean {
  const { platform } = Taro.getDeviceInfo();
  return platform === 'windows' || platform === 'mac';
}

/** Under its own name: a downloaded file has none. */
async function saveToDisk(path: string, fileName: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`;
  Taro.getFileSystemManager().copyFileSync(path, filePath);
  await Taro.saveFileToDisk({ filePath });
}
