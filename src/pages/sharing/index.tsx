import { View } from '@tarojs/components';
import { Screen } from '@/components/layout/screen';
import { StateBlock } from '@/components/state/state-block';
import './index.css';

const coming = [
  '外出学习的老师，把现场的材料随手发回来；同事提问，由他转给授课的人。',
  '返校后三个工作日内的二次培训，期限按调休日历数。',
  '用得上的材料，收进全校的资源库。',
] as const;

/** Trips come with a later issue; until then this page says what will be here and what to do meanwhile. */
export default function SharingPage() {
  return (
    <Screen>
      <View className="yx-sharing__head">
        <View className="t-head">外出、提问、资源库</View>
      </View>
      <StateBlock kind="empty" title="还没有开放" next="眼下的外出材料，请照旧发在学校的群里。" />
      <View className="yx-sharing__coming">
        <View className="t-strong">以后这里有</View>
        {coming.map((line) => (
          <View className="yx-sharing__line t-note" key={line}>
            {line}
          </View>
        ))}
      </View>
    </Screen>
  );
}
