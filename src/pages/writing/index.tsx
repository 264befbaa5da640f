import { View } from '@tarojs/components';

export default function Page() {
  return <View>读书笔记</View>;
}
