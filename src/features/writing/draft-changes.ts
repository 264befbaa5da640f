import { countCharacters } from '@/domain/submission/text';
import type { WorkForm } from '@/domain/submission/work-kind';
import type { Draft, DraftFile, DraftPhoto } from './draft';

/** Every change that a writer makes; each leaves a draft that the cloud has still to hear of. */
function changed(draft: Draft, changes: Partial<Draft>): Draft {
  return { ...draft, ...changes, unsaved: true };
}

export function withPart(draft: Draft, partId: string, text: string): Draft {
  return changed(draft, { parts: { ...draft.parts, [partId]: text } });
}

/** Words of an earlier piece, for the parts that are still empty or, if `replacing`, for all that it has words for. */
export function withStart(draft: Draft, start: Draft['parts'], form: WorkForm, replacing: boolean): Draft {
  const taken = form.parts.flatMap(({ partId }) => {
    const words = start[partId] ?? '';
    const isFree = replacing || countCharacters(draft.parts[partId] ?? '') === 0;
    return words !== '' && isFree ? [[partId, words] as const] : [];
  });
  return changed(draft, { parts: { ...draft.parts, ...Object.fromEntries(taken) } });
}

/** Another kind: parts of the same id keep their words, the others are set aside and come back with their kind. */
export function withKind(draft: Draft, form: WorkForm): Draft {
  const own = new Set(form.parts.map(({ partId }) => partId));
  const words = Object.entries({ ...draft.aside, ...written(draft) });
  return changed(draft, {
    kind: form.kind,
    parts: Object.fromEntries(words.filter(([partId]) => own.has(partId))),
    aside: Object.fromEntries(words.filter(([partId]) => !own.has(partId))),
  });
}

/** How many written parts another kind has no place for. */
export function setAsideBy(draft: Draft, form: WorkForm): number {
  const own = new Set(form.parts.map(({ partId }) => partId));
  return Object.keys(written(draft)).filter((partId) => !own.has(partId)).length;
}

function written({ parts }: Pick<Draft, 'parts'>): Draft['parts'] {
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => countCharacters(text) > 0));
}

export function withShares(draft: Draft, shares: boolean): Draft {
  return changed(draft, { shares });
}

export function withPhotos(draft: Draft, added: readonly DraftPhoto[]): Draft {
  return changed(draft, { photos: [...draft.photos, ...added] });
}

export function withFile(draft: Draft, added: DraftFile): Draft {
  return changed(draft, { files: [...draft.files, added] });
}

/** Without the photo or file of this key. */
export function without(draft: Draft, key: string): Draft {
  return changed(draft, {
    photos: draft.photos.filter((photo) => photo.key !== key),
    files: draft.files.filter((file) => file.key !== key),
  });
}

export function withCaption(draft: Draft, key: string, caption: string): Draft {
  return changed(draft, {
    photos: draft.photos.map((photo) => (photo.key === key ? { ...photo, caption } : photo)),
  });
}

/** One place earlier (-1) or later (1); at either end it stays. */
export function withPhotoMoved(draft: Draft, key: string, by: -1 | 1): Draft {
  const from = draft.photos.findIndex((photo) => photo.key === key);
  const to = from + by;
  const moved = draft.photos[from];
  if (moved === undefined || to < 0 || to >= draft.photos.length) return draft;
  const others = draft.photos.filter((photo) => photo.key !== key);
  return changed(draft, { photos: [...others.slice(0, to), moved, ...others.slice(to)] });
}

export function withUploaded(draft: Draft, key: string, fileId: string): Draft {
  return changed(draft, {
    photos: draft.photos.map((photo) => (photo.key === key ? { ...photo, fileId } : photo)),
    files: draft.files.map((file) => (file.key === key ? { ...file, fileId } : file)),
  });
}

/** What the cloud lost is sent again from this phone's copy, where there is one. */
export function withLost(draft: Draft, fileIds: readonly string[]): Draft {
  const lost = <Item extends DraftPhoto | DraftFile>(item: Item): Item =>
    item.fileId !== null && item.local !== null && fileIds.includes(item.fileId)
      ? { ...item, fileId: null }
      : item;
  return changed(draft, { photos: draft.photos.map(lost), files: draft.files.map(lost) });
}
