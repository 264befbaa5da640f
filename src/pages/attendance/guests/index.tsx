import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { guestDeskOf } from '@/features/guest/guest';
import { GuestDeskPage } from '@/features/guest/guest-desk-page';
import { GuestNote } from '@/features/identity/guest-note';
import { MembersOnly } from '@/features/identity/members-only';
import { useMemberPage } from '@/features/identity/use-member-page';

const guest = <GuestNote title="外校来宾" next="绑定身份后，主持人在这里开放活动、看来宾名单。" />;
const notAllowed = <StateBlock kind="empty" title="来宾名单不对您开放" next="只给主持人和教务处看" />;

export default function Page() {
  const desk = guestDeskOf(useRouter().params.sessionId ?? '');
  const state = desk.use();
  const { acted } = useMemberPage(desk.refresh);
  return (
    <Screen>
      <MembersOnly guest={guest}>
        {() => (
          <Reading state={state} onRetry={desk.refresh} instead={{ notAllowed }}>
            {(view) => <GuestDeskPage desk={view} onActed={acted} />}
          </Reading>
        )}
      </MembersOnly>
    </Screen>
  );
}
