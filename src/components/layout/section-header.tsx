import { View } from '@tarojs/components';
import { accessible } from '../accessible';
import './section-header.css';

type SectionHeaderProps = {
  readonly title: string;
  /** A count or a summary at the right, e.g. 「3 项」. */
  readonly aside?: string | undefined;
  /** Makes the aside a way in, e.g. 「全部」. */
  readonly onPressAside?: (() => void) | undefined;
};

export function SectionHeader({ title, aside, onPressAside }: SectionHeaderProps) {
  return (
    <View className="yx-section">
      <View className="yx-section__title" {...accessible('heading')}>
        {title}
      </View>
      {aside !== undefined && onPressAside === undefined && (
        <View className="yx-section__aside">{aside}</View>
      )}
      {aside !== undefined && onPressAside !== undefined && (
        <View
          className="yx-section__aside yx-section__aside--link"
          onClick={onPressAside}
          {...accessible('link', `${title}，${aside}`)}
        >
          {aside}
        </View>
      )}
    </View>
  );
}
