import {
  nextCheckAtMs,
  sharedPhotoChecked,
  type WithPhotos,
  waitingPhotoIds,
} from '@/domain/sharing/shared-photos';
import type { Suggestion } from '@/domain/submission/silent-checks';
import { findAccountOf } from './caller';
import { command } from './cloud';
import { readAll, type Stored, updateDocument, withoutId } from './documents';
import { askAboutPictures, type SharedIn, type SharedPicture } from './picture-check';
import { inTransaction } from './transaction';

/** As many as one run of the timer asks about in a school and collection; the next run asks about more. */
const MOST_A_RUN = 20;

type Due = WithPhotos & { readonly schoolId: string };

/** Settles one picture of something shared. */
export function settleSharedPicture(
  { sharedIn, sharedId, fileId }: SharedPicture & { readonly fileId: string },
  suggestion: Suggestion,
): Promise<void> {
  return inTransaction(async (transaction) => {
    const stored = await transaction.get<WithPhotos>(sharedIn, sharedId);
    if (stored === null) return;
    await transaction.replace(sharedIn, sharedId, sharedPhotoChecked(withoutId(stored), fileId, suggestion));
  });
}

/** Asks about the pictures of something shared that was just stored under this id, in the name of who shared it. */
export async function askAboutShared(
  picture: SharedPicture,
  shared: WithPhotos,
  openId: string,
  now: number,
): Promise<void> {
  const waiting = waitingPhotoIds(shared);
  if (waiting.length > 0) await askAboutPictures(picture, waiting, openId, now);
}

/** The timer's step: pictures on which the platform stayed silent are asked about again. */
export async function recheckSharedPhotos(
  sharedIn: SharedIn,
  schoolId: string,
  now: number,
): Promise<number> {
  const due = await readAll<Due>(sharedIn, { schoolId, checksDueAtMs: command.lte(now) });
  let asked = 0;
  for (const shared of due.slice(0, MOST_A_RUN)) {
    await updateDocument(sharedIn, shared._id, {
      checksDueAtMs: nextCheckAtMs(shared, addedAtMsOf(shared), now),
    });
    const openId = await findAccountOf(schoolId, memberOf(shared));
    if (openId === null) continue;
    await askAboutShared({ schoolId, sharedIn, sharedId: shared._id }, shared, openId, now);
    asked += 1;
  }
  return asked;
}

/** Posts and entries say when they arrived, resources when they were added. */
function addedAtMsOf(shared: Stored<Due> & { receivedAtMs?: number; addedAtMs?: number }): number {
  return shared.receivedAtMs ?? shared.addedAtMs ?? 0;
}

function memberOf(shared: Stored<Due> & { memberId?: string; byMemberId?: string }): string {
  return shared.memberId ?? shared.byMemberId ?? '';
}
