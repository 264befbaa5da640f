import type { Photo } from './submission';

type Reader = 'author' | 'others';

/** What is said about photos that not everybody sees: how many wait for their check, how many did not pass it. */
export function photoNotes(photos: readonly Pick<Photo, 'check'>[], reader: Reader): string[] {
  const count = (check: Photo['check']) => photos.filter((photo) => photo.check === check).length;
  const [waiting, refused] = [count('pending'), count('risky')];
  const notes: string[] = [];
  if (waiting > 0)
    notes.push(
      reader === 'author'
        ? `有 ${waiting} 张在做图片检查，通过后别人才看得到`
        : `有 ${waiting} 张在做图片检查，通过后才看得到`,
    );
  if (refused > 0)
    notes.push(
      reader === 'author'
        ? `有 ${refused} 张没有通过图片检查，只有您自己看得到，可以收回后换一张`
        : `有 ${refused} 张没有通过图片检查，不能显示`,
    );
  return notes;
}
