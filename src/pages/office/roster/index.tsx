import { View } from '@tarojs/components';

export default function Page() {
  return <View>名册</View>;
}
