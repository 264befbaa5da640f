import { useState } from 'react';
import { PhotoWell, type WellPhoto } from '@/components/writing/photo-well';
import type { SessionRecordView } from '@/contract/after-session';
import { confirm } from '@/platform/feedback';
import { newKey } from '@/platform/new-key';
import { choosePhotos, discardPhoto, previewImages, uploadPhoto } from '@/platform/photos';
import { remember, remembered } from '@/platform/storage';
import type { DraftPhoto, RecordDraft } from './draft';

type RecordPhotosProps = {
  readonly view: SessionRecordView;
  readonly draft: RecordDraft;
  readonly onChange: (change: (draft: RecordDraft) => RecordDraft) => void;
};

const LIMIT = 9;
const FACES_KEY = 'record-photos/faces-reminded';

/** How far a picture is on its way: a percent, or that it failed. */
type Progress = Readonly<Record<string, number | 'failed'>>;

/** Up to nine pictures; each goes as soon as it is chosen, one that failed goes on where it is tapped. */
export function RecordPhotos({ view, draft, onChange }: RecordPhotosProps) {
  const [progress, setProgress] = useState<Progress>({});
  const photos = draft.photos.map((photo) => wellPhoto(photo, view, progress));
  const sources = photos.map(({ src }) => src).filter((src) => src !== '');
  const mark = (key: string, far: number | 'failed') => setProgress((all) => ({ ...all, [key]: far }));

  async function add() {
    if (!(await remindOfFaces())) return;
    const chosen = await choosePhotos(LIMIT - draft.photos.length);
    const added = chosen.map(
      (local): DraftPhoto => ({ key: newKey(), local, fileId: null, sizeBytes: local.sizeBytes }),
    );
    onChange((before) => ({ ...before, photos: [...before.photos, ...added] }));
    for (const photo of added) await send(photo);
  }

  async function send({ key, local }: DraftPhoto) {
    if (local === null) return;
    mark(key, 0);
    try {
      const path = `${view.uploadPath}${key}.${local.extension}`;
      const fileId = await uploadPhoto(local, path, (percent) => mark(key, percent)).fileId;
      onChange((before) => ({
        ...before,
        photos: before.photos.map((photo) => (photo.key === key ? { ...photo, fileId } : photo)),
      }));
    } catch {
      mark(key, 'failed');
    }
  }

  async function remove(key: string) {
    const sure = await confirm({ title: '移除这张照片？', text: '保存后，记录里就没有它了。', yes: '移除' });
    if (!sure) return;
    const gone = draft.photos.find((photo) => photo.key === key);
    onChange((before) => ({ ...before, photos: before.photos.filter((photo) => photo.key !== key) }));
    if (gone?.local) discardPhoto(gone.local);
  }

  return (
    <PhotoWell
      photos={photos}
      limit={LIMIT}
      note="可以不放"
      onAdd={() => void add()}
      onOpen={(key) => previewImages(sources, photos.find(({ id }) => id === key)?.src ?? '')}
      onRetry={(key) => {
        const photo = draft.photos.find((one) => one.key === key);
        if (photo !== undefined) void send(photo);
      }}
      onRemove={(key) => void remove(key)}
    />
  );
}

function wellPhoto(photo: DraftPhoto, view: SessionRecordView, progress: Progress): WellPhoto {
  const src = photo.local?.path ?? view.photos.find(({ fileId }) => fileId === photo.fileId)?.url ?? '';
  if (photo.fileId !== null) return { id: photo.key, src, state: 'done' };
  const far = progress[photo.key];
  // A picture that this page did not begin to send was left over when the app was closed.
  return far === undefined || far === 'failed'
    ? { id: photo.key, src, state: 'failed' }
    : { id: photo.key, src, state: 'uploading', percent: far };
}

/** Pupils' faces are the school's to protect: said once, before the first picture of a record. */
async function remindOfFaces(): Promise<boolean> {
  if (remembered<boolean>(FACES_KEY) === true) return true;
  const sure = await confirm({
    title: '照片里有学生吗？',
    text: '有学生正脸的，请先征得同意，或换一张看不清脸的。照片给这次研修的老师看，不对外。',
    yes: '知道了',
  });
  if (sure) remember(FACES_KEY, true);
  return sure;
}
