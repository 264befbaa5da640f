import { View } from '@tarojs/components';

export default function Page() {
  return <View>投屏签到</View>;
}
