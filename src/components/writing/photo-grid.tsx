import { Image, View } from '@tarojs/components';
import './photo-grid.css';

type PhotoGridProps = {
  readonly urls: readonly string[];
  readonly onOpen: (url: string) => void;
};

/** The photos of a piece that was handed in; a tap opens one. */
export function PhotoGrid({ urls, onOpen }: PhotoGridProps) {
  return (
    <View className="yx-photo-grid">
      {urls.map((url) => (
        <Image
          key={url}
          className="yx-photo-grid__photo"
          src={url}
          mode="aspectFill"
          onClick={() => onOpen(url)}
        />
      ))}
    </View>
  );
}
