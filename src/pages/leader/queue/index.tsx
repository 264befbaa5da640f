import { View } from '@tarojs/components';

export default function Page() {
  return <View>待审阅</View>;
}
