import { View } from '@tarojs/components';
import { TextLink } from '@/components/action/text-link';
import { Chip } from '@/components/figure/chip';
import { PieceAttachments } from '@/components/writing/piece-attachments';
import { PieceText } from '@/components/writing/piece-text';
import type { LibraryPiece } from '@/contract/library';
import { longDay } from '@/domain/term/school-day';
import { openDocument } from '@/platform/documents';
import { previewImages } from '@/platform/photos';
import './library.css';

type LibraryPieceProps = {
  readonly piece: LibraryPiece;
  readonly onTakeOut: () => void;
  readonly onCommend: () => void;
};

/** A piece as the whole school reads it: the final version, its photos and files, and who wrote it. */
export function LibraryPieceView({ piece, onTakeOut, onCommend }: LibraryPieceProps) {
  return (
    <>
      <View className="yx-library__head l-edge">
        <View className="l-pair">
          <View className="t-title">{piece.title}</View>
          {piece.commended && <Chip text="推荐" tone="red" />}
        </View>
        <View className="t-note">{`${piece.author}，${piece.group}`}</View>
        <View className="t-note c-ink-3">{`${piece.kindName}，${longDay(piece.submittedAtMs)}`}</View>
      </View>
      <PieceText form={piece.form} parts={piece.parts}>
        <PieceAttachments
          photos={piece.photos}
          files={piece.files}
          onPhoto={previewImages}
          onFile={(url, name) => void openDocument(url, name)}
        />
      </PieceText>
      <View className="l-edge">
        {piece.mine && <TextLink id="take-out" label="从校内好作品里收回" onPress={onTakeOut} />}
        {piece.mayCommend && <TextLink id="commend" label="推荐这一篇" onPress={onCommend} opens />}
      </View>
    </>
  );
}
