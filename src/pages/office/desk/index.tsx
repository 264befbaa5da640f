import { useRouter } from '@tarojs/taro';
import { AfterLinks } from '@/features/after-session/after-links';
import { useMe } from '@/features/identity/me';
import { DeskPage } from '@/features/session-desk/desk-page';

export default function Page() {
  const { sessionId = '' } = useRouter().params;
  const me = useMe();
  const isOffice = me.kind === 'member' && me.profile.roles.includes('academicAffairs');
  return (
    <DeskPage
      sessionId={sessionId}
      isOffice={isOffice}
      after={({ state }) => <AfterLinks sessionId={sessionId} state={state} />}
    />
  );
}
