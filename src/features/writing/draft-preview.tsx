import { FileList } from '@/components/writing/file-list';
import { PhotoGrid } from '@/components/writing/photo-grid';
import { PieceText } from '@/components/writing/piece-text';
import type { PieceView } from '@/contract/piece-view';
import { previewImages } from '@/platform/photos';
import { type Draft, formOf } from './draft';
import { sizeText } from './words';

/** The draft as its reader will see it. */
export function DraftPreview({ piece, draft }: { readonly piece: PieceView; readonly draft: Draft }) {
  const photos = draft.photos.flatMap(({ local, fileId, caption }) => {
    const src = local?.path ?? piece.photos.find((photo) => photo.fileId === fileId)?.url ?? '';
    return src === '' ? [] : [{ src, caption }];
  });
  const urls = photos.map(({ src }) => src);
  return (
    <PieceText form={formOf(piece, draft)} parts={draft.parts}>
      {urls.length > 0 && (
        <PhotoGrid
          urls={urls}
          captions={photos.map(({ caption }) => caption)}
          onOpen={(url) => previewImages(urls, url)}
        />
      )}
      <FileList
        inside
        files={draft.files.map(({ key: id, name, sizeBytes }) => ({
          id,
          name,
          size: sizeText(sizeBytes),
          state: 'done',
        }))}
        onOpen={() => undefined}
      />
    </PieceText>
  );
}
