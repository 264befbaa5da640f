import Taro from '@tarojs/taro';

/** Whether this place prints by itself; elsewhere a workbook is opened, to be printed from there. */
export const canPrint = false;

export function printPage(): void {}

/** Downloads a document by its short-lived link and opens it: on a phone in WeChat's viewer, on a PC by saving it. */
export async function openDocument(url: string, fileName: string): Promise<void> {
  const { tempFilePath } = await Taro.downloadFile({ url });
  const { platform } = Taro.getDeviceInfo();
  if (platform === 'windows' || platform === 'mac') {
    const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`;
    Taro.getFileSystemManager().copyFileSync(tempFilePath, filePath);
    await Taro.saveFileToDisk({ filePath });
    return;
  }
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'xlsx', showMenu: true });
}
