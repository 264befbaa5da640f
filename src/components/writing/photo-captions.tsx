import { Image, Input, View } from '@tarojs/components';
import { TextLink } from '../action/text-link';
import './photo-captions.css';

export type CaptionedPhoto = { readonly id: string; readonly src: string; readonly caption: string };

type PhotoCaptionsProps = {
  readonly photos: readonly CaptionedPhoto[];
  readonly onCaption: (id: string, caption: string) => void;
  readonly onMove: (id: string, by: -1 | 1) => void;
};

/** As long as a caption may be; in UTF-16 units, which is what the phone's field counts. */
const CAPTION_LENGTH = 60;

/** One photo a row, in the order of the piece: a word under it, and one place earlier or later. */
export function PhotoCaptions({ photos, onCaption, onMove }: PhotoCaptionsProps) {
  return (
    <View className="yx-captions">
      {photos.map((photo, index) => (
        <View key={photo.id} className="yx-caption">
          <Image className="yx-caption__photo" src={photo.src} mode="aspectFill" />
          <View className="yx-caption__side">
            <Input
              id={`caption-${index + 1}`}
              className="yx-caption__input"
              value={photo.caption}
              placeholder="写一句说明，可以不写"
              placeholderClass="yx-caption__placeholder"
              maxlength={CAPTION_LENGTH}
              ariaLabel={`第 ${index + 1} 张照片的说明`}
              onInput={(event) => onCaption(photo.id, event.detail.value)}
            />
            <View className="yx-caption__moves">
              <View className="t-note c-ink-3">{`第 ${index + 1} 张`}</View>
              <View className="yx-caption__order">
                {index > 0 && (
                  <TextLink id={`earlier-${index + 1}`} label="往前移" onPress={() => onMove(photo.id, -1)} />
                )}
                {index < photos.length - 1 && (
                  <TextLink id={`later-${index + 1}`} label="往后移" onPress={() => onMove(photo.id, 1)} />
                )}
              </View>
            </View>
          </View>
        </View>
      ))}
    </View>
  );
}
