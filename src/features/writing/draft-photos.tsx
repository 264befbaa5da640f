import { View } from '@tarojs/components';
import { useState } from 'react';
import { useStore } from 'zustand';
import { TextLink } from '@/components/action/text-link';
import { PhotoCaptions } from '@/components/writing/photo-captions';
import { PhotoWell, type WellPhoto } from '@/components/writing/photo-well';
import type { PieceView } from '@/contract/piece-view';
import { confirm } from '@/platform/feedback';
import { previewImages } from '@/platform/photos';
import { remember, remembered } from '@/platform/storage';
import { type UploadState, uploadStateOf, uploadStore } from '@/platform/uploads';
import { type Draft, type DraftPhoto, formOf } from './draft';
import { withCaption, withPhotoMoved } from './draft-changes';
import { addPhotos, removeItem, sendWaiting } from './uploads';
import { changeDraft, type Writing } from './writing';

type DraftPhotosProps = {
  readonly writing: Writing;
  readonly piece: PieceView;
  readonly draft: Draft;
};

const FACES_KEY = 'photos/faces-reminded';

/** Up to nine photos, each saying how far it is; one that failed goes on where it is tapped. */
export function DraftPhotos({ writing, piece, draft }: DraftPhotosProps) {
  const uploads = useStore(uploadStore);
  const [arranging, setArranging] = useState(false);
  const photos = draft.photos.map((photo) => wellPhoto(photo, piece, uploads));
  const sources = photos.map((photo) => photo.src).filter((src) => src !== '');
  const limit = formOf(piece, draft).maxPhotos;
  if (limit === 0 && photos.length === 0) return null;
  const captioned = draft.photos.map(({ key: id, caption }, index) => ({
    id,
    caption,
    src: photos[index]?.src ?? '',
  }));
  return (
    <View id="photos">
      <PhotoWell
        photos={photos}
        limit={limit}
        note="可以不放，断网后接着传"
        onAdd={() => void remindThenAdd(writing, limit - draft.photos.length)}
        onOpen={(key) => previewImages(sources, photos.find((photo) => photo.id === key)?.src ?? '')}
        onRetry={() => void sendWaiting(writing)}
        onRemove={(key) => void askThenRemove(writing, key)}
      />
      {photos.length > 0 && (
        <View className="yx-writing__link l-edge">
          <TextLink
            id="arrange"
            label={arranging ? '收起说明和顺序' : '写说明、调顺序'}
            onPress={() => setArranging(!arranging)}
            tone="pine"
          />
        </View>
      )}
      {arranging && (
        <PhotoCaptions
          photos={captioned}
          onCaption={(key, text) => changeDraft(writing, (latest) => withCaption(latest, key, text))}
          onMove={(key, by) => changeDraft(writing, (latest) => withPhotoMoved(latest, key, by))}
        />
      )}
    </View>
  );
}

function wellPhoto(photo: DraftPhoto, piece: PieceView, uploads: UploadState): WellPhoto {
  const src = photo.local?.path ?? piece.photos.find(({ fileId }) => fileId === photo.fileId)?.url ?? '';
  return { id: photo.key, src, ...uploadStateOf(photo, uploads) };
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
  if (sure) removeItem(writing, key);
}
