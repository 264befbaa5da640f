import { View } from '@tarojs/components';

export default function Page() {
  return <View>得分说明</View>;
}
