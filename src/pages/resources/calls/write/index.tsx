import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { callOf } from '@/features/calls/calls';
import { FindForm } from '@/features/calls/find-form';
import { GuestNote } from '@/features/identity/guest-note';
import { MembersOnly } from '@/features/identity/members-only';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { back } from '@/platform/route';

const guest = <GuestNote title="交一条" next="绑定身份后，可以把小发现交到征集里。" />;

export default function Page() {
  const { callId = '', entryId } = useRouter().params;
  const call = useMemo(() => callOf(callId), [callId]);
  useOnShow(() => void call.refresh());
  return (
    <Screen>
      <MembersOnly guest={guest}>
        {({ profile }) => (
          <Reading state={call.use()} onRetry={call.refresh}>
            {(view) => (
              <FindForm
                call={call}
                view={view}
                entryId={entryId}
                folder={`${profile.schoolId}/${profile.memberId}/sharing/`}
                onDone={() => {
                  say('已经交上');
                  back();
                }}
              />
            )}
          </Reading>
        )}
      </MembersOnly>
    </Screen>
  );
}
