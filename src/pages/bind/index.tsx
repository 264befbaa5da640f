import { View } from '@tarojs/components';

export default function Page() {
  return <View>绑定身份</View>;
}
