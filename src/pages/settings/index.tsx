import { View } from '@tarojs/components';

export default function Page() {
  return <View>设置</View>;
}
