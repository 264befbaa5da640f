import { View } from '@tarojs/components';

export default function Page() {
  return <View>活动与签到</View>;
}
