import { View } from '@tarojs/components';
import { PhotoWell, type WellPhoto } from '@/components/writing/photo-well';
import { confirm } from '@/platform/feedback';
import { newKey } from '@/platform/new-key';
import { choosePhotos, discardPhoto, previewImages } from '@/platform/photos';
import type { KeptPhoto } from './kept-mark';
import './inspection.css';

export const MOST_PHOTOS = 3;

type NotebookPhotosProps = {
  readonly photos: readonly KeptPhoto[];
  /** Links of those that the cloud has, by file id. */
  readonly urls: ReadonlyMap<string, string | null>;
  readonly uploadPath: string;
  readonly note: string;
  readonly onChange: (make: (photos: readonly KeptPhoto[]) => readonly KeptPhoto[]) => void;
  readonly onRetry: () => void;
};

/** Up to three pictures of a paper notebook; they go as soon as they are chosen, or when the network is back. */
export function NotebookPhotos({ photos, urls, uploadPath, note, onChange, onRetry }: NotebookPhotosProps) {
  const shown = photos.map(
    ({ key, local, fileId }): WellPhoto => ({
      id: key,
      src: local?.path ?? (fileId === null ? '' : (urls.get(fileId) ?? '')),
      state: fileId === null ? 'failed' : 'done',
    }),
  );
  const sources = shown.map(({ src }) => src).filter((src) => src !== '');

  async function add() {
    const chosen = await choosePhotos(MOST_PHOTOS - photos.length);
    const added = chosen.map((local): KeptPhoto => {
      const key = newKey();
      const path = `${uploadPath}${key}.${local.extension}`;
      return { key, local, path, fileId: null, sizeBytes: local.sizeBytes };
    });
    if (added.length > 0) onChange((before) => [...before, ...added].slice(0, MOST_PHOTOS));
  }
  async function remove(key: string) {
    const sure = await confirm({ title: '移除这张照片？', text: '移除后，这本里就没有它了。', yes: '移除' });
    if (!sure) return;
    const gone = photos.find((photo) => photo.key === key);
    onChange((before) => before.filter((photo) => photo.key !== key));
    if (gone?.local) discardPhoto(gone.local);
  }

  return (
    <View className="yx-well">
      <PhotoWell
        photos={shown}
        limit={MOST_PHOTOS}
        note={note}
        onAdd={() => void add()}
        onOpen={(key) => previewImages(sources, shown.find(({ id }) => id === key)?.src ?? '')}
        onRetry={onRetry}
        onRemove={(key) => void remove(key)}
      />
    </View>
  );
}
