import { View } from '@tarojs/components';

export default function Page() {
  return <View>研修</View>;
}
