import { View } from '@tarojs/components';

export default function Page() {
  return <View>记录</View>;
}
