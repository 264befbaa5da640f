import { View } from '@tarojs/components';

export default function Page() {
  return <View>导入</View>;
}
