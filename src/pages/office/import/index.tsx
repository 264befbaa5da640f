import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { StateBlock } from '@/components/state/state-block';
import { MembersOnly } from '@/features/identity/members-only';
import { ImportForm } from '@/features/roster/import-form';

export default function Page() {
  const kind = useRouter().params.kind === 'plan' ? 'plan' : 'roster';
  return (
    <Screen>
      <MembersOnly guest={<StateBlock kind="empty" title="这里要先绑定身份" />}>
        {({ profile }) => <ImportForm kind={kind} ownPath={`${profile.schoolId}/${profile.memberId}/`} />}
      </MembersOnly>
    </Screen>
  );
}
