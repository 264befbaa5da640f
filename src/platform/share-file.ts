import Taro from '@tarojs/taro';
import { isComputer } from './documents';

/** What else can be done with a file here: a phone sends it into a chat, a computer keeps it on its disk. */
export function otherWay(): 'chat' | 'disk' {
  return isComputer() ? 'disk' : 'chat';
}

/** Brings a file to this phone by its short-lived link; it is gone when the app is closed. */
export async function bringFile(url: string): Promise<string> {
  const { tempFilePath, statusCode } = await Taro.downloadFile({ url });
  if (statusCode !== 200) throw new Error(`the link answered ${statusCode}`);
  return tempFilePath;
}

/** Sends a file that is on this phone into a chat. Only within a tap: WeChat refuses after any waiting. */
export async function sendFile(filePath: string, fileName: string): Promise<'sent' | 'cancelled' | 'failed'> {
  try {
    await Taro.shareFileMessage({ filePath, fileName });
    return 'sent';
  } catch (error) {
    return /cancel/.test((error as { errMsg?: string }).errMsg ?? '') ? 'cancelled' : 'failed';
  }
}
