import { View } from '@tarojs/components';
import { FileList } from './file-list';
import { PhotoGrid } from './photo-grid';

type PieceAttachmentsProps = {
  readonly photos: readonly { readonly url: string | null; readonly caption: string }[];
  readonly files: readonly {
    readonly fileId: string;
    readonly name: string;
    readonly sizeBytes: number;
    readonly url: string | null;
  }[];
  readonly onPhoto: (urls: string[], url: string) => void;
  readonly onFile: (url: string, name: string) => void;
};

/** What belongs to a piece beside its words, as others see it: its photos with what stands under them, and its files. */
export function PieceAttachments({ photos, files, onPhoto, onFile }: PieceAttachmentsProps) {
  const shown = photos.flatMap(({ url, caption }) => (url === null ? [] : [{ url, caption }]));
  const urls = shown.map(({ url }) => url);
  const open = (id: string) => {
    const file = files.find(({ fileId }) => fileId === id);
    if (file !== undefined && file.url !== null) onFile(file.url, file.name);
  };
  return (
    <View>
      {shown.length > 0 && (
        <PhotoGrid
          urls={urls}
          captions={shown.map(({ caption }) => caption)}
          onOpen={(url) => onPhoto(urls, url)}
        />
      )}
      <FileList
        files={files.map(({ fileId, name, sizeBytes }) => ({
          id: fileId,
          name,
          size: sizeText(sizeBytes),
          state: 'done',
        }))}
        onOpen={open}
        inside
      />
    </View>
  );
}

function sizeText(bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  return megabytes >= 1 ? `${megabytes.toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
