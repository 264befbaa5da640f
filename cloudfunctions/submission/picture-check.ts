import { waitingPhotos } from '@/domain/submission/silent-checks';
import type { Submission } from '@/domain/submission/submission';
import { cloud } from '../_shared/cloud';
import { insertOnce } from '../_shared/documents';
import { photoLinks } from './photo-files';

const IMAGE = 2;
const DIARY = 4;

/** Which picture a trace id of the platform is about. `_id` is the trace id; an answer to any other is refused. */
export interface MediaCheck {
  readonly schoolId: string;
  readonly submissionId: string;
  readonly fileId: string;
  readonly askedAtMs: number;
}

/**
 * Asks the platform about each picture of a piece that waits for it. The answers come as events of their own; what could
 * not be asked, or is not answered, is asked again by the sweep.
 */
export async function askAboutPictures(piece: Submission, openId: string, now: number): Promise<void> {
  const links = await photoLinks(waitingPhotos(piece));
  const { schoolId, submissionId } = piece;
  await Promise.all(
    [...links].map(async ([fileId, mediaUrl]) => {
      try {
        const question = { mediaUrl, mediaType: IMAGE, version: 2, scene: DIARY, openid: openId };
        const { traceId } = await cloud.openapi.security.mediaCheckAsync(question);
        const check: MediaCheck = { schoolId, submissionId, fileId, askedAtMs: now };
        await insertOnce('mediaChecks', String(traceId), check);
      } catch (error) {
        console.warn('mediaCheckAsync did not take a picture', error);
      }
    }),
  );
}
