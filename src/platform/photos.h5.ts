import Taro from '@tarojs/taro';
import { personKey } from './person';
import type { LocalPhoto, Upload } from './photos';

export type { LocalPhoto, Upload };

const LONGEST_SIDE = 1600;
const QUALITY = 0.75;

/** The preview's album is the browser's file dialogue; the small picture is kept as a data URL, which survives a reload. */
export async function choosePhotos(most: number): Promise<LocalPhoto[]> {
  const { tempFilePaths } = await Taro.chooseImage({ count: most }).catch(() => ({
    tempFilePaths: [] as string[],
  }));
  return Promise.all(tempFilePaths.slice(0, most).map(makeSmall));
}

async function makeSmall(source: string): Promise<LocalPhoto> {
  const image = new Image();
  image.src = source;
  await image.decode();
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const path = canvas.toDataURL('image/jpeg', QUALITY);
  const { size } = await (await fetch(path)).blob();
  return { path, sizeBytes: size, extension: 'jpg' };
}

export function uploadPhoto(
  photo: Pick<LocalPhoto, 'path'>,
  cloudPath: string,
  onPercent: (percent: number) => void,
): Upload {
  const request = new XMLHttpRequest();
  const fileId = fetch(photo.path)
    .then((answer) => answer.blob())
    .then(
      (blob) =>
        new Promise<string>((resolve, reject) => {
          request.open('PUT', `/storage/upload?path=${encodeURIComponent(cloudPath)}`);
          request.setRequestHeader('x-wx-openid', personKey());
          request.upload.onprogress = ({ loaded, total }) => onPercent(Math.round((loaded / total) * 100));
          request.onload = () => {
            if (request.status === 200)
              resolve((JSON.parse(request.responseText) as { fileID: string }).fileID);
            else reject(new Error(`the upload answered ${request.status}`));
          };
          request.onerror = () => reject(new Error('the upload was cut off'));
          request.send(blob);
        }),
    );
  return { fileId, cancel: () => request.abort() };
}

export function discardPhoto(_photo: Pick<LocalPhoto, 'path'>): void {}

export function previewImages(urls: readonly string[], current: string): void {
  void Taro.previewImage({ urls: [...urls], current });
}
