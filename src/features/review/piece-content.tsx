import { View } from '@tarojs/components';
import { FileList } from '@/components/writing/file-list';
import { PhotoGrid } from '@/components/writing/photo-grid';
import { PieceText } from '@/components/writing/piece-text';
import type { ReviewView } from '@/contract/submission';
import { photoNotes } from '@/domain/submission/photo-notes';
import { openDocument } from '@/platform/documents';
import { say } from '@/platform/feedback';
import { previewImages } from '@/platform/photos';

type Content = Pick<ReviewView, 'form' | 'parts' | 'photos' | 'files'>;

/** What was handed in: words, photos, documents. */
export function PieceContent({ piece }: { readonly piece: Content }) {
  return (
    <PieceText form={piece.form} parts={piece.parts}>
      <Photos photos={piece.photos} />
      <Files files={piece.files} />
    </PieceText>
  );
}

function Photos({ photos }: Pick<Content, 'photos'>) {
  if (photos.length === 0) return null;
  const shown = photos.flatMap(({ url, caption }) => (url === null ? [] : [{ url, caption }]));
  const urls = shown.map(({ url }) => url);
  return (
    <View>
      <View className="t-caption">{`照片 ${photos.length} 张`}</View>
      <PhotoGrid
        urls={urls}
        captions={shown.map(({ caption }) => caption)}
        onOpen={(url) => previewImages(urls, url)}
      />
      {photoNotes(photos, 'others').map((note) => (
        <View key={note} className="t-note c-ink-3">
          {note}
        </View>
      ))}
    </View>
  );
}

function Files({ files }: Pick<Content, 'files'>) {
  const lines = files.map(({ fileId, name, sizeBytes }) => {
    return { id: fileId, name, size: sizeWords(sizeBytes), state: 'done' as const };
  });
  async function openFile(fileId: string) {
    const file = files.find((each) => each.fileId === fileId);
    if (file === undefined || file.url === null) return say('这个文件已经不在了，请作者再传一次');
    try {
      await openDocument(file.url, file.name);
    } catch {
      say('没有打开，请检查网络后再试');
    }
  }
  return <FileList files={lines} inside onOpen={(id) => void openFile(id)} />;
}

function sizeWords(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes < 1 ? `${Math.ceil(bytes / 1024)} KB` : `${megabytes.toFixed(1)} MB`;
}
