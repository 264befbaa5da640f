import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { GuestNote } from '@/features/identity/guest-note';
import { MembersOnly } from '@/features/identity/members-only';
import { useMemberPage } from '@/features/identity/use-member-page';
import { refreshHome, useHome } from '@/features/sharing-home/home';
import { HomeView } from '@/features/sharing-home/home-view';

const guest = <GuestNote title="分享" next="绑定身份后，这里是同事外出发回的材料、提问和学校的资源库。" />;

export default function SharingPage() {
  const home = useHome();
  useMemberPage(refreshHome);
  return (
    <Screen>
      <MembersOnly guest={guest}>
        {() => (
          <Reading state={home} onRetry={refreshHome}>
            {(view) => <HomeView home={view} />}
          </Reading>
        )}
      </MembersOnly>
    </Screen>
  );
}
