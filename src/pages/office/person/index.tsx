import { View } from '@tarojs/components';

export default function Page() {
  return <View>教师</View>;
}
