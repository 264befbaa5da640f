import { Image, View } from '@tarojs/components';
import { accessible } from '../accessible';
import './photo-grid.css';

type PhotoGridProps = {
  readonly urls: readonly string[];
  /** What stands under each, in the same order; absent or empty for none. */
  readonly captions?: readonly string[] | undefined;
  readonly onOpen: (url: string) => void;
};

/** The photos of a piece that was handed in; a tap opens one. */
export function PhotoGrid({ urls, captions = [], onOpen }: PhotoGridProps) {
  return (
    <View className="yx-photo-grid">
      {urls.map((url, index) => (
        <View key={url} className="yx-photo-grid__item">
          <Image
            className="yx-photo-grid__photo"
            src={url}
            mode="aspectFill"
            onClick={() => onOpen(url)}
            {...accessible(
              'button',
              `第 ${index + 1} 张照片${captions[index] ? `：${captions[index]}` : ''}`,
            )}
          />
          {captions[index] && <View className="yx-photo-grid__caption">{captions[index]}</View>}
        </View>
      ))}
    </View>
  );
}
