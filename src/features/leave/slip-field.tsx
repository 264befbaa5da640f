import { View } from '@tarojs/components';
import { PhotoWell } from '@/components/writing/photo-well';
import { choosePhotos, discardPhoto, previewImages } from '@/platform/photos';
import type { AskDraft } from './ask-draft';

type SlipFieldProps = {
  readonly draft: AskDraft;
  readonly onChange: (changes: Pick<AskDraft, 'slip' | 'slipFileId'>) => void;
};

/** A picture of a slip, of one's own free will. It travels with the request, not before. */
export function SlipField({ draft, onChange }: SlipFieldProps) {
  const { slip, slipFileId } = draft;

  async function add() {
    const [chosen] = await choosePhotos(1);
    if (chosen !== undefined) onChange({ slip: chosen, slipFileId: null });
  }
  function remove() {
    if (slip !== null) discardPhoto(slip);
    onChange({ slip: null, slipFileId: null });
  }

  const state = slipFileId === null ? 'waiting' : 'done';
  return (
    <View id="slip">
      <PhotoWell
        photos={slip === null ? [] : [{ id: 'slip', src: slip.path, state }]}
        limit={1}
        note="凭证，可以不放"
        onAdd={() => void add()}
        onOpen={() => slip !== null && previewImages([slip.path], slip.path)}
        onRetry={() => undefined}
        onRemove={remove}
      />
    </View>
  );
}
