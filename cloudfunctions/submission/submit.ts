import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import type { submission } from '@/contract/submission';
import { accept, refuse } from '@/domain/refusal';
import { cleanParts } from '@/domain/submission/parts';
import type { Writing } from '@/domain/submission/piece';
import { refused } from '@/domain/submission/refusals';
import type { TextCheck } from '@/domain/submission/submission';
import { admitSubmit, submitWork } from '@/domain/submission/submit-work';
import { workForms } from '@/domain/submission/work-kind';
import type { Context, Handler } from '../_shared/entry';
import { pieceDocumentId, writePiece } from '../_shared/repositories/submissions';
import { checkText } from '../_shared/text-check';
import { inTransaction } from '../_shared/transaction';
import { liesUnderOwnPath } from '../_shared/uploads';
import { inspectPhotos } from './photo-files';
import { askAboutPictures } from './picture-check';
import { pieceView } from './piece-view';
import { wholeText } from './recheck';
import { findWork, pieceWithin, type Work } from './work';

/**
 * Hands a piece in. The order matters: what is written, then what storage has, then what the platform says of the text,
 * and only then the transaction, which decides once more on the piece as it stands by then.
 */
export const submit: Handler<typeof submission.actions.submit> = async (context, input) => {
  const { caller, openId, now } = context;
  if (!input.photos.every(({ fileId }) => liesUnderOwnPath(fileId, caller))) return refused('notYourFile');
  const work = await findWork(caller, input.dutyId, now);
  if (work === null) return refuse('notFound', commonRefusals.notFound);
  const form = workForms[work.duty.kind];
  const writing = { ...input, parts: cleanParts(form, input.parts) };

  const admission = admitSubmit(work.piece, writing, form);
  if (!admission.ok) return admission;
  if (admission.data === 'already') return accept(await pieceView(caller, work.duty, work.piece, now));

  const [photos, suggestion] = await Promise.all([
    measured(writing.photos),
    checkText(openId, wholeText(writing), 'piece'),
  ]);
  if (!photos.ok) return photos;
  if (suggestion === 'risky') return refused('contentRefused');

  const textCheck = suggestion === 'pass' ? 'pass' : 'pending';
  const stored = await handIn(context, work, { ...writing, photos: photos.data }, textCheck);
  if (!stored.ok) return stored;
  await askAboutPictures(stored.data, openId, now);
  return accept(await pieceView(caller, work.duty, stored.data, now));
};

function handIn({ caller, now }: Context<Caller>, work: Work, writing: Writing, textCheck: TextCheck) {
  return inTransaction(async (transaction) => {
    const piece = await pieceWithin(transaction, caller, work, pieceDocumentId(work.piece), now);
    const admission = admitSubmit(piece, writing, workForms[work.duty.kind]);
    if (!admission.ok) return admission;
    if (admission.data === 'already') return accept(piece);
    const submitted = submitWork(piece, writing, caller, textCheck, now);
    await writePiece(transaction, submitted.piece, submitted.round);
    return accept(submitted.piece);
  });
}

/** The photos with the sizes that storage knows; details of a refusal name the files to be sent again. */
async function measured(photos: Writing['photos']) {
  const found = await inspectPhotos(photos);
  const fileIdsOf = (kind: 'missing' | 'bad') =>
    photos.filter((_, index) => found[index]?.kind === kind).map((photo) => photo.fileId);
  const missing = fileIdsOf('missing');
  if (missing.length > 0) return refused('fileMissing', { fileIds: missing });
  const bad = fileIdsOf('bad');
  if (bad.length > 0) return refused('badPhoto', { fileIds: bad });
  return accept(
    photos.map((photo, index) => {
      const stored = found[index];
      return stored?.kind === 'photo' ? { ...photo, sizeBytes: stored.sizeBytes } : photo;
    }),
  );
}
