import { View } from '@tarojs/components';
import { useStore } from 'zustand';
import { PhotoWell, type WellPhoto } from '@/components/writing/photo-well';
import type { PieceView } from '@/contract/submission';
import { confirm } from '@/platform/feedback';
import { previewImages } from '@/platform/photos';
import { remember, remembered } from '@/platform/storage';
import type { Draft, DraftPhoto } from './draft';
import { addPhotos, removePhoto, sendWaiting, type UploadState, uploadStore } from './uploads';
import type { Writing } from './writing';

type DraftPhotosProps = {
  readonly writing: Writing;
  readonly piece: PieceView;
  readonly draft: Draft;
};

const FACES_KEY = 'photos/faces-reminded';

/** Up to nine photos, each saying how far it is; one that failed goes on where it is tapped. */
export function DraftPhotos({ writing, piece, draft }: DraftPhotosProps) {
  const uploads = useStore(uploadStore);
  const photos = draft.photos.map((photo) => wellPhoto(photo, piece, uploads));
  const sources = photos.map((photo) => photo.src).filter((src) => src !== '');
  return (
    <View id="photos">
      <PhotoWell
        photos={photos}
        limit={piece.form.maxPhotos}
        note="可以不放，断网后接着传"
        onAdd={() => void remindThenAdd(writing, piece.form.maxPhotos - draft.photos.length)}
        onOpen={(key) => previewImages(sources, photos.find((photo) => photo.id === key)?.src ?? '')}
        onRetry={() => void sendWaiting(writing)}
        onRemove={(key) => void askThenRemove(writing, key)}
      />
    </View>
  );
}

function wellPhoto(photo: DraftPhoto, piece: PieceView, { percent, failed }: UploadState): WellPhoto {
  const src = photo.local?.path ?? piece.photos.find(({ fileId }) => fileId === photo.fileId)?.url ?? '';
  if (photo.fileId !== null) return { id: photo.key, src, state: 'done' };
  if (failed[photo.key]) return { id: photo.key, src, state: 'failed' };
  const done = percent[photo.key];
  return done === undefined
    ? { id: photo.key, src, state: 'waiting' }
    : { id: photo.key, src, state: 'uploading', percent: done };
}

/** Pupils' faces are the school's to protect: said once, before the first photo. */
async function remindThenAdd(writing: Writing, room: number): Promise<void> {
  if (remembered<boolean>(FACES_KEY) !== true) {
    const sure = await confirm({
      title: '照片里有学生吗？',
      text: '有学生正脸的，请先征得同意，或换一张看不清脸的。照片只给审阅的人看。',
      yes: '知道了',
    });
    if (!sure) return;
    remember(FACES_KEY, true);
  }
  await addPhotos(writing, room);
}

async function askThenRemove(writing: Writing, key: string): Promise<void> {
  const sure = await confirm({ title: '移除这张照片？', text: '移除后不会随作品提交。', yes: '移除' });
  if (sure) removePhoto(writing, key);
}
