import { View } from '@tarojs/components';
import { Screen } from '@/components/layout/screen';
import { SectionHeader } from '@/components/layout/section-header';
import { AppearanceSettings } from '@/features/appearance/appearance-settings';
import { GuestNote } from '@/features/identity/guest-note';
import { refreshKeptAboutMe } from '@/features/identity/kept-about-me';
import { KeptAboutMeList } from '@/features/identity/kept-about-me-list';
import { MembersOnly, useIsMember } from '@/features/identity/members-only';
import { useOnShow } from '@/platform/on-show';
import './index.css';

export default function SettingsPage() {
  const isMember = useIsMember();
  useOnShow(() => {
    if (isMember) void refreshKeptAboutMe();
  });
  return (
    <Screen>
      <AppearanceSettings />
      <View className="yx-settings__gap" />
      <MembersOnly guest={<GuestNote title="还没有您的资料" next="绑定后，这里列出记着的每一项。" />}>
        {(me) => (
          <>
            <SectionHeader title="我的资料" aside="全部在这里" />
            <KeptAboutMeList me={me} />
            <View className="yx-settings__note t-note">
              有写错的，或者要换微信号，请找{me.officeLabel}。身份的绑定由{me.officeLabel}解除。
            </View>
          </>
        )}
      </MembersOnly>
    </Screen>
  );
}
