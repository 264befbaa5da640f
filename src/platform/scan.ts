import Taro from '@tarojs/taro';

/** Whether this phone has a camera to scan with; without one the code is typed. */
export const canScan = true;

/** Scans the projector's code with the camera only (no picture from the album). Null when the person gave up. */
export async function scanCode(): Promise<string | null> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
    return result;
  } catch {
    return null;
  }
}

/** In WeChat the code leaves the projector through the camera alone. */
export function publishProjectedCode(_sessionId: string, _typed: string): void {}

export function projectedCode(_sessionId: string): string | null {
  return null;
}
