import Taro from '@tarojs/taro';

/** A photo on this phone: where it lies until the cloud has it, and how large it is after compression. */
export interface LocalPhoto {
  readonly path: string;
  readonly sizeBytes: number;
  readonly extension: string;
}

export interface Upload {
  readonly fileId: Promise<string>;
  readonly cancel: () => void;
}

const COMPRESSED_WIDTH = 1600;
const COMPRESSED_QUALITY = 75;

/**
 * Lets the person choose up to `most` photos, makes them small and copies them where WeChat does not clear them away:
 * temporary files vanish, and a piece may be finished tomorrow.
 */
export async function choosePhotos(most: number): Promise<LocalPhoto[]> {
  const { tempFiles } = await Taro.chooseMedia({
    count: most,
    mediaType: ['image'],
    sizeType: ['compressed'],
  }).catch(() => ({ tempFiles: [] as Taro.chooseMedia.ChooseMedia[] }));
  return Promise.all(tempFiles.map(({ tempFilePath }) => keepSmall(tempFilePath)));
}

async function keepSmall(tempFilePath: string): Promise<LocalPhoto> {
  const { tempFilePath: small } = await Taro.compressImage({
    src: tempFilePath,
    quality: COMPRESSED_QUALITY,
    compressedWidth: COMPRESSED_WIDTH,
  }).catch(() => ({ tempFilePath }));
  const files = Taro.getFileSystemManager();
  const kept = files.saveFileSync(small);
  const { size } = files.statSync(kept) as Taro.Stats;
  return { path: kept, sizeBytes: size, extension: extensionOf(kept) };
}

function extensionOf(path: string): string {
  const found = /\.(jpe?g|png|webp|heic)$/i.exec(path)?.[1];
  return found === undefined ? 'jpg' : found.toLowerCase();
}

/** Sends one photo or kept file; one upload a file, told of its percent. A finished file is never sent again. */
export function uploadPhoto(
  photo: Pick<LocalPhoto, 'path'>,
  cloudPath: string,
  onPercent: (percent: number) => void,
): Upload {
  let cancel = () => {};
  const fileId = new Promise<string>((resolve, reject) => {
    const task = Taro.cloud.uploadFile({
      cloudPath,
      filePath: photo.path,
      success: ({ fileID }) => resolve(fileID),
      fail: reject,
    }) as unknown as Taro.UploadTask | undefined;
    task?.onProgressUpdate?.(({ progress }) => onPercent(progress));
    cancel = () => task?.abort?.();
  });
  return { fileId, cancel };
}

/** Frees the phone of a photo or kept file that the cloud has. */
export function discardPhoto(photo: Pick<LocalPhoto, 'path'>): void {
  Taro.getFileSystemManager().removeSavedFile({ filePath: photo.path, fail: () => undefined });
}

/** Full screen, with a swipe from one to the next. */
export function previewImages(urls: readonly string[], current: string): void {
  void Taro.previewImage({ urls: [...urls], current });
}
