import { commonRefusals } from '@/contract/common-refusals';
import type { Caller } from '@/contract/policy';
import type { submission } from '@/contract/submission';
import { accept, type Result, refuse } from '@/domain/refusal';
import { contentRefused, labelledWords } from '@/domain/submission/labelled-words';
import { cleanWriting, type Writing } from '@/domain/submission/piece';
import { refused } from '@/domain/submission/refusals';
import { waitingPhotos } from '@/domain/submission/silent-checks';
import type { TextCheck } from '@/domain/submission/submission';
import { admitSubmit, submitWork } from '@/domain/submission/submit-work';
import type { WorkForm } from '@/domain/submission/work-kind';
import type { Context, Handler } from '../_shared/entry';
import { inspectFiles, inspectPhotos } from '../_shared/photo-files';
import { askAboutPictures } from '../_shared/picture-check';
import { pieceDocumentId, writePiece } from '../_shared/repositories/submissions';
import { inTransaction } from '../_shared/transaction';
import { liesUnderOwnPath } from '../_shared/uploads';
import { checkWords } from './check-words';
import { keepBegunDuty } from './duty-series/keep-begun';
import { tellExpert } from './guidance/tell-expert';
import { lookWhileAwaited } from './likeness/look-for-likeness';
import { pieceView } from './piece-view';
import { ownerOf } from './recheck';
import { findWork, formFor, pieceWithin, type Work } from './work';

/**
 * Hands a piece in. The order matters: what is written, then what storage has, then what the platform says of the text,
 * and only then the transaction, which decides once more on the piece as it stands by then. Pictures and likeness to other
 * pieces come after it: handing in does not fail by them.
 */
export const submit: Handler<typeof submission.actions.submit> = async (context, input) => {
  const { caller, openId, now } = context;
  if (![...input.photos, ...input.files].every(({ fileId }) => liesUnderOwnPath(fileId, caller)))
    return refused('notYourFile');
  const work = await findWork(caller, input.dutyId, now);
  if (work === null) return refuse('notFound', commonRefusals.notFound);
  const form = formFor(work, input.kind);
  if (form === null) return refused('wrongKind');
  const writing = cleanWriting(form, input);

  const admission = admitSubmit(work.piece, writing, form);
  if (!admission.ok) return admission;
  if (admission.data === 'already') return accept(await pieceView(caller, work, work.piece, now));

  const [stored, { suggestion, where }] = await Promise.all([
    measured(writing),
    checkWords(openId, labelledWords(form, writing)),
  ]);
  if (!stored.ok) return stored;
  if (suggestion === 'risky') return contentRefused(where);

  const textCheck = suggestion === 'pass' ? 'pass' : 'pending';
  const handedIn = await handIn(context, work, form, stored.data, textCheck);
  if (!handedIn.ok) return handedIn;
  await keepBegunDuty(caller, work, now);
  await Promise.all([
    askAboutPictures(ownerOf(handedIn.data), waitingPhotos(handedIn.data), openId, now),
    lookWhileAwaited(handedIn.data, now),
    tellExpert(handedIn.data, work.duty.title),
  ]);
  return accept(await pieceView(caller, work, handedIn.data, now));
};

function handIn(
  { caller, now }: Context<Caller>,
  work: Work,
  form: WorkForm,
  writing: Writing,
  textCheck: TextCheck,
) {
  return inTransaction(async (transaction) => {
    const piece = await pieceWithin(transaction, caller, work, pieceDocumentId(work.piece), now);
    const admission = admitSubmit(piece, writing, form);
    if (!admission.ok) return admission;
    if (admission.data === 'already') return accept(piece);
    const submitted = submitWork(piece, writing, caller, form, textCheck, now);
    await writePiece(transaction, submitted.piece, submitted.round);
    return accept(submitted.piece);
  });
}

/** What was sent, with the sizes that storage knows; details of a refusal name the files to be sent again. */
async function measured(writing: Writing): Promise<Result<Writing, 'fileMissing' | 'badPhoto' | 'badFile'>> {
  const [photos, files] = await Promise.all([inspectPhotos(writing.photos), inspectFiles(writing.files)]);
  const fileIdsOf = (kind: 'missing' | 'bad', found: typeof photos, sent: readonly { fileId: string }[]) =>
    sent.filter((_, index) => found[index]?.kind === kind).map(({ fileId }) => fileId);
  const missing = [
    ...fileIdsOf('missing', photos, writing.photos),
    ...fileIdsOf('missing', files, writing.files),
  ];
  if (missing.length > 0) return refused('fileMissing', { fileIds: missing });
  const badPhotos = fileIdsOf('bad', photos, writing.photos);
  if (badPhotos.length > 0) return refused('badPhoto', { fileIds: badPhotos });
  const badFiles = fileIdsOf('bad', files, writing.files);
  if (badFiles.length > 0) return refused('badFile', { fileIds: badFiles });
  const sized = <File extends { readonly sizeBytes: number }>(file: File, found: (typeof photos)[number]) =>
    found.kind === 'good' ? { ...file, sizeBytes: found.sizeBytes } : file;
  return accept({
    ...writing,
    photos: writing.photos.map((photo, index) => sized(photo, photos[index]!)),
    files: writing.files.map((file, index) => sized(file, files[index]!)),
  });
}
