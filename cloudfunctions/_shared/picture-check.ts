import { cloud } from './cloud';
import { insertOnce } from './documents';
import { photoLinks } from './photo-files';

const IMAGE = 2;
const DIARY = 4;

/** Collections of what people share; their documents have `photos` and `checksDueAtMs`. */
export type SharedIn = 'posts' | 'resources' | 'collectionEntries' | 'conductReports';

/** A picture of something shared, by the id of its document. */
export interface SharedPicture {
  readonly schoolId: string;
  readonly sharedIn: SharedIn;
  readonly sharedId: string;
}

/** What a picture belongs to: a piece of work, the record of a session, a request for leave, or a notebook. */
export type PictureOwner =
  | { readonly schoolId: string; readonly submissionId: string }
  | { readonly schoolId: string; readonly recordOfSessionId: string }
  | { readonly schoolId: string; readonly leaveRequestId: string }
  /** `ROUND.MEMBER` of an inspection. */
  | { readonly schoolId: string; readonly inspectionEntryId: string }
  | SharedPicture;

/** Which picture a trace id of the platform is about. `_id` is the trace id; an answer to any other is refused. */
export type MediaCheck = PictureOwner & { readonly fileId: string; readonly askedAtMs: number };

/**
 * Asks the platform about pictures that wait for it. The answers come as events to one function, whoever asked; what
 * could not be asked, or is not answered, is asked again by a sweep.
 */
export async function askAboutPictures(
  owner: PictureOwner,
  fileIds: readonly string[],
  openId: string,
  now: number,
): Promise<void> {
  const links = await photoLinks(fileIds);
  await Promise.all(
    [...links].map(async ([fileId, mediaUrl]) => {
      try {
        const question = { mediaUrl, mediaType: IMAGE, version: 2, scene: DIARY, openid: openId };
        const { traceId } = await cloud.openapi.security.mediaCheckAsync(question);
        const check: MediaCheck = { ...owner, fileId, askedAtMs: now };
        await insertOnce('mediaChecks', String(traceId), check);
      } catch (error) {
        console.warn('mediaCheckAsync did not take a picture', error);
      }
    }),
  );
}
