import { Image, View } from '@tarojs/components';
import './inspection.css';

type PictureRowProps = {
  readonly urls: readonly string[];
  readonly onOpen: (url: string) => void;
};

/** Small pictures of a notebook side by side; a tap opens one. */
export function PictureRow({ urls, onOpen }: PictureRowProps) {
  return (
    <View className="yx-pictures">
      {urls.map((url) => (
        <Image
          key={url}
          className="yx-pictures__picture"
          src={url}
          mode="aspectFill"
          onClick={() => onOpen(url)}
        />
      ))}
    </View>
  );
}
