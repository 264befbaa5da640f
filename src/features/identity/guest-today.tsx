import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { BookletMark } from '@/components/seal/seal';
import { open } from '@/platform/route';
import { SamplePage } from './sample-page';
import { guestWords } from './words';
import './guest-today.css';

/** What somebody sees who is bound to nobody: what this is, and one way in. Nobody is forced. */
export function GuestToday() {
  return (
    <>
      <View className="yx-guest__head">
        <BookletMark size={48} />
        <View>
          <View className="t-head">研修簿</View>
          <View className="t-note">{guestWords.invitation}</View>
        </View>
      </View>
      <SamplePage />
      <View className="yx-guest__does">
        {guestWords.does.map((line) => (
          <View className="yx-guest__line" key={line}>
            {line}
          </View>
        ))}
      </View>
      <View className="l-edge">
        <Button
          id="go-bind"
          label="绑定身份"
          look="primary"
          size="hero"
          onPress={() => open('/pages/bind/index')}
        />
        <View className="yx-guest__how t-note">{guestWords.bindHow}</View>
      </View>
    </>
  );
}
