import { recheckSharedPhotos } from '../_shared/shared-pictures';

/** Everything shared whose pictures the platform stayed silent about. */
export async function askAgainAboutPictures(schoolId: string, now: number): Promise<number> {
  let asked = 0;
  for (const sharedIn of ['posts', 'resources', 'collectionEntries'] as const)
    asked += await recheckSharedPhotos(sharedIn, schoolId, now);
  return asked;
}
