import type { InputOf } from '@/contract/action';
import { commonRefusals } from '@/contract/common-refusals';
import type { feedActions } from '@/contract/feed';
import type { Caller } from '@/contract/policy';
import { accept, type Result, refuse } from '@/domain/refusal';
import type { Post } from '@/domain/sharing/post';
import { isSamePost, newPost, type PostContent } from '@/domain/sharing/post-acts';
import { postRefused } from '@/domain/sharing/post-refusals';
import { cleanText } from '@/domain/submission/text';
import { atSchoolTime } from '@/domain/term/school-day';
import { now as clock } from '../../_shared/clock';
import { insertOnce, withoutId } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { inspectFiles, inspectPhotos } from '../../_shared/photo-files';
import { findPost, postDocumentId } from '../../_shared/repositories/posts';
import { askAboutShared } from '../../_shared/shared-pictures';
import { wordsFault } from '../../_shared/text-check';
import { liesUnderOwnPath } from '../../_shared/uploads';
import { tellFollowers } from '../questions/tell-followers';
import { hindranceOf, readableTrip } from './readable-trip';
import { stampsOf } from './stamp';

type Sent = InputOf<typeof feedActions.post>;

/**
 * Takes a post from the road. What the phone sends again meets its first result, also when the trip is over by then. Words
 * may not wait for their check: what the platform does not pass now is not stored, and stays on the phone.
 */
export const post: Handler<typeof feedActions.post> = async ({ caller, openId, now }, sent) => {
  const { schoolId, memberId } = caller;
  const { tripId } = sent;
  const postId = `${memberId}-${sent.key}`;
  const [trip, standing, stamps] = await Promise.all([
    readableTrip(caller, tripId),
    findPost({ schoolId, tripId }, postId),
    stampsOf(caller),
  ]);
  const content = { text: cleanText(sent.text), photos: sent.photos, files: sent.files };
  if (standing !== null) return answerOf(standing);
  if (trip === null) return refuse('notFound', commonRefusals.notFound);
  const hindrance = await hindranceOf(caller, trip, now);
  if (hindrance !== null) return postRefused(hindrance);
  const sound = await soundContent(caller, openId, content);
  if (!sound.ok) return sound;

  const written = {
    claimedAtMs: sent.claimedAtMs,
    provenAfterMs: Math.max(stamps.read(sent.stamp), atSchoolTime(trip.from, '00:00')),
    // Others read it from now on, not from when it set out to be checked.
    receivedAtMs: clock(),
    nth: sent.nth,
  };
  const whose = { schoolId, tripId, postId, memberId };
  const id = postDocumentId(whose);
  const { inserted, document } = await insertOnce('posts', id, newPost(whose, sound.data, written));
  if (inserted)
    await askAboutShared({ schoolId, sharedIn: 'posts', sharedId: id }, withoutId(document), openId, now);
  return answerOf(withoutId(document));

  async function answerOf(stored: Post) {
    if (!isSamePost(stored, content)) return postRefused('sentBefore');
    if (trip !== null) await tellFollowers(trip, stored);
    return accept({ postId, stamp: stamps.give(now), serverNowMs: now });
  }
};

type Unsound =
  | 'nothingSaid'
  | 'notYourFile'
  | 'fileMissing'
  | 'badPhoto'
  | 'badFile'
  | 'contentRefused'
  | 'checkUnavailable';

/** The content with the sizes that storage knows, or what is wrong with it. */
async function soundContent(
  caller: Caller,
  openId: string,
  { text, photos, files }: Pick<Sent, 'text' | 'photos' | 'files'>,
): Promise<Result<PostContent, Unsound>> {
  if (text === '' && photos.length === 0 && files.length === 0) return postRefused('nothingSaid');
  if (![...photos, ...files].every(({ fileId }) => liesUnderOwnPath(fileId, caller)))
    return postRefused('notYourFile');
  const [seenPhotos, seenFiles, fault] = await Promise.all([
    inspectPhotos(photos),
    inspectFiles(files),
    wordsFault(openId, [text, ...files.map(({ name }) => name)].join('\n').trim(), 'piece'),
  ]);
  const all = [...photos, ...files];
  const seen = [...seenPhotos, ...seenFiles];
  const missing = all.filter((_, index) => seen[index]?.kind === 'missing').map(({ fileId }) => fileId);
  if (missing.length > 0) return postRefused('fileMissing', { fileIds: missing });
  if (seenPhotos.some(({ kind }) => kind === 'bad')) return postRefused('badPhoto');
  if (seenFiles.some(({ kind }) => kind === 'bad')) return postRefused('badFile');
  if (fault !== null) return postRefused(fault);
  const sizeOf = (index: number) => {
    const file = seen[index];
    return file?.kind === 'good' ? file.sizeBytes : 0;
  };
  return accept({
    text,
    photos: photos.map(({ fileId }, index) => ({ fileId, sizeBytes: sizeOf(index) })),
    files: files.map((file, index) => ({ ...file, sizeBytes: sizeOf(photos.length + index) })),
  });
}
