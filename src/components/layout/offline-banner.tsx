import { View } from '@tarojs/components';
import { accessible } from '../accessible';
import { Icon } from '../icon/icon';
import './offline-banner.css';

type OfflineBannerProps = {
  /** What is safe and what happens next, e.g. 「没连上，写的都在手机里」. */
  readonly text: string;
};

/** Goes into Screen's banner while there is no connection. Amber, because nothing is lost. */
export function OfflineBanner({ text }: OfflineBannerProps) {
  return (
    <View className="yx-offline" {...accessible('status')}>
      <Icon name="offline" size="small" />
      <View>{text}</View>
    </View>
  );
}
