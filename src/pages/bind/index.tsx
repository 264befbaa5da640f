import { View } from '@tarojs/components';
import { Screen } from '@/components/layout/screen';
import { BindForm } from '@/features/identity/bind-form';
import { refreshMe, useMe } from '@/features/identity/me';
import { bindWords } from '@/features/identity/words';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { back } from '@/platform/route';
import './index.css';

export default function BindPage() {
  const me = useMe();
  // The office may have released the account that this phone remembers.
  useOnShow(() => void refreshMe());
  return (
    <Screen>
      <View className="yx-bind-page__head">
        <View className="t-note">
          {me.kind === 'member' ? `您已绑定为${me.schoolName}的${me.profile.name}。` : bindWords.keeps}
        </View>
      </View>
      {me.kind !== 'member' && (
        <>
          <BindForm
            onBound={() => {
              say('绑定好了');
              back();
            }}
          />
          <View className="yx-bind-page__lost t-note">{bindWords.lost}</View>
        </>
      )}
    </Screen>
  );
}
